package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one line of the header.
final class HeaderParser {
    /// The words header lines begin with.
    static final List<String> WORDS = List.of("protocol", "preset", "break", "repair", "nodes", "seed", "set", "shows",
            "engine", "ends", "looks");
    private static final String SWITCH = "a switch such as A4.2";
    private static final String END = "the end of the line";
    private final Cursor cursor;
    private final ValueParser values;

    HeaderParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
    }

    /// Reads a header line that fills the rest of the line.
    Header header() {
        String word = cursor.peekWord();
        if (!WORDS.contains(word))
            throw unknown(word);
        cursor.takesWord(word);
        return switch (word) {
            case "protocol" -> protocol();
            case "preset" -> ended(preset(), END);
            case "break" -> new Header.Break(ids());
            case "repair" -> new Header.Repair(ids());
            case "nodes" -> nodes();
            case "seed" -> ended(new Header.Seed(values.wholeNumber("a whole number")), END);
            case "set" -> ended(new Header.Set(values.settings()), "\",\" or " + END);
            case "shows" -> shows();
            case "engine" -> ended(new Header.Engine(values.string("a version in quotes")), END);
            case "ends" -> ended(new Header.Ends(values.string("a digest in quotes")), END);
            case "looks" -> looks();
            default -> throw new AssertionError("a header nobody reads: " + word);
        };
    }

    private LanguageException unknown(String word) {
        int start = cursor.at();
        if (word.isEmpty())
            return cursor.expected("a header line or \"---\"");
        String found = "\"" + Cursor.shortened(word) + "\"";
        if (CommandParser.VERBS.contains(word))
            return cursor.failAt(start, found + " is a command", "put it below the line \"---\"");
        return cursor.failAt(start, found + " is not a header line", Suggestions.near(word, WORDS)
                .map(Suggestions::question).orElse("expected one of " + String.join(", ", WORDS) + " or \"---\""));
    }

    private <H extends Header> H ended(H header, String expected) {
        if (!cursor.atEnd())
            throw cursor.expected(expected);
        return header;
    }

    private Header protocol() {
        String id = cursor.name("the name of a protocol such as raft");
        if (cursor.atEnd())
            return new Header.Protocol(id, OptionalInt.empty());
        return ended(new Header.Protocol(id, OptionalInt.of(values.count("a version", 0))), END);
    }

    private Header preset() {
        String choice = "one of " + String.join(", ", Header.Preset.NAMES);
        String name = cursor.peekWord();
        if (!Header.Preset.NAMES.contains(name))
            throw cursor.unexpected(choice, Header.Preset.NAMES);
        return new Header.Preset(cursor.name(choice));
    }

    private Header looks() {
        String branch = SectionLine.name(cursor, values);
        if (cursor.atEnd())
            return new Header.Looks(branch, OptionalInt.empty());
        if (!cursor.seesWord("at"))
            throw cursor.expected("\"at\" and a step, or " + END);
        return ended(new Header.Looks(branch, OptionalInt.of(SectionLine.at(cursor, values))), END);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        do
            ids.add(cursor.id(SWITCH));
        while (!cursor.atEnd());
        return ids;
    }

    private Header nodes() {
        List<String> names = new ArrayList<>();
        do
            names.add(cursor.name("a node such as S1"));
        while (cursor.seesName());
        if (cursor.takes(":"))
            return ended(new Header.Nodes(names, Optional.of(cursor.name("a kind of node such as server"))), END);
        return ended(new Header.Nodes(names, Optional.empty()), "another node, \":\" and their kind, or " + END);
    }

    private Header shows() {
        String id = cursor.id(SWITCH);
        cursor.keyword("breaks");
        return ended(new Header.Shows(id, cursor.name("the property it breaks")), END);
    }
}
