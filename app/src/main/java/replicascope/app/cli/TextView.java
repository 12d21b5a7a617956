package replicascope.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Health;

/// A frame as plain text: for each kind of node a table with a row for each node and a column for each thing it knows,
/// then the letters in flight. Columns in which no node has anything to tell are left out; what is too wide goes on below.
public final class TextView {
    private static final int WIDEST_CELL = 28;
    private static final String GAP = "  ";
    private static final int MOST_LETTERS = 12;

    private final Frame frame;
    private final List<NodeView> nodes;
    private final int width;

    private TextView(Frame frame, List<NodeView> nodes, int width) {
        this.frame = frame;
        this.nodes = nodes;
        this.width = width;
    }

    /// @param width of the widest line, in characters
    public static List<String> of(Frame frame, int width) {
        List<String> lines = new ArrayList<>();
        frame.nodes().stream().map(NodeView::kind).distinct().forEach(kind -> lines.addAll(new TextView(frame,
                frame.nodes().stream().filter(node -> node.kind().equals(kind)).toList(), width).table(kind)));
        lines.addAll(letters(frame, width));
        return lines;
    }

    /// A column: what stands above it, and a cell for each node.
    private record Column(String head, List<String> cells) {
        int width() {
            return Math.max(head.length(), cells.stream().mapToInt(String::length).max().orElse(0));
        }

        boolean empty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private Column column(String head, Function<NodeView, String> cell) {
        return new Column(Wrapped.shortened(head, WIDEST_CELL), nodes.stream()
                .map(node -> Wrapped.shortened(Wrapped.plain(cell.apply(node)), WIDEST_CELL)).toList());
    }

    private List<String> table(String kind) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("", TextView::health));
        columns.add(column("is", node -> node.badge().word()));
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(node -> node.fields().forEach(field -> names.add(field.name())));
        names.forEach(name -> columns.add(column(name, node -> field(node, name))));
        columns.add(column("timers", this::timers));
        columns.removeIf(Column::empty);
        return blocks(column(kind, node -> node.id().name()), columns);
    }

    private static String health(NodeView node) {
        Health health = node.health();
        String presence = switch (health.presence()) {
            case ABSENT -> "absent";
            case DOWN -> "down";
            case UP -> health.paused() ? "paused" : "";
        };
        String cuts = health.cutFrom().isEmpty() ? "" : "cut from " + health.cutFrom().stream()
                .map(Object::toString).collect(Collectors.joining(" "));
        return presence.isEmpty() || cuts.isEmpty() ? presence + cuts : presence + ", " + cuts;
    }

    private static String field(NodeView node, String name) {
        return node.fields().stream().filter(field -> field.name().equals(name)).map(FieldText::of)
                .map(text -> text.equals("null") ? "" : text).findFirst().orElse("");
    }

    private String timers(NodeView node) {
        return node.timers().stream().map(timer -> timer.name() + " in "
                + ModelTime.text(Math.max(0, timer.due() - frame.now()))).collect(Collectors.joining(", "));
    }

    private List<String> blocks(Column names, List<Column> columns) {
        List<String> lines = new ArrayList<>();
        List<Column> block = new ArrayList<>(List.of(names));
        int used = names.width();
        for (Column column : columns) {
            if (used + GAP.length() + column.width() > width && block.size() > 1) {
                lines.addAll(rows(block));
                block = new ArrayList<>(List.of(names));
                used = names.width();
            }
            block.add(column);
            used += GAP.length() + column.width();
        }
        lines.addAll(rows(block));
        return lines;
    }

    private List<String> rows(List<Column> block) {
        List<String> rows = new ArrayList<>();
        for (int row = -1; row < nodes.size(); row++) {
            int at = row;
            rows.add(block.stream().map(column -> padded(at < 0 ? column.head() : column.cells().get(at),
                    column.width())).collect(Collectors.joining(GAP)).stripTrailing());
        }
        return rows;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static List<String> letters(Frame frame, int width) {
        if (frame.letters().isEmpty())
            return List.of();
        String names = frame.letters().stream().limit(MOST_LETTERS).map(TextView::letter)
                .collect(Collectors.joining(", "));
        int more = frame.letters().size() - MOST_LETTERS;
        return Wrapped.lines("in flight: ", more > 0 ? names + " and " + more + " more" : names, width);
    }

    private static String letter(Frame.LetterView letter) {
        return letter.from() + ">" + letter.to() + " " + letter.name() + (letter.rank() > 1 ? "#" + letter.rank() : "")
                + (letter.held() ? " (held)" : letter.cut() ? " (cut off)" : "");
    }
}
