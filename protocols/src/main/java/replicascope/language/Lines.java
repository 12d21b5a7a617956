package replicascope.language;

import java.util.ArrayList;
import java.util.List;

/// Text as lines.
final class Lines {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Lines() {}

    /// The lines without their `\n` or `\r\n`; at least one, the last empty if the text ends with a line break.
    /// @throws LanguageException if this is not text
    static List<String> of(String text) {
        String marked = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = marked.indexOf('\n'); end >= 0; end = marked.indexOf('\n', start)) {
            lines.add(checked(marked.substring(start, end), lines.size() + 1));
            start = end + 1;
        }
        lines.add(checked(marked.substring(start), lines.size() + 1));
        return lines;
    }

    /// The text as its only line; a line break at the end is allowed.
    static String single(String text) {
        List<String> lines = of(text.stripTrailing());
        if (lines.size() > 1)
            throw new LanguageException(1, lines.getFirst().length() + 1, "there is a line break here",
                    "expected everything on one line");
        return lines.getFirst();
    }

    private static String checked(String ended, int number) {
        String line = ended.endsWith("\r") ? ended.substring(0, ended.length() - 1) : ended;
        for (int at = 0; at < line.length(); at++)
            if (Chars.isJunk(line.charAt(at)) || line.charAt(at) == '\r')
                throw notText(number, at + 1, line.charAt(at));
        return line;
    }

    private static LanguageException notText(int line, int column, char junk) {
        return new LanguageException(line, column,
                String.format("this is not a text file: it holds the character U+%04X", (int) junk),
                "open a run file, or save this one as UTF-8 text");
    }
}
