package replicascope.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the word somebody meant: the candidate with the fewest letters to insert, delete, replace or swap with
/// their neighbour (optimal string alignment distance), capitals aside.
public final class Suggestions {
    private Suggestions() {}

    /// The nearest candidate, at most one edit away for short words and two for others; never the word itself.
    public static Optional<String> near(String word, List<String> candidates) {
        int allowed = word.length() <= 3 ? 1 : 2;
        String best = null;
        int least = allowed + 1;
        for (String candidate : candidates) {
            int distance = candidate.equals(word) ? least : distance(word, candidate, allowed);
            if (distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// `did you mean "deliver"?`
    public static String question(String meant) {
        return "did you mean \"" + meant + "\"?";
    }

    private static int distance(String typed, String meant, int allowed) {
        if (Math.abs(typed.length() - meant.length()) > allowed)
            return allowed + 1;
        String left = typed.toLowerCase(Locale.ROOT);
        int[][] edits = new int[left.length() + 1][meant.length() + 1];
        for (int i = 0; i <= left.length(); i++)
            for (int j = 0; j <= meant.length(); j++)
                edits[i][j] = edit(edits, left, meant, i, j);
        return edits[left.length()][meant.length()];
    }

    private static int edit(int[][] edits, String left, String right, int i, int j) {
        if (i == 0 || j == 0)
            return i + j;
        int replaced = edits[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
