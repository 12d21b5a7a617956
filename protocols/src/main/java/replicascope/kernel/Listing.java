package replicascope.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An algorithm's pseudocode in our own notation, with the book's line numbers; lines from 30 on, or marked with
/// `+`, are ours, unless they are marked with `=`.
///
/// One line of the file each: number, marks, text. Marks: `*` an executable line, `?` a test whose outcome is
/// recorded, `+` a line the book lacks, `=` one from 30 on that it has. A line that starts with `>` is a note on the
/// line above it; an empty line or one starting with `#` is skipped.
/// ```
/// 15     procedure HandleRequestVote(term, candidateId)
/// 16 ?     if term > currentTerm
/// 17 *       currentTerm := term
/// ```
public record Listing(List<Line> lines) {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,9})([+=]?) ([*?]?)( *)(.*)");

    public Listing {
        lines = List.copyOf(lines);
    }

    /// One line of pseudocode.
    ///
    /// @param indent     in steps of two spaces
    /// @param executable true when a handler reports it
    /// @param test       true when its outcome is reported, too
    /// @param ours       true when the book lacks it
    public record Line(int number, int indent, String text, boolean executable, boolean test, boolean ours,
            List<String> notes) {
        Line noting(String note) {
            List<String> more = new ArrayList<>(notes);
            more.add(note);
            return new Line(number, indent, text, executable, test, ours, List.copyOf(more));
        }
    }

    /// @throws IllegalArgumentException with the place when a line has another form
    public static Listing parse(String text) {
        List<Line> lines = new ArrayList<>();
        int place = 0;
        for (String row : text.lines().toList()) {
            place++;
            if (row.isBlank() || row.startsWith("#"))
                continue;
            if (row.startsWith(">") && lines.isEmpty())
                throw new IllegalArgumentException("line " + place
                        + " of the listing: a note needs a line above it, but found \"" + row + "\"");
            if (row.startsWith(">"))
                lines.set(lines.size() - 1, lines.getLast().noting(row.substring(1).strip()));
            else
                lines.add(line(row, place));
        }
        return new Listing(lines);
    }

    private static Line line(String row, int place) {
        Matcher form = FORM.matcher(row);
        if (!form.matches())
            throw new IllegalArgumentException("line " + place + " of the listing: expected a number, an optional + or"
                    + " =, a space, an optional * or ?, and the text, but found \"" + row + "\"");
        int number = Integer.parseInt(form.group(1));
        String mark = form.group(3);
        int spaces = form.group(4).length() - (mark.isEmpty() ? 2 : 1);
        return new Line(number, Math.max(0, spaces) / 2, form.group(5).strip(), !mark.isEmpty(), mark.equals("?"),
                form.group(2).equals("+") || number >= 30 && form.group(2).isEmpty(), List.of());
    }

    public Optional<Line> at(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }
}
