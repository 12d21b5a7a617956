package replicascope.language;

/// The text after `=`, and where in it a comment begins.
final class OutcomeText {
    /// A recorded outcome is for reading; what is longer is cut off with `…`.
    private static final int LONGEST = 10_000;

    private OutcomeText() {}

    /// The text made to fit one line without reading as a comment.
    static String fit(String text) {
        StringBuilder line = new StringBuilder();
        String stripped = text.strip();
        for (int at = 0; at < stripped.length() && at <= LONGEST; at++)
            line.append(fit(stripped.charAt(at)));
        String fitting = line.toString().strip();
        while (commentAt(fitting) >= 0 || fitting.length() > LONGEST)
            fitting = commentAt(fitting) >= 0 ? spread(fitting, commentAt(fitting)) : cutOff(fitting);
        return fitting;
    }

    private static String spread(String text, int comment) {
        return text.substring(0, comment + 1) + ' ' + text.substring(comment + 1);
    }

    private static String cutOff(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + '…';
    }

    private static char fit(char c) {
        return Chars.isJunk(c) || c == '\n' || c == '\r' ? ' ' : c;
    }

    /// Where in the text after `=` a comment begins: at `//` at the start or after a space, outside quoted
    /// strings; behind a quote that is never closed all quotes are ordinary characters. Negative when there is none.
    static int commentAt(String text) {
        boolean quotes = true;
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("//", at) && (at == 0 || Chars.isSpace(text.charAt(at - 1))))
                return at;
            if (quotes && text.charAt(at) == '"') {
                int closing = closingQuote(text, at);
                quotes = closing > 0;
                at = Math.max(at, closing);
            }
        }
        return -1;
    }

    private static int closingQuote(String text, int opening) {
        for (int at = opening + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"')
                return at;
            if (text.charAt(at) == '\\')
                at++;
        }
        return -1;
    }
}
