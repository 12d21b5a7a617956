package replicascope.lessons;

import java.util.LinkedHashMap;
import java.util.Map;

/// What Gson says about malformed JSON, in the words of this program.
final class JsonFaults {
    static final String BEHIND_THE_END = "something follows behind the last \"}\"; expected the end of the file";

    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();
    private static final String VALUE =
            "an object, a list, a text in double quotes, a number, true, false or null";

    static {
        EXPECTED.put("Unterminated array", "\",\" or \"]\"");
        EXPECTED.put("Unterminated object", "\",\" or \"}\"");
        EXPECTED.put("Expected name", "the name of a field in double quotes");
        EXPECTED.put("Expected ':'", "\":\" after the name of a field");
        EXPECTED.put("Invalid escape", "an escape such as \\n, \\\" or \\u00e9");
        EXPECTED.put("Malformed Unicode escape", "four hexadecimal digits after \\u");
        EXPECTED.put("Unescaped control", "\" or \\n: a text stands on one line");
    }

    private JsonFaults() {}

    /// True when the text ended before it was complete.
    static boolean atEnd(String message) {
        return message.contains("Unterminated string") || message.contains("Unterminated escape");
    }

    /// How many of the characters before `index` Gson had taken when it noticed: the wrong one is that far back.
    static int taken(String message, String text, int index) {
        if (message.contains("Nesting") || index == 0)
            return 0;
        String before = text.substring(0, index);
        char last = before.charAt(index - 1);
        if (!lenient(message))
            return 1;
        if (Character.isWhitespace(last) || last == '[' || last == ':')
            return 0;
        String earlier = before.substring(0, index - 1).stripTrailing();
        return last == ',' && !earlier.endsWith(",") && !earlier.endsWith("[") ? 0 : 1;
    }

    /// Gson's answer to what it would take if it were asked to be lenient.
    private static boolean lenient(String message) {
        return message.contains("setStrictness");
    }

    static String inWords(String message, String text, int index) {
        if (message.contains("Nesting"))
            return "it is nested too deep; expected a lesson";
        String found = found(text, index);
        for (var entry : EXPECTED.entrySet())
            if (message.contains(entry.getKey()))
                return found + "expected " + entry.getValue();
        String before = text.substring(0, index).stripTrailing();
        boolean name = before.endsWith("{");
        return found + "expected " + (name ? EXPECTED.get("Expected name") : VALUE);
    }

    private static String found(String text, int index) {
        if (index >= text.length())
            return "";
        int end = index;
        while (end < text.length() && end < index + 20 && Character.isLetterOrDigit(text.charAt(end)))
            end++;
        if (text.charAt(index) == '"')
            return "found a double quote; ";
        String token = text.substring(index, Math.max(end, index + Character.charCount(text.codePointAt(index))));
        return token.isBlank() ? "the line ends here; " : "found \"" + token + "\"; ";
    }
}
