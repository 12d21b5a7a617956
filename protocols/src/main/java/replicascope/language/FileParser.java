package replicascope.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Reads a run file line by line.
final class FileParser {
    private static final String FIRST_LINE = "\"replicascope " + RunFile.LATEST + "\"";
    private static final int LONGEST_VERSION = 9;
    private final List<String> lines;
    private int next;

    private final SequencedSet<String> branches = new LinkedHashSet<>();
    /// The lines of the header that name a branch, which is known only later.
    private final List<Integer> looks = new ArrayList<>();
    /// The line above the branch that comes next.
    private Cursor section;

    FileParser(String text) {
        lines = Lines.of(text);
    }

    RunFile file() {
        int version = version();
        List<Located<Header>> headers = headers();
        List<Statement> trunk = statements();
        List<Section> sections = new ArrayList<>();
        while (section != null)
            sections.add(section());
        looks.forEach(this::checkLooks);
        return new RunFile(version, headers, branches.getFirst(), trunk, sections);
    }

    private Section section() {
        Section begun = SectionLine.further(section, branches);
        branches.add(begun.name());
        return new Section(begun.line(), begun.column(), begun.name(), begun.from(), begun.at(), begun.ends(),
                statements());
    }

    private int version() {
        Cursor cursor = line();
        if (cursor == null)
            throw new LanguageException(1, 1, "this file is empty", "its first line must be " + FIRST_LINE);
        if (!cursor.takesWord("replicascope"))
            throw cursor.failAt(cursor.at(), "this is not a Replicascope run file",
                    "its first line must be " + FIRST_LINE);
        int start = cursor.at();
        while (Chars.isDigit(cursor.here()))
            cursor.take();
        String version = cursor.since(start).replaceFirst("^0+(?=.)", "");
        if (version.isEmpty() || !cursor.atEnd())
            throw cursor.expected(version.isEmpty() ? "the version of the format: " + FIRST_LINE
                    : "the end of the line after " + FIRST_LINE);
        return known(version, cursor, start);
    }

    private static int known(String version, Cursor cursor, int start) {
        if (version.equals("0"))
            throw cursor.failAt(start, "there is no version 0 of run files", "this program reads version "
                    + RunFile.LATEST);
        if (version.length() > LONGEST_VERSION || Integer.parseInt(version) > RunFile.LATEST)
            throw cursor.failAt(start, "this file is from a newer version (" + Cursor.shortened(version)
                    + ") of Replicascope", "this one reads version " + RunFile.LATEST + ": update the program");
        return Integer.parseInt(version);
    }

    private List<Located<Header>> headers() {
        List<Located<Header>> headers = new ArrayList<>();
        for (Cursor cursor = line(); cursor != null; cursor = line()) {
            if (SectionLine.begins(cursor)) {
                branches.add(SectionLine.trunk(cursor));
                return headers;
            }
            if (cursor.sees("="))
                throw cursor.failAt(cursor.at(), "an outcome (=) stands in the header",
                        "put it below \"---\", under its command");
            headers.add(new Located<>(cursor.line(), header(cursor)));
        }
        throw new LanguageException(lines.size(), lines.getLast().length() + 1, "the file ends before \"---\"",
                "add a line \"---\" between the header and the commands");
    }

    private Header header(Cursor cursor) {
        Header header = new HeaderParser(cursor).header();
        if (header instanceof Header.Looks)
            looks.add(cursor.line());
        return header;
    }

    private void checkLooks(int line) {
        Cursor cursor = new Cursor(lines.get(line - 1), line);
        cursor.takesWord("looks");
        int start = cursor.at();
        String name = SectionLine.name(cursor, new ValueParser(cursor));
        if (!branches.contains(name))
            throw SectionLine.unknown(cursor, start, name, branches);
    }

    /// The statements of one branch, up to the line above the next or the end.
    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        section = null;
        for (Cursor cursor = line(); cursor != null; cursor = line()) {
            if (SectionLine.begins(cursor)) {
                section = cursor;
                break;
            }
            int start = cursor.at();
            Body body = cursor.takes("=") ? outcome(cursor, start, statements.isEmpty()) : command(cursor);
            statements.add(new Statement(cursor.line(), start + 1, body));
        }
        return statements;
    }

    private static Outcome outcome(Cursor cursor, int start, boolean first) {
        if (first)
            throw cursor.failAt(start, "an outcome (=) has no command above it",
                    "put it under the command it belongs to");
        String text = cursor.rest();
        int comment = OutcomeText.commentAt(text);
        return new Outcome(comment < 0 ? text : text.substring(0, comment));
    }

    private static Command command(Cursor cursor) {
        String word = cursor.peekWord();
        if (HeaderParser.WORDS.contains(word) && !CommandParser.VERBS.contains(word))
            throw cursor.failAt(cursor.at(), "\"" + word + "\" belongs to the header",
                    "put it above the line \"---\"");
        return new CommandParser(cursor).command();
    }

    /// The next line that says something, or null behind the last.
    private Cursor line() {
        while (next < lines.size()) {
            Cursor cursor = new Cursor(lines.get(next), ++next);
            if (!cursor.atEnd())
                return cursor;
        }
        return null;
    }
}
