package replicascope.kernel;

import java.util.ArrayList;
import java.util.List;

/// The default picture: what a record's component types say about how to show it.
/// Enum → badge, number or text → scalar, [Seq] → cells, [Bag] → bag, table of counters → clock, [Table] → table,
/// record → group.
public final class Pictures {
    private Pictures() {}

    public static Picture of(Record state) {
        Picture.Badge badge = Picture.Badge.NONE;
        List<Field> fields = new ArrayList<>();
        for (var component : Components.of(state.getClass())) {
            Object value = component.of(state);
            if (value instanceof Enum<?> constant && badge == Picture.Badge.NONE)
                badge = new Picture.Badge(constant.name(), Picture.Stress.PLAIN);
            else
                fields.add(field(component.name(), value));
        }
        return new Picture(badge, fields);
    }

    /// The field for one named value.
    public static Field field(String name, Object value) {
        return switch (value) {
            case Seq<?> seq -> cells(name, seq, 0);
            case Bag<?> bag -> new Field.Bag(name, bag.stream().map(Pictures::text).toList());
            case Table<?, ?> table when !table.isEmpty() && table.values().allMatch(Number.class::isInstance) ->
                new Field.Clock(name, rows(table));
            case Table<?, ?> table -> new Field.Table(name, rows(table));
            case NodeId node -> new Field.Scalar(name, node.name());
            case OpId id -> new Field.Scalar(name, id.name());
            case Value written -> new Field.Scalar(name, written.toString());
            case Record record -> new Field.Group(name, of(record).fields());
            case null, default -> new Field.Scalar(name, text(value));
        };
    }

    /// A row of cells, `mark` of them settled.
    public static Field.Cells cells(String name, Seq<?> items, int mark) {
        return new Field.Cells(name,
                items.stream().map(item -> new Field.Cell(brief(item), text(item))).toList(), mark);
    }

    /// One line of text for anything a state may contain.
    public static String text(Object value) {
        return switch (value) {
            case null -> "null";
            case NodeId node -> node.name();
            case OpId id -> id.name();
            case Value written -> written.toString();
            case java.time.Duration duration -> Times.print(duration.toNanos() / 1_000);
            case Operation operation -> operation.toString();
            case Record record -> text(record);
            case Seq<?> seq -> join("[", seq.stream().map(Pictures::text).toList(), "]");
            case Bag<?> bag -> join("{", bag.stream().map(Pictures::text).toList(), "}");
            case Table<?, ?> table -> join("{", table.stream()
                    .map(entry -> text(entry.key()) + ": " + text(entry.value())).toList(), "}");
            default -> value.toString();
        };
    }

    /// A record of a sealed family says which one it is: `Committed(tx w1)`.
    private static String text(Record record) {
        List<String> parts = new ArrayList<>();
        for (var component : Components.of(record.getClass()))
            parts.add(component.name() + " " + text(component.of(record)));
        return join(member(record) + "(", parts, ")");
    }

    private static String member(Record record) {
        for (Class<?> family : record.getClass().getInterfaces())
            if (family.isSealed())
                return record.getClass().getSimpleName();
        return "";
    }

    /// What fits into a cell: the first component of a record.
    private static String brief(Object item) {
        if (item instanceof NodeId || item instanceof Value || item instanceof OpId || !(item instanceof Record record))
            return text(item);
        var components = Components.of(record.getClass());
        return components.isEmpty() ? "" : text(components.getFirst().of(record));
    }

    private static List<Field.Row> rows(Table<?, ?> table) {
        return table.stream().map(entry -> new Field.Row(text(entry.key()), text(entry.value()))).toList();
    }

    private static String join(String open, List<String> parts, String close) {
        return open + String.join(", ", parts) + close;
    }
}
