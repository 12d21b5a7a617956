package replicascope.kernel;

import java.util.List;
import java.util.Objects;

/// A setting that a protocol (or the network) offers.
///
/// @param name  as written in `set name=value`
/// @param type  what kind of value it takes
/// @param usual the value when nothing is set
/// @param least smallest allowed number or time, in the value's own unit (spans in microseconds)
/// @param most  largest allowed number or time
/// @param words the allowed words, for [Type#WORD]
/// @param live  true when it may be changed in the middle of a run
public record Parameter(String name, Type type, Setting usual, double least, double most, List<String> words,
        boolean live) {

    public Parameter {
        words = List.copyOf(words);
    }

    /// The kinds of value.
    public enum Type {
        WHOLE, DECIMAL, SPAN, RANGE, WORD, FLAG, ITEMS
    }

    /// A value, or a range of spans when `upTo` is not null.
    public record Setting(Value value, Value upTo) {
        public Setting {
            Objects.requireNonNull(value);
        }

        @Override
        public String toString() {
            return upTo == null ? value.toString() : value + ".." + upTo;
        }
    }

    public static Parameter whole(String name, long usual, long least, long most) {
        return new Parameter(name, Type.WHOLE, new Setting(Value.of(usual), null), least, most, List.of(), false);
    }

    public static Parameter span(String name, long usualMicros, long least, long most) {
        return new Parameter(name, Type.SPAN, new Setting(new Value.Span(usualMicros), null), least, most, List.of(),
                false);
    }

    /// Two spans in microseconds, the second not below the first.
    public static Parameter range(String name, long fromMicros, long toMicros, long least, long most) {
        return new Parameter(name, Type.RANGE,
                new Setting(new Value.Span(fromMicros), new Value.Span(toMicros)), least, most, List.of(), false);
    }

    /// One of some words, the first being usual.
    public static Parameter word(String name, String... words) {
        return new Parameter(name, Type.WORD, new Setting(Value.of(words[0]), null), 0, 0, List.of(words), false);
    }

    public static Parameter flag(String name, boolean usual) {
        return new Parameter(name, Type.FLAG, new Setting(Value.of(Boolean.toString(usual)), null), 0, 0,
                List.of("true", "false"), false);
    }

    public static Parameter items(String name) {
        return new Parameter(name, Type.ITEMS, new Setting(new Value.Items(Seq.empty()), null), 0, 0, List.of(),
                false);
    }

    /// The same, changeable in the middle of a run.
    public Parameter whileRunning() {
        return new Parameter(name, type, usual, least, most, words, true);
    }

    /// Checks a value and brings it into this parameter's form.
    ///
    /// @throws BadSetting with a sentence that names what is allowed
    public Setting check(Setting given) {
        return switch (type) {
            case WHOLE -> number(single(given), given.value() instanceof Value.Whole whole ? whole.number() : null);
            case DECIMAL -> number(single(given), switch (given.value()) {
                case Value.Whole whole -> (double) whole.number();
                case Value.Decimal decimal -> decimal.number();
                default -> null;
            });
            case SPAN -> number(single(given), micros(given.value()));
            case RANGE -> range(given);
            case WORD, FLAG -> word(single(given));
            case ITEMS -> {
                if (!(single(given).value() instanceof Value.Items))
                    throw bad(given);
                yield given;
            }
        };
    }

    private Setting single(Setting given) {
        if (given.upTo() != null)
            throw bad(given);
        return given;
    }

    private Setting number(Setting given, Number number) {
        if (number == null || number.doubleValue() < least || number.doubleValue() > most)
            throw bad(given);
        return given;
    }

    private Setting range(Setting given) {
        Setting full = given.upTo() == null ? new Setting(given.value(), given.value()) : given;
        Long from = micros(full.value());
        Long to = micros(full.upTo());
        if (from == null || to == null || from < least || to > most || to < from)
            throw bad(given);
        return full;
    }

    private Setting word(Setting given) {
        if (!(given.value() instanceof Value.Word word) || !words.contains(word.text()))
            throw bad(given);
        return given;
    }

    private static Long micros(Value value) {
        return value instanceof Value.Span span ? (Long) span.micros() : null;
    }

    private BadSetting bad(Setting given) {
        return new BadSetting("\"" + name + "=" + given + "\" is not possible: give " + allowed());
    }

    /// What may be given, for messages: `a whole number from 1 to 9`.
    public String allowed() {
        return switch (type) {
            case WHOLE -> "a whole number from " + (long) least + " to " + (long) most;
            case DECIMAL -> "a number from " + least + " to " + most;
            case SPAN -> "a time from " + Times.print((long) least) + " to " + Times.print((long) most);
            case RANGE -> "a time or a range such as " + usual + ", from " + Times.print((long) least) + " to "
                    + Times.print((long) most);
            case WORD, FLAG -> "one of " + String.join(", ", words);
            case ITEMS -> "a list in brackets such as [a, b]";
        };
    }
}
