package replicascope.language;

import java.util.List;
import java.util.Map;

/// Whole run files: text to syntax tree and back.
public final class RunFiles {
    private RunFiles() {}

    /// Reads a run file. Comments, blank lines, `\r\n` and a byte order mark are tolerated and not kept.
    ///
    /// @throws LanguageException at the first mistake
    public static RunFile parse(String text) {
        return new FileParser(text).file();
    }

    /// The file in canonical spacing, one line each, `\n` after every line; [#parse] is the inverse.
    ///
    /// A [replicascope.kernel.Value.Word] that cannot stand without quotes is printed as a string and read back as
    /// a [replicascope.kernel.Value.Text]; [Words#value] gives the form that stays.
    ///
    /// @throws IllegalArgumentException if a name is not a word of the language or a line gets longer than it allows
    public static String print(RunFile file) {
        StringBuilder text = new StringBuilder("replicascope ").append(file.version()).append('\n');
        for (Header header : file.headerItems())
            text.append(fitting(HeaderPrinter.print(header))).append('\n');
        text.append(fitting(SectionLine.ofTrunk(file.trunk()))).append('\n');
        print(text, file.statements());
        for (Section section : file.sections()) {
            text.append(fitting(SectionLine.of(section))).append('\n');
            print(text, section.statements());
        }
        return text.toString();
    }

    private static void print(StringBuilder text, List<Statement> statements) {
        for (Statement statement : statements)
            text.append(print(statement.body())).append('\n');
    }

    private static String print(Body body) {
        return switch (body) {
            case Command command -> Commands.print(command);
            case Outcome(String text) -> text.isEmpty() ? "=" : "= " + text;
        };
    }

    /// The line, if it is one that can be read back.
    static String fitting(String line) {
        if (line.length() > Cursor.LONGEST_LINE)
            throw new IllegalArgumentException("a line of " + line.length() + " characters; at most "
                    + Cursor.LONGEST_LINE + " can be read back");
        return line;
    }

    /// Replaces recorded outcomes and leaves every other character as it is: comments, layout, line breaks.
    ///
    /// @param outcomes by the line of the command (from 1) the new text of the `=` lines that follow it; where there
    ///                 are none, none are added. A text of several lines fills as many `=` lines, adding or
    ///                 taking away at their end; the comment of a line taken away stays on a line of its own
    public static String withOutcomes(String originalText, Map<Integer, String> outcomes) {
        return new OutcomeWriter(originalText, outcomes).text();
    }
}
