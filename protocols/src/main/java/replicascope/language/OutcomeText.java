package replicascope.language;

/// The text after `=`, and where in it a comment begins.
final class OutcomeText {
    private OutcomeText() {}

    /// The text made to fit one line without reading as a comment.
    static String fit(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(c -> line.append(Chars.isJunk((char) c) || c == '\n' || c == '\r' ? ' ' : (char) c));
        String fitting = line.toString().strip();
        for (int at = commentAt(fitting); at >= 0; at = commentAt(fitting))
            fitting = fitting.substring(0, at + 1) + ' ' + fitting.substring(at + 1);
        return fitting;
    }

    /// Where in the text after `=` a comment begins: at `//` at the start or after white space, outside quoted
    /// strings; a quote that is never closed is an ordinary character. Negative when there is none.
    static int commentAt(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("//", at) && (at == 0 || Chars.isSpace(text.charAt(at - 1))))
                return at;
            if (text.charAt(at) == '"')
                at = Math.max(at, closingQuote(text, at));
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
