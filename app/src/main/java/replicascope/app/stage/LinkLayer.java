package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import replicascope.kernel.NodeId;

/// Links, rings, regions and cuts, drawn once and kept as a picture until the layout or the cuts change.
final class LinkLayer extends Pane {
    private final Group drawing = new Group();
    private StagePlan plan;
    private Set<Cut> cuts = Set.of();

    /// Letters from one node do not get through to another.
    record Cut(NodeId from, NodeId to) {
        Cut back() {
            return new Cut(to, from);
        }
    }

    LinkLayer() {
        setMouseTransparent(true);
        setFocusTraversable(false);
        drawing.setCache(true);
        drawing.setManaged(false);
        setManaged(false);
        getChildren().add(drawing);
    }

    void show(StagePlan plan, Set<Cut> cuts) {
        if (plan == this.plan && cuts.equals(this.cuts))
            return;
        this.plan = plan;
        this.cuts = Set.copyOf(cuts);
        List<Node> nodes = new ArrayList<>();
        plan.areas().forEach(area -> area(area, nodes));
        for (StagePlan.Ring ring : plan.rings()) {
            Circle circle = new Circle(ring.x(), ring.y(), ring.radius());
            circle.getStyleClass().add("stage-ring");
            nodes.add(circle);
        }
        for (StagePlan.Link link : plan.links())
            link(link, nodes);
        for (Cut cut : cuts)
            if (!cuts.contains(cut.back()))
                oneWay(cut, nodes);
            else if (cut.from().compareTo(cut.to()) < 0)
                bothWays(cut, nodes);
        drawing.getChildren().setAll(nodes);
    }

    private static void area(StagePlan.Area area, List<Node> nodes) {
        Region ground = new Region();
        ground.getStyleClass().add("stage-area");
        ground.resizeRelocate(area.box().x(), area.box().y(), area.box().width(), area.box().height());
        ground.setManaged(false);
        Label name = new Label(area.name());
        name.getStyleClass().add("stage-area-name");
        name.relocate(area.box().x(), area.box().y());
        nodes.add(ground);
        nodes.add(name);
    }

    private void link(StagePlan.Link link, List<Node> nodes) {
        Spot one = plan.spot(link.one());
        Spot other = plan.spot(link.other());
        boolean cut = cuts.contains(new Cut(link.one(), link.other()))
                && cuts.contains(new Cut(link.other(), link.one()));
        if (!cut) {
            nodes.add(line("stage-link", one.x(), one.y(), other.x(), other.y()));
            return;
        }
        Route route = Route.between(one, other, false);
        double gap = gap(route) / 2;
        nodes.add(line("stage-link", one.x(), one.y(), route.x(0.5 - gap), route.y(0.5 - gap)));
        nodes.add(line("stage-link", route.x(0.5 + gap), route.y(0.5 + gap), other.x(), other.y()));
    }

    /// How much of a route a gap takes.
    private double gap(Route route) {
        return Math.min(0.5, 2.2 * plan.em() / Math.max(1, route.length()));
    }

    private void bothWays(Cut cut, List<Node> nodes) {
        Route route = Route.between(plan.spot(cut.from()), plan.spot(cut.to()), false);
        hatch(route, -0.8, 0.8, nodes);
    }

    /// Half of the hatching, on the side of the way that is cut, and a bar across with an arrow's head before it.
    private void oneWay(Cut cut, List<Node> nodes) {
        Route route = plan.route(cut.from(), cut.to());
        hatch(route, 0.12, 0.95, nodes);
        double em = plan.em();
        double gap = gap(route) / 2;
        double back = 0.5 - gap - 0.5 * em / Math.max(1, route.length());
        double tipX = route.x(0.5 - gap) - route.uy() * 0.5 * em;
        double tipY = route.y(0.5 - gap) + route.ux() * 0.5 * em;
        for (double side : new double[] {0.14, 0.86})
            nodes.add(line("stage-cut", route.x(back) - route.uy() * side * em, route.y(back) + route.ux() * side * em,
                    tipX, tipY));
    }

    private void hatch(Route route, double from, double to, List<Node> nodes) {
        double em = plan.em();
        double gap = gap(route) / 2;
        int strokes = 5;
        for (int i = 0; i < strokes; i++) {
            double t = 0.5 - gap + 2 * gap * (i + 0.5) / strokes;
            double slant = gap / strokes * 1.2;
            nodes.add(line("stage-cut", route.x(t - slant) - route.uy() * from * em,
                    route.y(t - slant) + route.ux() * from * em, route.x(t + slant) - route.uy() * to * em,
                    route.y(t + slant) + route.ux() * to * em));
        }
    }

    private static Line line(String style, double x0, double y0, double x1, double y1) {
        Line line = new Line(x0, y0, x1, y1);
        line.getStyleClass().add(style);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return line;
    }
}
