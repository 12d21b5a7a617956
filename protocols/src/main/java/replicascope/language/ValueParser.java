package replicascope.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.kernel.Value.Span;

/// Reads values: words, strings, numbers, durations, `[…]` and `{…}`.
final class ValueParser {
    private static final String DURATION = "a duration such as 150ms";
    private final Cursor cursor;

    ValueParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Value value() {
        String word = cursor.peekWord();
        if (Words.RESERVED.contains(word))
            throw cursor.failAt(cursor.at(), "\"" + word + "\" is a reserved word",
                    "expected a value; to mean the word itself, write it in quotes");
        if (!word.isEmpty())
            return new Value.Word(cursor.anyWord("a value"));
        if (cursor.sees("\""))
            return new Value.Text(string("a value"));
        if (cursor.sees("["))
            return new Value.Items(items("[", "]"));
        if (cursor.sees("{"))
            return new Value.Group(items("{", "}"));
        return number("a value");
    }

    private Seq<Value> items(String opening, String closing) {
        int opened = cursor.at();
        cursor.symbol(opening);
        if (cursor.takes(closing))
            return Seq.empty();
        cursor.enter();
        List<Value> items = list();
        cursor.leave();
        cursor.close(closing, opened, "\",\" or ");
        return Seq.copyOf(items);
    }

    /// `value { "," value }`
    List<Value> list() {
        List<Value> values = new ArrayList<>();
        do
            values.add(value());
        while (cursor.takes(","));
        return values;
    }

    /// A string in quotes, without them.
    String string(String what) {
        int start = cursor.at();
        if (!cursor.sees("\""))
            throw cursor.expected(what);
        cursor.take();
        StringBuilder text = new StringBuilder();
        while (cursor.here() != '"') {
            if (cursor.here() == 0)
                throw cursor.failAt(start, "this string is never closed", "expected a closing quote");
            char c = cursor.take();
            text.append(c == '\\' ? escaped() : c);
        }
        cursor.take();
        return text.toString();
    }

