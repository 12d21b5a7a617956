package replicascope.language;

/// Which characters are what.
final class Chars {
    private Chars() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
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
