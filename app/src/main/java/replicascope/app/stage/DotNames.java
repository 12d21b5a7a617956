package replicascope.app.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import replicascope.kernel.NodeId;

/// Names beside dots, which have no room for their own: that of the chosen node, of those next to it, of those a lesson
/// points at and of the one under the mouse.
final class DotNames {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /// The ways around a dot on which a place is sought.
    private static final int WAYS = 24;
    /// How far out places are sought, in em.
    private static final double FAR = 16;
    private static final double STEP = 0.8;
    /// What a covered dot costs: as much as being this many em farther away.
    private static final double COVERED = 4;
    /// What crossing the line of another name costs.
    private static final double CROSSED = 30;

    private final Group layer = new Group();
    private final Map<NodeId, Label> labels = new HashMap<>();
    private final Map<NodeId, Line> lines = new HashMap<>();
    private Shown shown;

    /// What the names depend on.
    private record Shown(StagePlan plan, Set<NodeId> named, NodeId chosen, List<Box> taken, Box stage) {}

    DotNames() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setAutoSizeChildren(false);
    }

    Node layer() {
        return layer;
    }

    /// Whose names are shown, the most important first; none where nodes show their names themselves.
    static Set<NodeId> named(StagePlan plan, NodeId chosen, NodeId over, Set<NodeId> pointed) {
        Set<NodeId> named = new LinkedHashSet<>();
        if (plan.form() != CardForm.DOT)
            return named;
        if (chosen != null)
            named.add(chosen);
        if (chosen != null)
            named.addAll(plan.beside(chosen));
        named.addAll(pointed);
        if (over != null)
            named.add(over);
        named.retainAll(plan.spots().keySet());
        return named;
    }

    /// @param taken what else stands on the stage and should not be covered
    void show(StagePlan plan, Set<NodeId> named, NodeId chosen, List<Box> taken, Box stage) {
        Shown now = new Shown(plan, named, chosen, taken, stage);
        if (now.equals(shown))
            return;
        shown = now;
        labels.keySet().retainAll(named);
        lines.keySet().retainAll(named);
        List<Node> children = new ArrayList<>();
        for (NodeId node : named) {
            Label label = labels.computeIfAbsent(node, DotNames::label);
            label.pseudoClassStateChanged(CHOSEN, node.equals(chosen));
            children.add(label);
            children.addFirst(lines.computeIfAbsent(node, some -> line()));
        }
        layer.getChildren().setAll(children);
        layer.applyCss();
        Map<NodeId, double[]> sizes = new LinkedHashMap<>();
        for (NodeId node : named) {
            double width = Math.ceil(labels.get(node).prefWidth(-1));
            sizes.put(node, new double[] {width, Math.ceil(labels.get(node).prefHeight(width))});
        }
        Map<NodeId, Box> places = places(plan, sizes, taken, stage);
        for (NodeId node : named) {
            Box place = places.get(node);
            labels.get(node).setVisible(place != null);
            lines.get(node).setVisible(place != null);
            if (place == null)
                continue;
            labels.get(node).resizeRelocate(place.x(), place.y(), place.width(), place.height());
            double[] ends = ends(plan.spot(node), place);
            Line line = lines.get(node);
            line.setStartX(ends[0]);
            line.setStartY(ends[1]);
            line.setEndX(ends[2]);
            line.setEndY(ends[3]);
        }
    }

    private static Label label(NodeId node) {
        Label label = new Label(node.name());
        label.getStyleClass().add("stage-tag");
        return label;
    }

    private static Line line() {
        Line line = new Line();
        line.getStyleClass().add("stage-tag-line");
        return line;
    }

    /// A place for each name, over no other name and over as few dots as possible. A node out of sight gets none, nor
    /// does one for whose name there is no room at all.
    ///
    /// @param sizes width and height of each name
    static Map<NodeId, Box> places(StagePlan plan, Map<NodeId, double[]> sizes, List<Box> taken, Box stage) {
        Map<NodeId, Box> places = new LinkedHashMap<>();
        List<double[]> drawn = new ArrayList<>();
        sizes.forEach((node, size) -> {
            Spot spot = plan.spot(node);
            Box best = spot.overlaps(stage) ? best(plan, spot, size, List.copyOf(places.values()), taken, drawn, stage)
                    : null;
            if (best != null) {
                places.put(node, best);
                drawn.add(ends(spot, best));
            }
        });
        return places;
    }

    private static Box best(StagePlan plan, Spot spot, double[] size, List<Box> names, List<Box> taken,
            List<double[]> drawn, Box stage) {
        Box best = null;
        double least = Double.MAX_VALUE;
        for (double far = 0.3; far <= FAR; far += STEP)
            for (int way = 0; way < WAYS; way++) {
                double ux = Math.sin(2 * Math.PI * way / WAYS);
                double uy = -Math.cos(2 * Math.PI * way / WAYS);
                double out = spot.width() / 2 + far * plan.em();
                Box place = new Box(Math.rint(spot.x() + ux * (out + size[0] / 2) - size[0] / 2),
                        Math.rint(spot.y() + uy * (out + size[1] / 2) - size[1] / 2), size[0], size[1]);
                if (far >= least || !within(place, stage) || names.stream().anyMatch(other -> near(other, place)))
                    continue;
                double cost = far + cost(plan, spot, place, taken, drawn);
                if (cost < least) {
                    least = cost;
                    best = place;
                }
            }
        return best;
    }

    private static double cost(StagePlan plan, Spot spot, Box place, List<Box> taken, List<double[]> drawn) {
        double cost = 0;
        for (Spot other : plan.spots().values())
            if (other.overlaps(place))
                cost += COVERED;
        for (Box other : taken)
            if (other.overlap(place) > 0)
                cost += CROSSED;
        double[] line = ends(spot, place);
        for (double[] other : drawn)
            if (crosses(line, other))
                cost += CROSSED;
        return cost;
    }

    private static boolean within(Box place, Box stage) {
        return place.x() >= stage.x() && place.y() >= stage.y() && place.x() + place.width() <= stage.x() + stage
                .width()
                && place.y() + place.height() <= stage.y() + stage.height();
    }

    private static boolean near(Box one, Box other) {
        return one.inset(-2, -2, -2, -2).overlap(other) > 0;
    }

    private static boolean crosses(double[] one, double[] other) {
        return side(one, other[0], other[1]) * side(one, other[2], other[3]) < 0
                && side(other, one[0], one[1]) * side(other, one[2], one[3]) < 0;
    }

    private static double side(double[] line, double x, double y) {
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0]);
    }

    /// From the edge of a dot to the edge of its name: x and y of both ends.
    private static double[] ends(Spot spot, Box place) {
        double x = Math.clamp(spot.x(), place.x(), place.x() + place.width());
        double y = Math.clamp(spot.y(), place.y(), place.y() + place.height());
        double length = Math.hypot(x - spot.x(), y - spot.y());
        double out = length < 1e-9 ? 0 : Math.min(1, spot.width() / 2 / length);
        return new double[] {spot.x() + (x - spot.x()) * out, spot.y() + (y - spot.y()) * out, x, y};
    }
}