    private char escaped() {
        char c = cursor.here();
        int place = cursor.position();
        if (c != 0)
            cursor.take();
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(place);
            default -> throw cursor.failAt(place - 1, "\"\\" + (c == 0 ? "" : c) + "\" means nothing in a string",
                    "expected \\\" \\\\ \\n \\r \\t or \\u and four hexadecimal digits");
        };
    }

    private char unicode(int place) {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = cursor.here() < 128 ? Character.digit(cursor.here(), 16) : -1;
            if (digit < 0)
                throw cursor.failAt(place - 1, "\"\\u\" without four hexadecimal digits",
                        "expected \\u such as \\u00e9");
            code = code * 16 + digit;
            cursor.take();
        }
        return (char) code;
    }

    /// A number or a duration.
    private Value number(String what) {
        int start = cursor.at();
        String number = digits(what);
        int unitAt = cursor.position();
        while (Chars.isWord(cursor.here()))
            cursor.take();
        String unit = cursor.since(unitAt);
        String token = Cursor.shortened(number + unit);
        long micros = switch (unit) {
            case "" -> 0;
            case "us" -> Times.MICRO;
            case "ms" -> Times.MILLI;
            case "s" -> Times.SECOND;
            default -> throw cursor.failAt(start, "\"" + token + "\" is not a number or a duration",
                    "expected digits, or digits with us, ms or s such as 150ms");
        };
        if (micros > 0)
            return number.contains(".")
                    ? span(start, new BigDecimal(number).multiply(BigDecimal.valueOf(micros)), token)
                    : span(start, number, micros, token);
        return number.contains(".") ? decimal(start, number) : whole(start, number);
    }

    private String digits(String what) {
        int start = cursor.at();
        boolean negative = cursor.here() == '-';
        if (!Chars.isDigit(cursor.ahead(negative ? 1 : 0)))
            throw cursor.expected(what);
        cursor.take();
        takeDigits();
        if (cursor.here() == '.' && Chars.isDigit(cursor.ahead(1))) {
            cursor.take();
            takeDigits();
        }
        return cursor.since(start);
    }

    private void takeDigits() {
        while (Chars.isDigit(cursor.here()))
            cursor.take();
    }

    /// Without a fraction; to load BigDecimal takes longer than to read a whole lesson.
    private Span span(int start, String number, long unit, String token) {
        try {
            return new Span(Math.multiplyExact(Long.parseLong(number), unit));
        } catch (NumberFormatException | ArithmeticException e) {
            throw tooLong(start, token);
        }
    }

    private Span span(int start, BigDecimal micros, String token) {
        if (micros.stripTrailingZeros().scale() > 0)
            throw cursor.failAt(start, "\"" + token + "\" is not a whole number of microseconds",
                    "expected " + DURATION + " or 1500us");
        try {
            return new Span(micros.longValueExact());
        } catch (ArithmeticException e) {
            throw tooLong(start, token);
        }
    }

    private LanguageException tooLong(int start, String token) {
        return cursor.failAt(start, "\"" + token + "\" is too long a time",
                "expected at most " + Long.MAX_VALUE + "us");
    }

    private Value decimal(int start, String number) {
        double value = Double.parseDouble(number) + 0.0;
        if (Double.isInfinite(value))
            throw cursor.failAt(start, "\"" + Cursor.shortened(number) + "\" is too large",
                    "expected a smaller number");
        return new Value.Decimal(value);
    }

    private Value whole(int start, String number) {
        try {
            return new Value.Whole(Long.parseLong(number));
        } catch (NumberFormatException e) {
            throw cursor.failAt(start, "\"" + Cursor.shortened(number) + "\" is too large",
                    "expected a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
        }
    }

    /// A duration, below zero only where that is allowed.
    Span span(boolean negativeAllowed) {
        int start = cursor.at();
        Value value = number(DURATION);
        if (!(value instanceof Span span))
            throw cursor.failAt(start, "\"" + value + "\" has no unit", "expected us, ms or s after it, such as 150ms");
        if (span.micros() < 0 && !negativeAllowed)
            throw cursor.failAt(start, "\"" + cursor.since(start) + "\" is below zero",
                    "expected " + DURATION + " or 0s");
        return span;
    }

    /// A whole number that is not below `least` and fits in an `int`.
    int count(String what, int least) {
        int start = cursor.at();
        long number = wholeNumber(what);
        if (number < least || number > Integer.MAX_VALUE)
            throw cursor.failAt(start, "\"" + number + "\" is out of range",
                    "expected " + what + " from " + least + " to " + Integer.MAX_VALUE);
        return (int) number;
    }

    long wholeNumber(String what) {
        int start = cursor.at();
        Value value = number(what);
        if (value instanceof Value.Whole(long number))
            return number;
        throw cursor.failAt(start, "\"" + cursor.since(start) + "\" is not a whole number", "expected " + what);
    }

    /// A factor above zero.
    double factor() {
        int start = cursor.at();
        Value value = number("a number such as 2.5");
        double factor = switch (value) {
            case Value.Whole(long number) -> number;
            case Value.Decimal(double number) -> number;
            case Span _, Value.Word _, Value.Text _, Value.Items _, Value.Group _ -> 0;
        };
        if (factor > 0)
            return factor;
        throw cursor.failAt(start, "\"" + cursor.since(start) + "\" is not a factor",
                "expected a number above zero such as 2.5");
    }

    /// `setting { "," setting }`
    List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        do
            settings.add(setting());
        while (cursor.takes(","));
        return settings;
    }

    private Setting setting() {
        String name = cursor.anyWord("a setting such as name=value");
        Optional<LinkEnds> link = cursor.sees("(") ? Optional.of(link()) : Optional.empty();
        cursor.symbol("=");
        Value value = value();
        Optional<Value> upTo = cursor.takes("..") ? Optional.of(value()) : Optional.empty();
        return new Setting(name, link, value, upTo);
    }

    private LinkEnds link() {
        int opened = cursor.at();
        cursor.symbol("(");
        LinkEnds ends = new LetterParser(cursor).ends();
        cursor.close(")", opened, "");
        return ends;
    }
}
