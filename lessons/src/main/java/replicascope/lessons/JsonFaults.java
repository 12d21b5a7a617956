package replicascope.lessons;

import java.util.LinkedHashMap;
import java.util.Map;

/// What Gson says about malformed JSON, in the words of this program.
final class JsonFaults {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("Unterminated array", "expected \",\" or \"]\"");
        WORDS.put("Unterminated object", "expected \",\" or \"}\"");
        WORDS.put("Unterminated string", "a text is not closed; expected \" at its end");
        WORDS.put("Unterminated escape", "an escape in a text is not finished; expected one such as \\n or \\u00e9");
        WORDS.put("Invalid escape", "expected an escape such as \\n, \\\" or \\u00e9");
        WORDS.put("Malformed Unicode escape", "expected four hexadecimal digits after \\u");
        WORDS.put("Unescaped control", "a text does not go over several lines; expected \" or \\n");
        WORDS.put("Expected name", "expected the name of a field in double quotes");
        WORDS.put("Expected ':'", "expected \":\" after the name of a field");
        WORDS.put("Nesting limit", "it is nested too deep");
    }

    private JsonFaults() {}

    static String inWords(String message) {
        for (var entry : WORDS.entrySet())
            if (message != null && message.contains(entry.getKey()))
                return entry.getValue();
        return "expected a value: an object, a list, a text in double quotes, a number, true, false or null, "
                + "and no comma behind the last one";
    }
}
