package replicascope.language;

import java.util.List;
import replicascope.kernel.Value;

/// Words and which of them are reserved.
///
/// A word begins with a letter and goes on with letters, digits, `_`, and `-` between two of those. Twelve words hold
/// commands and conditions together; they are never the name of a node, kind, message, timer, operation, property
/// or mark, and as values they are quoted. Every other word, verbs and function names included, is free everywhere,
/// and a field after `.` and a setting's name may be any word at all.
public final class Words {
    /// The reserved words.
    public static final List<String> RESERVED =
            List.of("and", "or", "not", "in", "via", "with", "as", "by", "until", "max", "choosing", "all");

    private Words() {}

    /// True for a word, reserved or not.
    public static boolean isWord(String text) {
        return !text.isEmpty() && endOfWord(text, 0) == text.length();
    }

    /// True for a word that is not reserved: what a name must be and what a value may be without quotes.
    public static boolean isPlain(String text) {
        return isWord(text) && !RESERVED.contains(text);
    }

    /// The value as parsing gives it back: a [Value.Word] if it can stand without quotes, else a [Value.Text].
    public static Value value(String text) {
        return isPlain(text) ? new Value.Word(text) : new Value.Text(text);
    }

    /// The end of the word that begins at `start`, or `start` when none does.
    static int endOfWord(String text, int start) {
        if (start >= text.length() || !Character.isLetter(text.charAt(start)))
            return start;
        int at = start + 1;
        while (at < text.length() && (Chars.isWord(text.charAt(at)) || joins('-', text, at)))
            at++;
        return at;
    }

    /// The end of the switch's name that begins at `start` (`A4.2`): words and numbers joined by single dots.
    static int endOfId(String text, int start) {
        int at = endOfWord(text, start);
        while (at > start && at < text.length()
                && (Chars.isWord(text.charAt(at)) || joins('-', text, at) || joins('.', text, at)))
            at++;
        return at;
    }

    private static boolean joins(char joint, String text, int at) {
        return text.charAt(at) == joint && at + 1 < text.length() && Chars.isWord(text.charAt(at + 1));
    }
}
