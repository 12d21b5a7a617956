package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import replicascope.kernel.Listing;
import replicascope.simulation.Explanation;

/// Which lines of a listing are lit for a step, and how.
///
/// @param lit       by line number
/// @param procedure what the lines belong to, or empty
record Lighting(Map<Integer, Lit> lit, String procedure) {
    private static final Pattern HEAD = Pattern.compile("procedure (\\w+).*|((?:when|upon) .*)");
    private static final Lighting DARK = new Lighting(Map.of(), "");

    /// How a line ran. A test may run several times in one step and come out either way.
    enum Lit {
        RAN, YES, NO, BOTH
    }

    static Lighting of(Listing listing, List<Explanation.Line> lines) {
        Map<Integer, Lit> lit = new TreeMap<>();
        for (Explanation.Line line : lines)
            for (int number = line.first(); number <= line.last(); number++)
                lit.merge(number, how(line.outcome()), (before, now) -> before == now ? now : Lit.BOTH);
        List<Listing.Line> all = listing.lines();
        for (int i = 0; i < all.size(); i++)
            if (lit.containsKey(all.get(i).number()) && !lines.isEmpty()
                    && all.get(i).number() == lines.getFirst().first())
                return new Lighting(lit, procedure(all.subList(0, i + 1)));
        return lit.isEmpty() ? DARK : new Lighting(lit, "");
    }

    private static Lit how(Boolean outcome) {
        return outcome == null ? Lit.RAN : outcome ? Lit.YES : Lit.NO;
    }

    private static String procedure(List<Listing.Line> above) {
        List<Listing.Line> upwards = new ArrayList<>(above).reversed();
        for (Listing.Line line : upwards) {
            Matcher head = HEAD.matcher(line.text());
            if (!line.executable() && head.matches())
                return head.group(1) == null ? head.group(2) : head.group(1);
        }
        return "";
    }
}
