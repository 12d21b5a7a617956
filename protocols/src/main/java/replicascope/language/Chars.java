package replicascope.language;

/// Which characters are what.
final class Chars {
    private Chars() {}

    /// Any white space, the kinds that do not break a line included.
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start)))
            start++;
        while (end > start && isSpace(text.charAt(end - 1)))
            end--;
        return text.substring(start, end);
    }

    /// A character no text file holds: a control character, or the sign a decoder leaves for what it cannot read.
    static boolean isJunk(char c) {
        return c != '\t' && c != '\n' && c != '\r' && Character.isISOControl(c) || c == '\ufffd';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
