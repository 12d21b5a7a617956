package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;

/// The parts of rings that a chosen node owns, over the rings themselves.
final class RingLayer {
    /// More parts than this are not drawn, but for those of the chosen node.
    static final int MOST = 2048;
    /// Parts at least this long, in pixels, end a little before the next one begins.
    private static final double PARTED = 6;
    /// No part of the chosen node is drawn shorter than this, in pixels.
    private static final double SEEN = 3;

    private final Group owned = new Group();
    private StagePlan plan;
    private NodeId chosen;

    RingLayer() {
        owned.setManaged(false);
        owned.setMouseTransparent(true);
    }

    Node owned() {
        return owned;
    }

    /// The rings with their parts, in the colours of their owners where there are few, in two greys otherwise.
    static List<Node> rings(StagePlan plan) {
        List<Node> nodes = new ArrayList<>();
        Map<NodeId, Integer> hues = plan.hues();
        for (StagePlan.Ring ring : plan.rings()) {
            Circle circle = new Circle(ring.x(), ring.y(), ring.radius());
            circle.getStyleClass().add("stage-ring");
            nodes.add(circle);
            if (ring.arcs().size() > MOST)
                continue;
            for (int i = 0; i < ring.arcs().size(); i++) {
                Topology.Arc arc = ring.arcs().get(i);
                Integer hue = hues.get(arc.owner());
                nodes.add(arc(ring, arc, 0, hue == null ? i % 2 == 0 ? "even" : "odd" : "hue-" + hue));
            }
        }
        return nodes;
    }

    /// @param node the one whose parts stand out, or null
    void show(StagePlan plan, NodeId node) {
        if (plan == this.plan && (node == null ? chosen == null : node.equals(chosen)))
            return;
        this.plan = plan;
        chosen = node;
        Integer hue = node == null ? null : plan.hues().get(node);
        List<Node> arcs = new ArrayList<>();
        for (StagePlan.Ring ring : plan.rings())
            for (Topology.Arc arc : ring.arcs())
                if (arc.owner().equals(node)) {
                    Arc drawn = arc(ring, arc, SEEN, "owned");
                    if (hue != null)
                        drawn.getStyleClass().add("hue-" + hue);
                    arcs.add(drawn);
                }
        owned.getChildren().setAll(arcs);
    }

    private static Arc arc(StagePlan.Ring ring, Topology.Arc part, double least, String style) {
        double around = 2 * Math.PI * ring.radius();
        double length = part.length() * around;
        double gap = length >= PARTED ? 1 : 0;
        double drawn = around == 0 ? 0 : Math.clamp(Math.max(least, length - gap) / around, 0, 1);
        double middle = part.from() + part.length() / 2;
        Arc arc = new Arc(ring.x(), ring.y(), ring.radius(), ring.radius(), 90 - 360 * (middle - drawn / 2),
                -360 * drawn);
        arc.setType(ArcType.OPEN);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        arc.getStyleClass().addAll("stage-arc", style);
        return arc;
    }
}
