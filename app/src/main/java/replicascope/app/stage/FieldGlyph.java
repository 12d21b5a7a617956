package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import replicascope.kernel.Field;

/// One field as a row on a card: its name and, for each kind, a small glyph. Nothing here answers the mouse.
final class FieldGlyph {
    /// How many cells and bars a row has room for; of longer ones the end is shown.
    private static final int MOST_CELLS = 6;
    /// Of a lit path in a tree so many branches are shown.
    private static final int MOST_LEVELS = 2;
    private static final int MOST_BARS = 9;
    /// Values up to this length are shown whole; the name gives way.
    private static final int SHORT = 6;
    /// Of a tally whose members take more than this, in characters, only the number is shown.
    private static final int TALLIED = 18;
    /// What fits beside the name of a node, in characters.
    private static final int HEADING = 15;

    private FieldGlyph() {}

    /// @param changed true when the step that led here changed it
    /// @param narrow  true where only a few characters fit
    static Node of(Field field, boolean changed, boolean narrow) {
        HBox row = row(field, changed);
        switch (field) {
            case Field.Cells cells -> cells(row, cells, narrow ? 3 : MOST_CELLS);
            case Field.Gauge gauge when !narrow -> gauge(row, gauge);
            case Field.Clock clock when !narrow -> clock(row, clock);
            case Field.Tree tree when !narrow -> tree(row, tree.name(), tree.root());
            case Field.Group group when !narrow && lit(group) != null -> tree(row, group.name(), lit(group));
            case Field.Tally tally when narrow || FieldText.line(tally).length() > TALLIED ->
                row.getChildren().addAll(name(tally), value(tally.members().size() + "/" + tally.of()));
            case Field.Gauge _, Field.Clock _, Field.Tree _ -> text(row, field);
            case Field.Scalar _, Field.Tally _, Field.Bag _, Field.Table _, Field.Group _ -> text(row, field);
        }
        return row;
    }

    /// The last word of its name and its value, `term 1` for `currentTerm 1`; the name gives way.
    static Node brief(Field field, boolean changed) {
        HBox row = row(field, changed);
        String text = field instanceof Field.Tally tally ? tally.members().size() + "/" + tally.of()
                : FieldText.value(field);
        Label name = label(last(field.name()), "stage-field-name");
        name.setMinWidth(0);
        Label value = value(text);
        value.setMinWidth(text.length() <= SHORT ? Region.USE_PREF_SIZE : 0);
        row.getChildren().addAll(name, value);
        return row;
    }

    private static String last(String name) {
        int at = name.length() - 1;
        while (at > 0 && !Character.isUpperCase(name.charAt(at)))
            at--;
        return name.substring(at).toLowerCase(Locale.ROOT);
    }

    private static HBox row(Field field, boolean changed) {
        HBox row = new HBox();
        row.getStyleClass().add("stage-field");
        row.setUserData(field.name());
        if (changed)
            row.getStyleClass().add("changed");
        return row;
    }

    /// True when it may stand beside the name of a node.
    static boolean brief(Field field) {
        return field instanceof Field.Scalar && FieldText.line(field).length() <= HEADING;
    }

