package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Pictures;
import replicascope.kernel.Seq;
import replicascope.simulation.Explanation;

/// Recorded outcomes: `S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1`. The node, the lines with how each test
/// came out, then the fields that changed.
public final class Outcomes {
    private Outcomes() {}

    public static String of(Explanation step) {
        List<String> parts = new ArrayList<>();
        parts.add(head(step));
        for (Explanation.Change change : step.changes())
            parts.add(change.field() + " " + change(change.before(), change.after()));
        return String.join("; ", parts);
    }

    private static String head(Explanation step) {
        if (step.node() == null)
            return "-";
        if (step.lost())
            return step.node() + " lost";
        String lines = lines(step.lines());
        return lines.isEmpty() ? step.node().name() : step.node() + " " + lines;
    }

    /// `16+ 17-19 21-`: a range of lines, or a line with the outcome of its test.
    public static String lines(List<Explanation.Line> lines) {
        return String.join(" ", lines.stream().map(Outcomes::line).toList());
    }

    private static String line(Explanation.Line line) {
        if (line.outcome() != null)
            return line.first() + (line.outcome() ? "+" : "-");
        return line.first() == line.last() ? "" + line.first() : line.first() + "-" + line.last();
    }

    /// What became of a field: a sequence that grew or shrank is told by the difference.
    public static String change(Object before, Object after) {
        if (before instanceof Seq<?> old && after instanceof Seq<?> now) {
            if (now.size() > old.size() && now.take(old.size()).equals(old))
                return "+ " + Pictures.text(now.drop(old.size()));
            if (now.size() < old.size() && old.take(now.size()).equals(now))
                return "- " + Pictures.text(old.drop(now.size()));
        }
        return Pictures.text(before) + " -> " + Pictures.text(after);
    }

    /// True when all that was recorded is so; fields that were not recorded do not matter.
    static boolean agrees(String recorded, String found) {
        List<String> expected = List.of(recorded.split("; "));
        List<String> actual = List.of(found.split("; "));
        return expected.getFirst().equals(actual.getFirst()) && actual.containsAll(expected);
    }
}
