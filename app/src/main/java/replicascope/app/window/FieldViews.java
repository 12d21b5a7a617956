package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import replicascope.kernel.Field;

/// Draws the nine kinds of field for the inspector.
final class FieldViews {
    /// More cells or rows than this are counted, not drawn.
    static final int MOST = 48;
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Words words;

    FieldViews(Words words) {
        this.words = words;
    }

    /// The field's value, without its name.
    Node value(Field field) {
        return switch (field) {
            case Field.Scalar scalar -> mono(scalar.text());
            case Field.Tally tally -> tally(tally);
            case Field.Gauge gauge -> gauge(gauge);
            case Field.Cells cells -> cells(cells);
            case Field.Bag bag -> chips(bag.items());
            case Field.Table table -> rows(table.rows(), " → ");
            case Field.Clock clock -> chips(clock.counters().stream()
                    .map(row -> row.key() + " " + row.value()).toList());
            case Field.Tree tree -> tree(tree.root());
            case Field.Group group -> group(group);
        };
    }

    private static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mono");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        return label;
    }

    private Node tally(Field.Tally tally) {
        Flow row = new Flow();
        for (String member : tally.members())
            row.getChildren().add(styled(member, "chip"));
        row.getChildren().add(soft(words.say("field.tally", tally.members().size(), tally.of())));
        row.getChildren().add(soft(words.say("field.needed", tally.needed())));
        return row;
    }

    private static Node gauge(Field.Gauge gauge) {
        ProgressBar bar = new ProgressBar(gauge.most() == 0 ? 0 : gauge.value() / gauge.most());
        bar.getStyleClass().add("gauge");
        HBox row = new HBox(bar, mono(number(gauge.value()) + " / " + number(gauge.most())));
        row.getStyleClass().add("value-row");
        return row;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private Node cells(Field.Cells field) {
        List<Field.Cell> cells = field.cells();
        if (cells.isEmpty())
            return soft(words.say("field.empty"));
        Flow row = new Flow();
        row.getStyleClass().add("cells");
        int from = Math.max(0, cells.size() - MOST);
        if (from > 0)
            row.getChildren().add(soft(words.say("field.before", from)));
        for (int i = from; i < cells.size(); i++)
            row.getChildren().add(cell(cells.get(i), i, i < field.mark()));
        return row;
    }

    private Node cell(Field.Cell cell, int place, boolean settled) {
        Label view = styled(cell.text(), "cell");
        view.pseudoClassStateChanged(SETTLED, settled);
        Hints.put(view, () -> words.say(settled ? "field.settled" : "field.unsettled", place + 1, cell.detail()));
        return view;
    }

    private Node chips(List<String> items) {
        if (items.isEmpty())
            return soft(words.say("field.empty"));
        Flow row = new Flow();
        for (String item : items.subList(0, Math.min(items.size(), MOST)))
            row.getChildren().add(styled(item, "chip"));
        if (items.size() > MOST)
            row.getChildren().add(soft(words.say("field.more", items.size() - MOST)));
        return row;
    }

    private Node rows(List<Field.Row> rows, String between) {
        if (rows.isEmpty())
            return soft(words.say("field.empty"));
        VBox box = new VBox();
        for (Field.Row row : rows.subList(0, Math.min(rows.size(), MOST)))
            box.getChildren().add(mono(row.key() + between + row.value()));
        if (rows.size() > MOST)
            box.getChildren().add(soft(words.say("field.more", rows.size() - MOST)));
        return box;
    }

    private static Node tree(Field.Branch root) {
        VBox box = new VBox();
        grow(box, root, 0);
        return box;
    }

    private static void grow(VBox box, Field.Branch branch, int depth) {
        if (box.getChildren().size() > MOST)
            return;
        Label label = mono(" ".repeat(depth) + (branch.lit() ? "\u25CF " : "\u25CB ") + branch.text());
        label.setWrapText(false);
        label.getStyleClass().add("leaf");
        label.pseudoClassStateChanged(LIT, branch.lit());
        box.getChildren().add(label);
        branch.children().forEach(child -> grow(box, child, depth + 1));
    }

    private Node group(Field.Group group) {
        VBox box = new VBox();
        box.getStyleClass().add("group");
        for (Field field : group.fields()) {
            Label name = soft(field.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(name, value(field));
            row.getStyleClass().add("value-row");
            box.getChildren().add(row);
        }
        return box;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /// A field in one line of text, for tooltips.
    static String text(Field field) {
        return field.name() + " " + switch (field) {
            case Field.Scalar scalar -> scalar.text();
            case Field.Tally tally -> String.join(" ", tally.members());
            case Field.Gauge gauge -> number(gauge.value());
            case Field.Cells cells -> "[" + String.join(", ", cells.cells().stream().map(Field.Cell::detail).toList())
                    + "]";
            case Field.Bag bag -> "{" + String.join(", ", bag.items()) + "}";
            case Field.Table table -> pairs(table.rows());
            case Field.Clock clock -> pairs(clock.counters());
            case Field.Tree tree -> tree.root().text();
            case Field.Group group -> "(" + String.join(", ", group.fields().stream().map(FieldViews::text).toList())
                    + ")";
        };
    }

    private static String pairs(List<Field.Row> rows) {
        List<String> pairs = new ArrayList<>();
        for (Field.Row row : rows)
            pairs.add(row.key() + ": " + row.value());
        return "{" + String.join(", ", pairs) + "}";
    }
}
