package replicascope.language;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The line above a branch: `---` or `--- NAME` above the trunk, `--- NAME from NAME at STEP` above another, with
/// `ends "89ab…"` behind it where the digest of its last world is known. A name that is no plain word is quoted.
final class SectionLine {
    private static final String MARK = "---";
    private static final String NAME = "the name of a branch such as main, in quotes if it is not one word";
    private static final String END = "the end of the line";
    private static final int LONGEST_MEANT = 100;
    private static final int MOST_LISTED = 5;

    private SectionLine() {}

    static String ofTrunk(String name) {
        return name.equals(RunFile.TRUNK) ? MARK : MARK + " " + name(name);
    }

    static String of(Section section) {
        return MARK + " " + name(section.name()) + " from " + name(section.from()) + " at " + section.at()
                + section.ends().map(digest -> " ends " + PartPrinter.string(digest)).orElse("");
    }

    static String name(String branch) {
        return Words.isPlain(branch) ? branch : PartPrinter.string(branch);
    }

    static boolean begins(Cursor cursor) {
        return cursor.sees(MARK);
    }

    /// Reads the line above the trunk: its name.
    static String trunk(Cursor cursor) {
        cursor.symbol(MARK);
        if (cursor.atEnd())
            return RunFile.TRUNK;
        String name = name(cursor, new ValueParser(cursor));
        if (cursor.seesWord("from"))
            throw cursor.failAt(cursor.at(), "the first branch leaves no other one",
                    "put a line \"---\" above the commands that lead to it");
        if (!cursor.atEnd())
            throw cursor.expected(END);
        return name;
    }

    /// Reads the line above another branch. It has no statements yet.
    ///
    /// @param above the branches above it
    static Section further(Cursor cursor, SequencedSet<String> above) {
        int start = cursor.at();
        cursor.symbol(MARK);
        ValueParser values = new ValueParser(cursor);
        if (cursor.atEnd())
            throw cursor.failAt(start, "a second \"---\" without a branch",
                    "name one, such as: --- other from " + name(above.getLast()) + " at 3");
        int named = cursor.at();
        String name = name(cursor, values);
        if (above.contains(name))
            throw cursor.failAt(named, "there is a branch " + shown(name) + " already",
                    "give each branch a name of its own");
        cursor.keyword("from");
        int left = cursor.at();
        String from = name(cursor, values);
        if (!above.contains(from))
            throw unknown(cursor, left, from, above);
        int at = at(cursor, values);
        Optional<String> ends = Optional.empty();
        if (cursor.takesWord("ends"))
            ends = Optional.of(values.string("a digest in quotes"));
        if (!cursor.atEnd())
            throw cursor.expected((ends.isEmpty() ? "\"ends\" and a digest, or " : "") + END);
        return new Section(cursor.line(), start + 1, name, from, at, ends, List.of());
    }

    static LanguageException unknown(Cursor cursor, int place, String name, Collection<String> known) {
        Optional<String> meant = name.length() > LONGEST_MEANT ? Optional.empty()
                : Suggestions.near(name, known.stream().filter(one -> one.length() <= LONGEST_MEANT).toList());
        return cursor.failAt(place, "there is no branch " + shown(name),
                meant.map(one -> "did you mean " + shown(one) + "?").orElseGet(() -> "expected "
                        + String.join(", ", known.stream().limit(MOST_LISTED).map(SectionLine::shown).toList())
                        + (known.size() > MOST_LISTED ? " or another one" : "")));
    }

    private static String shown(String name) {
        return PartPrinter.string(Cursor.shortened(name));
    }

    static String name(Cursor cursor, ValueParser values) {
        return cursor.sees("\"") ? values.string(NAME) : cursor.name(NAME);
    }

    /// `at STEP`
    static int at(Cursor cursor, ValueParser values) {
        cursor.keyword("at");
        return values.count("a step", 0);
    }
}
