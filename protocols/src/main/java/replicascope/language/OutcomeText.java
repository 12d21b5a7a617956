package replicascope.language;

/// The text after `=`, and where in it a comment begins.
final class OutcomeText {
    /// A recorded outcome is for reading; what is longer is cut off with `…`.
    private static final int LONGEST = 10_000;

    private OutcomeText() {}

    /// The text made to fit one line without reading as a comment.
    static String fit(String text) {
        StringBuilder line = new StringBuilder();
        String stripped = Chars.strip(text);
        for (int at = 0; at < stripped.length() && at <= LONGEST; at++)
            line.append(fit(stripped.charAt(at)));
        String fitting = Chars.strip(line.toString());
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

    /// Where in the text after `=` a comment begins: at `//` at the start or after a space. Quotes do not count,
    /// because an outcome is free text in which they need not be paired. Negative when there is none.
    static int commentAt(String text) {
        int at = text.indexOf("//");
        while (at > 0 && !Chars.isSpace(text.charAt(at - 1)))
            at = text.indexOf("//", at + 1);
        return at;
    }
}
