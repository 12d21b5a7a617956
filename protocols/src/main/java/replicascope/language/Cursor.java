package replicascope.language;

import java.util.List;

/// A place in one line of text. Spaces before a token are skipped, and a comment is the end of the line.
final class Cursor {
    /// More characters than any line needs.
    static final int LONGEST_LINE = 100_000;
    private static final int DEEPEST = 100;
    private static final int SHOWN = 30;
    /// Characters of which several make one symbol.
    private static final String SYMBOLS = "=<>!&|.";

    private final int line;
    private String text;
    private int at;
    private int depth;

    /// @param line the line's number in its file, from 1
    Cursor(String text, int line) {
        this.text = text;
        this.line = line;
        if (text.length() > LONGEST_LINE)
            throw failAt(LONGEST_LINE, "this line has " + text.length() + " characters",
                    "a line has at most " + LONGEST_LINE + ": shorten it");
    }

    /// The place of the next token, from 0.
    int at() {
        skip();
        return at;
    }

    /// The place right here, without skipping anything, from 0.
    int position() {
        return at;
    }

    int line() {
        return line;
    }

    boolean atEnd() {
        return at() == text.length();
    }

    /// The character right here, without skipping anything; 0 at the end.
    char here() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /// The character `ahead` places further, without skipping anything; 0 behind the end.
    char ahead(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    /// Takes the character right here.
    char take() {
        return text.charAt(at++);
    }

    /// Everything from here to the end, comments included; takes it.
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /// What lies between `start` and here.
    String since(int start) {
        return text.substring(start, at);
    }

    boolean sees(String symbol) {
        skip();
        return text.startsWith(symbol, at);
    }

    boolean takes(String symbol) {
        boolean seen = sees(symbol);
        if (seen)
            at += symbol.length();
        return seen;
    }

    /// The next word, reserved or not, without taking it; empty when there is none.
    String peekWord() {
        int start = at();
        return text.substring(start, Words.endOfWord(text, start));
    }

    /// The first character after the next word and spaces; 0 at the end.
    char afterWord() {
        int start = at();
        at += peekWord().length();
        skip();
        char next = here();
        at = start;
        return next;
    }

    boolean seesWord(String word) {
        return peekWord().equals(word);
    }

    boolean takesWord(String word) {
        boolean seen = seesWord(word);
        if (seen)
            at += word.length();
        return seen;
    }

    /// True when a word comes that is not reserved.
    boolean seesName() {
        return Words.isPlain(peekWord());
    }

    /// Takes a word that is not reserved.
    String name(String what) {
        String word = peekWord();
        if (Words.RESERVED.contains(word))
            throw failAt(at, "\"" + word + "\" is a reserved word", "expected " + what);
        return anyWord(what);
    }

    /// Takes any word, reserved or not.
    String anyWord(String what) {
        String word = peekWord();
        if (word.isEmpty())
            throw expected(what);
        at += word.length();
        return word;
    }

    /// Takes a switch's name such as `A4.2`.
    String id(String what) {
        int start = at();
        at = Words.endOfId(text, start);
        if (at == start)
            throw expected(what);
        return since(start);
    }

    /// Takes this very word or says what was found in its place.
    void keyword(String word) {
        if (takesWord(word))
            return;
        throw unexpected("\"" + word + "\"", List.of(word));
    }

    void symbol(String symbol) {
        if (!takes(symbol))
            throw expected("\"" + symbol + "\"");
    }

    /// Takes the bracket that closes the one at `opening`.
    void close(String bracket, int opening, String others) {
        if (takes(bracket))
            return;
        if (atEnd())
            throw failAt(opening, "this \"" + text.charAt(opening) + "\" is never closed",
                    "expected \"" + bracket + "\" at the end");
        throw expected(others + "\"" + bracket + "\"");
    }

    /// Goes one level deeper into brackets; [#leave] comes back.
    void enter() {
        if (++depth > DEEPEST)
            throw failAt(at, "this is nested more than " + DEEPEST + " deep", "say it in simpler parts");
    }

    void leave() {
        depth--;
    }

    LanguageException expected(String what) {
        return failAt(at(), found(), "expected " + what);
    }

    /// As [#expected], but suggests the word that was meant if one is near.
    LanguageException unexpected(String what, List<String> words) {
        String remedy = Suggestions.near(peekWord(), words).map(Suggestions::question).orElse("expected " + what);
        return failAt(at(), found(), remedy);
    }

    LanguageException failAt(int place, String problem, String expected) {
        return new LanguageException(line, place + 1, problem, expected);
    }

    /// The token at the next place, shortened, in quotes.
    private String found() {
        if (atEnd())
            return "the line ends here";
        if (here() == '"')
            return "found a string";
        int end = at;
        boolean symbol = SYMBOLS.indexOf(here()) >= 0;
        while (end < text.length() && (symbol ? SYMBOLS.indexOf(text.charAt(end)) >= 0
                : Chars.isWord(text.charAt(end)) || text.charAt(end) == '-'))
            end++;
        end = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        return "found \"" + shortened(text.substring(at, end)) + "\"";
    }

    static String shortened(String token) {
        return token.length() <= SHOWN ? token : token.substring(0, SHOWN) + "…";
    }

    private void skip() {
        while (at < text.length() && Chars.isSpace(text.charAt(at)))
            at++;
        if (text.startsWith("//", at))
            text = text.substring(0, at);
    }
}
