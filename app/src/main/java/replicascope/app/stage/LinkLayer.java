package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import replicascope.kernel.NodeId;

/// Links, rings, regions and cuts, drawn once and kept as a picture until the layout or the cuts change.
final class LinkLayer extends Pane {
    /// More cuts than this are not hatched one by one.
    private static final int MOST_GAPS = 400;

    private final Group drawing = new Group();
    private final RingLayer rings = new RingLayer();
    private final Label groups = new Label();
    private StagePlan plan;
    private boolean fenced;
    private Set<Division.Cut> cuts = Set.of();

    LinkLayer() {
        setMouseTransparent(true);
        setFocusTraversable(false);
        drawing.setCache(true);
        drawing.setManaged(false);
        setManaged(false);
        groups.getStyleClass().add("stage-groups");
        groups.setManaged(false);
        groups.setVisible(false);
        getChildren().addAll(drawing, rings.owned(), groups);
    }

    /// Names the groups that are cut apart, or leaves the room to others.
    void named(boolean named) {
        groups.setOpacity(named ? 1 : 0);
    }

    /// Kept as a picture only when all of it is seen: a part of a large one would be a picture too large to keep.
    void whole(boolean whole) {
        drawing.setCache(whole);
    }

    /// Brings out what a node owns of the rings; null for none.
    void choose(NodeId node) {
        if (plan != null)
            rings.show(plan, node);
    }

    /// @param taken how much of the lower edge the legend needs, from the left
    void show(StagePlan plan, Set<Division.Cut> cuts, double width, double height, double taken) {
        if (plan == this.plan && (cuts == this.cuts || cuts.equals(this.cuts)))
            return;
        this.plan = plan;
        this.cuts = cuts;
        List<Node> nodes = new ArrayList<>();
        plan.areas().forEach(area -> area(area, nodes));
        nodes.addAll(RingLayer.rings(plan));
        Optional<Division> division = Division.of(plan, cuts);
        fenced = division.isPresent() && division.get().fence().isPresent();
        for (StagePlan.Link link : plan.links())
            link(link, nodes);
        if (fenced)
            fence(division.get().fence().get(), width, height, nodes);
        else
            gaps(nodes);
        drawing.getChildren().setAll(nodes);
        groups.setVisible(division.isPresent());
        if (division.isPresent()) {
            groups.setText(division.get().text());
            groups.applyCss();
            double wide = Math.min(groups.prefWidth(-1), width - 2 * plan.em());
            double high = groups.prefHeight(-1);
            double left = Math.max((width - wide) / 2, Math.min(taken + 2 * plan.em(), width - wide - plan.em()));
            groups.resizeRelocate(Math.round(left), Math.round(height - high - 0.4 * plan.em()), wide,
                    high);
        }
    }

    /// So many cuts would cover the stage: those of drawn links show them.
    private void gaps(List<Node> nodes) {
        if (cuts.size() > MOST_GAPS)
            return;
        for (Division.Cut cut : cuts)
            if (!cuts.contains(cut.back()))
                oneWay(cut, nodes);
            else if (cut.from().compareTo(cut.to()) < 0)
                bothWays(cut, nodes);
    }

    /// A hatched line across the stage.
    private void fence(Division.Fence fence, double width, double height, List<Node> nodes) {
        double em = plan.em();
        double length = width + height;
        double middleX = fence.nx() * fence.at();
        double middleY = fence.ny() * fence.at();
        List<Double> inside = new ArrayList<>();
        for (double along = -length; along <= length; along += 0.5 * em) {
            double x = middleX - fence.ny() * along;
            double y = middleY + fence.nx() * along;
            if (x > 0.5 * em && y > 0.5 * em && x < width - 0.5 * em && y < height - 2.2 * em)
                inside.add(along);
        }
        for (double along : inside) {
            double x = middleX - fence.ny() * along;
            double y = middleY + fence.nx() * along;
            double out = 0.42 * em;
            nodes.add(line("stage-cut-hatch", x - fence.nx() * out + fence.ny() * out,
                    y - fence.ny() * out - fence.nx() * out, x + fence.nx() * out - fence.ny() * out,
                    y + fence.ny() * out + fence.nx() * out));
        }
        if (!inside.isEmpty())
            nodes.add(line("stage-fence", middleX - fence.ny() * inside.getFirst(),
                    middleY + fence.nx() * inside.getFirst(), middleX - fence.ny() * inside.getLast(),
                    middleY + fence.nx() * inside.getLast()));
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
        boolean cut = cuts.contains(new Division.Cut(link.one(), link.other()))
                && cuts.contains(new Division.Cut(link.other(), link.one()));
        if (!cut || fenced) {
            nodes.add(line(cut ? "stage-link-cut" : "stage-link", one.x(), one.y(), other.x(), other.y()));
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

    private void bothWays(Division.Cut cut, List<Node> nodes) {
        Route route = Route.between(plan.spot(cut.from()), plan.spot(cut.to()), false);
        hatch(route, -0.55, 0.55, nodes);
    }

    /// The hatching on the side that these letters keep to, and an arrow that runs into a bar before it.
    private void oneWay(Division.Cut cut, List<Node> nodes) {
        Route route = plan.route(cut.from(), cut.to());
        hatch(route, 0.2, 1.05, nodes);
        double em = plan.em();
        double tip = 0.5 - gap(route) / 2 - 0.25 * em / Math.max(1, route.length());
        nodes.add(across("stage-cut", route, tip, 0.2, tip, 1.05));
        double back = tip - 1.1 * em / Math.max(1, route.length());
        double barb = tip - 0.45 * em / Math.max(1, route.length());
        nodes.add(across("stage-cut", route, back, 0.62, tip, 0.62));
        nodes.add(across("stage-cut", route, barb, 0.3, tip, 0.62));
        nodes.add(across("stage-cut", route, barb, 0.94, tip, 0.62));
    }

    /// A stroke between two points given by how far along the route and how many em to its right.
    private Line across(String style, Route route, double from, double fromRight, double to, double toRight) {
        double em = plan.em();
        return line(style, route.x(from) - route.uy() * fromRight * em, route.y(from) + route.ux() * fromRight * em,
                route.x(to) - route.uy() * toRight * em, route.y(to) + route.ux() * toRight * em);
    }

    private void hatch(Route route, double from, double to, List<Node> nodes) {
        double gap = gap(route) / 2;
        int strokes = 6;
        double slant = 0.28 * plan.em() / Math.max(1, route.length());
        for (int i = 0; i < strokes; i++) {
            double t = 0.5 - gap + 2 * gap * (i + 0.5) / strokes;
            nodes.add(across("stage-cut-hatch", route, t - slant, from, t + slant, to));
        }
    }

    private static Line line(String style, double x0, double y0, double x1, double y1) {
        Line line = new Line(x0, y0, x1, y1);
        line.getStyleClass().add(style);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        return line;
    }
}
