package replicascope.app.stage;

import java.util.List;
import replicascope.kernel.Field;

/// A field in one line of text, for small cards and for those who listen.
final class FieldText {
    private FieldText() {}

    /// The name and the value.
    static String line(Field field) {
        String value = value(field);
        return value.isEmpty() ? field.name() : field.name() + " " + value;
    }

    static String value(Field field) {
        return switch (field) {
            case Field.Scalar scalar -> scalar.text();
            case Field.Tally tally -> (String.join(" ", tally.members()) + " · " + tally.members().size() + "/"
                    + tally.of()).strip();
            case Field.Gauge gauge -> number(gauge.value()) + "/" + number(gauge.most());
            case Field.Cells cells -> cells.cells().isEmpty() ? "–"
                    : String.join(" ", cells.cells().stream().map(Field.Cell::text).toList());
            case Field.Bag bag -> "{" + String.join(" ", bag.items()) + "}";
            case Field.Table table -> rows(table.rows());
            case Field.Clock clock -> rows(clock.counters());
            case Field.Tree tree -> tree.root().text();
            case Field.Group group -> String.join(" · ", group.fields().stream().map(FieldText::line).toList());
        };
    }

    private static String rows(List<Field.Row> rows) {
        return rows.isEmpty() ? "–"
                : String.join(" ", rows.stream().map(row -> row.key() + ":" + row.value()).toList());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(Math.round(value * 100) / 100.0);
    }
}
