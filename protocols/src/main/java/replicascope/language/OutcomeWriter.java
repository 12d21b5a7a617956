package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rewrites the `=` lines of a run file and nothing else.
final class OutcomeWriter {
    private final List<String> lines;
    private final Map<Integer, String> outcomes;

    OutcomeWriter(String original, Map<Integer, String> outcomes) {
        this.lines = new ArrayList<>(List.of(original.split("(?<=\n)", -1)));
        this.outcomes = outcomes;
    }

    String text() {
        boolean body = false;
        int command = 0;
        List<Integer> recorded = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            String content = lines.get(index).substring(indentation(lines.get(index)));
            if (body && content.startsWith("="))
                recorded.add(index);
            else if (!content.isEmpty() && !content.startsWith("//")) {
                rewrite(command, recorded);
                recorded.clear();
                command = index + 1;
                body |= content.startsWith("---");
            }
        }
        rewrite(command, recorded);
        return String.join("", lines);
    }

    private void rewrite(int command, List<Integer> recorded) {
        String outcome = outcomes.get(command);
        if (outcome == null || recorded.isEmpty())
            return;
        List<String> fresh = List.of(outcome.split("\n", -1));
        for (int nth = 0; nth < recorded.size(); nth++)
            lines.set(recorded.get(nth), nth < fresh.size() ? replaced(lines.get(recorded.get(nth)), fresh.get(nth))
                    : withoutOutcome(lines.get(recorded.get(nth))));
        if (fresh.size() > recorded.size())
            lines.set(recorded.getLast(), extended(lines.get(recorded.getLast()),
                    fresh.subList(recorded.size(), fresh.size())));
    }

    private static String replaced(String line, String outcome) {
        String text = OutcomeText.fit(outcome);
        String old = textOf(line);
        int start = indentation(old);
        String before = line.substring(0, indentation(line) + 1);
        String gap = start == 0 || start == old.length() ? " " : old.substring(0, start);
        return before + (text.isEmpty() ? "" : gap + text) + commentOf(line) + endingOf(line);
    }

    /// The comment alone, or nothing at all, line break included.
    private static String withoutOutcome(String line) {
        String comment = Chars.strip(commentOf(line));
        return comment.isEmpty() ? "" : line.substring(0, indentation(line)) + comment + endingOf(line);
    }

    private static String extended(String line, List<String> surplus) {
        String ending = endingOf(line);
        String before = line.substring(0, indentation(line)) + "=";
        StringBuilder text = new StringBuilder(line);
        for (String outcome : surplus) {
            String fitting = OutcomeText.fit(outcome);
            text.insert(text.length() - ending.length(),
                    (ending.isEmpty() ? "\n" : ending) + before + (fitting.isEmpty() ? "" : " " + fitting));
        }
        return text.toString();
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && Chars.isSpace(line.charAt(at)))
            at++;
        return at;
    }

    private static String endingOf(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
    }

    /// What stands after `=`, without the comment but with the spaces around.
    private static String textOf(String line) {
        String rest = restOf(line);
        int comment = OutcomeText.commentAt(rest);
        return comment < 0 ? rest : rest.substring(0, comment);
    }

    /// The comment with the spaces before it (at least one); empty when there is none.
    private static String commentOf(String line) {
        String rest = restOf(line);
        int comment = OutcomeText.commentAt(rest);
        if (comment < 0)
            return "";
        int start = comment;
        while (start > 0 && Chars.isSpace(rest.charAt(start - 1)))
            start--;
        return start == comment ? " " + rest.substring(comment) : rest.substring(start);
    }

    private static String restOf(String line) {
        return line.substring(indentation(line) + 1, line.length() - endingOf(line).length());
    }
}
