package replicascope.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import replicascope.kernel.Field;

/// What a node knows, in a few characters.
final class FieldText {
    private FieldText() {}

    static String of(Field field) {
        return switch (field) {
            case Field.Scalar(String name, String text) -> text;
            case Field.Tally(String name, List<String> members, int of, int needed) ->
                members.size() + "/" + of + (members.isEmpty() ? "" : ": " + String.join(" ", members));
            case Field.Gauge(String name, double value, double most) -> number(value) + "/" + number(most);
            case Field.Cells cells -> cells(cells);
            case Field.Bag(String name, List<String> items) -> items.isEmpty() ? "" : String.join(" ", items);
            case Field.Table(String name, List<Field.Row> rows) -> rows(rows, "=");
            case Field.Clock(String name, List<Field.Row> counters) -> rows(counters, ":");
            case Field.Tree(String name, Field.Branch top) -> branch(top);
            case Field.Group(String name, List<Field> fields) -> fields.stream()
                    .map(one -> one.name() + "=" + of(one)).collect(Collectors.joining(" "));
        };
    }

    /// Settled cells, a bar, the others.
    private static String cells(Field.Cells cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.cells().size(); i++)
            text.append(i == 0 ? "" : " ").append(cells.cells().get(i).text())
                    .append(i + 1 == cells.mark() ? " |" : "");
        return text.toString();
    }

    private static String rows(List<Field.Row> rows, String between) {
        return rows.stream().map(row -> row.key() + between + row.value()).collect(Collectors.joining(" "));
    }

    private static String branch(Field.Branch branch) {
        return branch.text() + (branch.children().isEmpty() ? "" : branch.children().stream()
                .map(FieldText::branch).collect(Collectors.joining(" ", "(", ")")));
    }

    private static String number(double number) {
        return number == Math.rint(number) ? "" + (long) number : "" + number;
    }
}
