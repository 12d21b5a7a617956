package replicascope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import replicascope.kernel.Bag;
import replicascope.kernel.Components;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// Compares what states hold with what people write: a written value is read with the other side's type.
final class Values {
    private Values() {}

    /// True when a thing from a state or message is what the written value says.
    static boolean same(Object thing, Value written) {
        return switch (thing) {
            case null -> written.equals(Value.NULL);
            case Value value -> value.equals(written) || value.toString().equals(written.toString())
                    || plain(value).equals(plain(written));
            case Number number -> isNumber(written) && compare(number, written) == 0;
            case Duration duration -> written instanceof Value.Span(long micros)
                    && duration.toNanos() / 1_000 == micros;
            case Seq<?> seq -> written instanceof Value.Items(Seq<Value> items) && inOrder(seq.toList(), items);
            case Bag<?> bag -> written instanceof Value.Group(Seq<Value> items) && anyOrder(bag.stream().toList(),
                    items);
            case NodeId node -> node.name().equals(plain(written));
            case OpId id -> id.name().equals(plain(written));
            case Enum<?> constant -> constant.name().equals(plain(written));
            case Boolean bool -> bool.toString().equals(plain(written));
            case String text -> text.equals(plain(written));
            default -> Pictures.text(thing).equals(plain(written));
        };
    }

    private static boolean inOrder(List<?> things, Seq<Value> written) {
        if (things.size() != written.size())
            return false;
        for (int i = 0; i < things.size(); i++)
            if (!same(things.get(i), written.get(i)))
                return false;
        return true;
    }

    private static boolean anyOrder(List<?> things, Seq<Value> written) {
        List<Value> left = new ArrayList<>(written.toList());
        for (Object thing : things) {
            Value match = left.stream().filter(value -> same(thing, value)).findFirst().orElse(null);
            if (match == null)
                return false;
            left.remove(match);
        }
        return left.isEmpty();
    }

    /// A word or text without its quotes.
    private static String plain(Value value) {
        return switch (value) {
            case Value.Word(String text) -> text;
            case Value.Text(String text) -> text;
            default -> value.toString();
        };
    }

    static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal || value instanceof Value.Span;
    }

    static double number(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> number;
            case Value.Decimal(double number) -> number;
            case Value.Span(long micros) -> micros;
            default -> throw new CommandFailed(value + " is not a number");
        };
    }

    /// Two things of whatever kind: a written value is read with the other's type.
    static boolean equal(Object left, Object right) {
        if (right instanceof Value written)
            return same(left, written);
        if (left instanceof Value written)
            return same(right, written);
        if (left instanceof Number one && right instanceof Number other)
            return compare(one, other) == 0;
        return left == null ? right == null : left.equals(right);
    }

    /// @throws CommandFailed when one of them has no order
    static int compare(Object left, Object right) {
        OptionalLong one = whole(left);
        OptionalLong other = whole(right);
        if (one.isPresent() && other.isPresent())
            return Long.compare(one.getAsLong(), other.getAsLong());
        return Double.compare(number(left) + 0.0, number(right) + 0.0);
    }

    /// A whole number, which a `double` may not hold.
    private static OptionalLong whole(Object thing) {
        return switch (thing) {
            case Long number -> OptionalLong.of(number);
            case Integer number -> OptionalLong.of(number);
            case Value.Whole(long number) -> OptionalLong.of(number);
            case Value.Span(long micros) -> OptionalLong.of(micros);
            case null, default -> OptionalLong.empty();
        };
    }

    private static double number(Object thing) {
        return switch (thing) {
            case Number number -> number.doubleValue();
            case Duration duration -> duration.toNanos() / 1_000.0;
            case Value value -> number(value);
            case Enum<?> constant -> constant.ordinal();
            case null, default -> throw new CommandFailed(Pictures.text(thing) + " is not a number");
        };
    }

    static boolean contains(Object container, Object item) {
        return switch (container) {
            case Seq<?> seq -> seq.stream().anyMatch(one -> equal(one, item));
            case Bag<?> bag -> bag.stream().anyMatch(one -> equal(one, item));
            case Table<?, ?> table -> table.keys().anyMatch(one -> equal(one, item));
            case Value.Items(Seq<Value> items) -> items.stream().anyMatch(one -> equal(item, one));
            case Value.Group(Seq<Value> items) -> items.stream().anyMatch(one -> equal(item, one));
            case null, default -> throw new CommandFailed(Pictures.text(container) + " contains nothing");
        };
    }

    /// A named part: a component of a record; `size`, `first` and `last` of a sequence; a key of a table.
    static Object part(Object whole, String name) {
        return switch (whole) {
            case Seq<?> seq when name.equals("size") -> seq.size();
            case Seq<?> seq when name.equals("last") && !seq.isEmpty() -> seq.last();
            case Seq<?> seq when name.equals("first") && !seq.isEmpty() -> seq.get(0);
            case Bag<?> bag when name.equals("size") -> bag.size();
            case Table<?, ?> table when name.equals("size") -> table.size();
            case Table<?, ?> table -> at(table, new Value.Word(name));
            case Record record when !(record instanceof NodeId) -> component(record, name);
            case null, default -> throw new CommandFailed("nothing named \"" + name + "\" in " + Pictures.text(whole));
        };
    }

    private static Object component(Record record, String name) {
        var components = Components.of(record.getClass());
        return components.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandFailed("there is no field \"" + name + "\": there are "
                        + String.join(", ", components.stream().map(Components.Component::name).toList())))
                .of(record);
    }

    /// An item of a sequence, counted from 1 as in the papers, or the value of a table's key.
    static Object at(Object whole, Value key) {
        return switch (whole) {
            case Seq<?> seq -> item(seq, key);
            case Table<?, ?> table -> table.stream().filter(entry -> same(entry.key(), key)).findFirst()
                    .map(Table.Entry::value).orElse(null);
            case null, default -> throw new CommandFailed(Pictures.text(whole) + " has no [" + key + "]");
        };
    }

    private static Object item(Seq<?> seq, Value key) {
        if (!(key instanceof Value.Whole(long index)) || index < 1)
            throw new CommandFailed("items are counted from 1, not [" + key + "]");
        return index > seq.size() ? null : seq.get((int) index - 1);
    }
}