    private static void text(HBox row, Field field) {
        Label name = name(field);
        Label value = value(FieldText.value(field));
        if (value.getText().length() <= SHORT) {
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.getChildren().addAll(name, value);
    }

    private static Label name(Field field) {
        return name(field.name());
    }

    private static Label name(String text) {
        Label name = label(text, "stage-field-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    private static Label value(String text) {
        return label(text, "stage-field-value");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /// Settled cells are filled, a mark closes them, the others are dashed. An empty row is its name and a dash.
    private static void cells(HBox row, Field.Cells field, int most) {
        List<Field.Cell> cells = field.cells();
        if (cells.isEmpty()) {
            row.getChildren().addAll(name(field), value("–"));
            return;
        }
        row.getStyleClass().add("stage-cells");
        int first = Math.max(0, cells.size() - most);
        if (first > 0)
            row.getChildren().add(value("…"));
        for (int i = first; i < cells.size(); i++) {
            if (i == field.mark() && i >= first && i > 0)
                row.getChildren().add(mark());
            row.getChildren().add(label(cells.get(i).text(), i < field.mark() ? "stage-cell" : "stage-cell-open"));
        }
        if (field.mark() >= cells.size())
            row.getChildren().add(mark());
    }

    private static Region mark() {
        Region mark = new Region();
        mark.getStyleClass().add("stage-mark");
        return mark;
    }

    private static void gauge(HBox row, Field.Gauge field) {
        double part = field.most() <= 0 ? 0 : Math.clamp(field.value() / field.most(), 0, 1);
        row.getChildren().addAll(name(field), new Bar("stage-gauge", part, false), value(FieldText.value(field)));
    }

    /// Counters as a bar each, as high as the largest allows; for two or three nodes as text.
    private static void clock(HBox row, Field.Clock field) {
        if (field.counters().size() > MOST_BARS || field.counters().size() < 2
                || field.counters().stream().anyMatch(counter -> !counter.value().matches("\\d{1,15}"))) {
            text(row, field);
            return;
        }
        double most = field.counters().stream().mapToLong(counter -> Long.parseLong(counter.value())).max().orElse(0);
        row.getChildren().add(name(field));
        for (Field.Row counter : field.counters()) {
            Label number = value(counter.value());
            number.getStyleClass().add("stage-counter");
            row.getChildren().addAll(
                    new Bar("stage-clock", most == 0 ? 0 : Long.parseLong(counter.value()) / most, true), number);
        }
    }

    /// The first tree of a group of which a path is lit, or null: that path says more than all the rest.
    private static Field.Branch lit(Field.Group group) {
        for (Field field : group.fields())
            if (field instanceof Field.Tree tree && tree.root().lit())
                return tree.root();
        return null;
    }

    /// The root of a tree and the path that is lit, as far as there is room for it: its beginning and its end. How many
    /// more ends are lit stands behind it.
    private static void tree(HBox row, String name, Field.Branch root) {
        row.getStyleClass().add("stage-cells");
        List<Field.Branch> path = new ArrayList<>();
        for (Field.Branch at = root; at != null; at = at.children().stream().filter(Field.Branch::lit).findFirst()
                .orElse(null))
            path.add(at);
        row.getChildren().add(name(name));
        ((Region) row.getChildren().getFirst()).setMinWidth(0);
        int skipped = Math.max(0, path.size() - MOST_LEVELS);
        row.getChildren().add(branch(root));
        for (Field.Branch below : path.subList(1 + skipped, path.size()))
            row.getChildren().addAll(value(skipped > 0 && below == path.get(1 + skipped) ? "\u2026" : "\u203A"),
                    branch(below));
        long more = ends(root) - 1;
        if (more > 0)
            row.getChildren().add(value("+" + more));
    }

    /// How many lit branches have no lit one below them.
    private static long ends(Field.Branch branch) {
        long below = branch.children().stream().mapToLong(FieldGlyph::ends).sum();
        return below > 0 ? below : branch.lit() ? 1 : 0;
    }

    private static Label branch(Field.Branch branch) {
        Label label = label(branch.text(), branch.lit() ? "stage-cell-lit" : "stage-cell-open");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A small bar, filled in part.
    private static final class Bar extends Region {
        private final Region fill = new Region();
        private final double part;
        private final boolean upright;

        Bar(String style, double part, boolean upright) {
            this.part = part;
            this.upright = upright;
            getStyleClass().add(style);
            fill.getStyleClass().add("stage-fill");
            getChildren().add(fill);
        }

        @Override
        protected void layoutChildren() {
            double width = upright ? getWidth() : getWidth() * part;
            double height = upright ? getHeight() * part : getHeight();
            fill.resizeRelocate(0, getHeight() - height, width, height);
        }
    }
}
