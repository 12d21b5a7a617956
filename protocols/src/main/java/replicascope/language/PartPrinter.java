package replicascope.language;

import java.util.List;
import java.util.stream.Collectors;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Prints the parts commands, conditions and headers share.
final class PartPrinter {
    private PartPrinter() {}

    static String value(Value value) {
        return switch (value) {
            case Value.Word(String text) -> Words.isPlain(text) ? text : string(text);
            case Value.Text(String text) -> string(text);
            case Value.Items(Seq<Value> items) -> "[" + values(items.toList()) + "]";
            case Value.Group(Seq<Value> items) -> "{" + values(items.toList()) + "}";
            case Value.Whole _, Value.Decimal _, Value.Span _ -> value.toString();
        };
    }

    static String values(List<Value> values) {
        return values.stream().map(PartPrinter::value).collect(Collectors.joining(", "));
    }

    static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++)
            quoted.append(inString(text, at));
        return quoted.append('"').toString();
    }

    private static String inString(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> unreadable(text, at) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    /// True for what a text file cannot hold: control characters and half surrogate pairs.
    private static boolean unreadable(String text, int at) {
        char c = text.charAt(at);
        if (Chars.isJunk(c))
            return true;
        if (Character.isHighSurrogate(c))
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /// A name as it is, if it is one.
    static String name(String name) {
        if (!Words.isPlain(name))
            throw new IllegalArgumentException("not a name in the command language: " + string(name)
                    + "; names begin with a letter, go on with letters, digits, _ and -, and are not reserved");
        return name;
    }

    /// A field's or a setting's name, which may be a reserved word.
    static String anyWord(String word) {
        if (!Words.isWord(word))
            throw new IllegalArgumentException("not a word in the command language: " + string(word));
        return word;
    }

    static String id(String id) {
        if (id.isEmpty() || Words.endOfId(id, 0) != id.length())
            throw new IllegalArgumentException("not the name of a switch: " + string(id));
        return id;
    }

    static String names(List<String> names, String between) {
        return names.stream().map(PartPrinter::name).collect(Collectors.joining(between));
    }

    static String settings(List<Setting> settings) {
        return settings.stream().map(PartPrinter::setting).collect(Collectors.joining(", "));
    }

    private static String setting(Setting setting) {
        return anyWord(setting.name())
                + setting.link().map(link -> "(" + ends(link.from(), link.to()) + ")").orElse("")
                + "=" + value(setting.value()) + setting.upTo().map(most -> ".." + value(most)).orElse("");
    }

    private static String ends(End from, End to) {
        return end(from) + ">" + end(to);
    }

    private static String end(End end) {
        return switch (end) {
            case End.Node(String node) -> name(node);
            case End.Any() -> "*";
        };
    }

    static String letter(LetterName letter) {
        boolean plain = letter.names().isEmpty() && letter.rank() == 1;
        return ends(letter.from(), letter.to()) + (plain ? "" : " ") + names(letter.names(), "/")
                + (letter.fields().isEmpty() ? "" : "{" + settings(letter.fields()) + "}")
                + (letter.rank() == 1 ? "" : "#" + letter.rank());
    }

    static String cut(CutSpec cut) {
        return group(cut.from()) + (cut.both() ? " | " : " > ") + group(cut.to());
    }

    static String group(NodeGroup group) {
        return switch (group) {
            case NodeGroup.Named(List<String> nodes) -> names(nodes, " ");
            case NodeGroup.Rest() -> "*";
        };
    }
}
