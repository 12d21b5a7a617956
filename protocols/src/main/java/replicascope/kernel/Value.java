package replicascope.kernel;

import java.util.Objects;
import java.util.stream.Collectors;

/// A value as the command language writes it: an argument of a client operation, its result, a setting.
/// `toString` prints the language's own notation.
public sealed interface Value {
    /// The word that stands for "nothing".
    Word NULL = new Word("null");

    /// A bare word: an enum constant, a node, `true`, `false`, `null`, a key.
    record Word(String text) implements Value {
        public Word {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// A quoted string.
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                switch (c) {
                    case '"' -> quoted.append("\\\"");
                    case '\\' -> quoted.append("\\\\");
                    case '\n' -> quoted.append("\\n");
                    case '\r' -> quoted.append("\\r");
                    case '\t' -> quoted.append("\\t");
                    default -> quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }
    }

    /// A whole number.
    record Whole(long number) implements Value {
        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /// A number with a decimal point, never in exponent notation.
    record Decimal(double number) implements Value {
        public Decimal {
            if (!Double.isFinite(number))
                throw new IllegalArgumentException("not a finite number: " + number);
        }

        @Override
        public String toString() {
            String plain = new java.math.BigDecimal(Double.toString(number)).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
    }

    /// A length of time in microseconds of model time.
    record Span(long micros) implements Value {
        @Override
        public String toString() {
            return Times.print(micros);
        }
    }

    /// `[a, b, c]`: order counts.
    record Items(Seq<Value> items) implements Value {
        @Override
        public String toString() {
            return items.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /// `{a, b, c}`: a set, kept in the order written.
    record Group(Seq<Value> items) implements Value {
        @Override
        public String toString() {
            return items.stream().map(Value::toString).collect(Collectors.joining(", ", "{", "}"));
        }
    }

    static Value of(String word) {
        return new Word(word);
    }

    static Value of(long number) {
        return new Whole(number);
    }
}
