package replicascope.app.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import replicascope.kernel.NodeId;

/// What a lesson points at: outlined nodes, fields and letters, the rest dimmed if asked, and callouts.
final class Pointing {
    /// More outlines than this point at nothing.
    static final int MOST = 4;

    private final Group layer = new Group();
    private List<Target> targets = List.of();
    private List<Callout> callouts = List.of();
    private boolean dim;

    Pointing() {
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        layer.setAutoSizeChildren(false);
    }

    Node layer() {
        return layer;
    }

    void targets(List<Target> targets, boolean dim) {
        if (targets.size() > MOST)
            throw new IllegalArgumentException("at most " + MOST + " things are outlined, not " + targets.size());
        this.targets = List.copyOf(targets);
        this.dim = dim && !targets.isEmpty();
    }

    void callouts(List<Callout> callouts) {
        this.callouts = List.copyOf(callouts);
        layer.getChildren().clear();
        for (Callout callout : this.callouts) {
            Line line = new Line();
            line.getStyleClass().add("stage-callout-line");
            Label words = new Label(callout.text());
            words.getStyleClass().add("stage-callout");
            words.setWrapText(true);
            layer.getChildren().addAll(line, words);
        }
    }

    boolean dim() {
        return dim;
    }

    boolean at(long serial) {
        return targets.contains(new Target.OfLetter(serial));
    }

    /// The nodes that are pointed at, or of which a field is.
    Set<NodeId> nodes() {
        Set<NodeId> nodes = new LinkedHashSet<>();
        for (Target target : targets)
            switch (target) {
                case Target.OfNode(NodeId node) -> nodes.add(node);
                case Target.OfField(NodeId node, String _) -> nodes.add(node);
                case Target.OfLetter _ -> {}
            }
        return nodes;
    }

    /// Outlines a card, or some of its fields, or dims it.
    void mark(NodeCard card) {
        if (targets.isEmpty()) {
            card.pointed(false, Set.of(), false);
            return;
        }
        boolean whole = targets.contains(new Target.OfNode(card.id()));
        Set<String> fields = targets.stream().filter(target -> target instanceof Target.OfField field
                && field.node().equals(card.id())).map(target -> ((Target.OfField) target).field())
                .collect(Collectors.toSet());
        card.pointed(whole, fields, dim && !whole && fields.isEmpty());
    }

    void place(StagePlan plan, List<Pose> poses, double width, double height) {
        if (callouts.isEmpty())
            return;
        double em = plan.em();
        List<Box> taken = new ArrayList<>();
        plan.spots().values().forEach(spot -> taken.add(box(spot)));
        double unit = em * Parking.scale(plan);
        if (poses.size() < LetterLayer.TAILED)
            poses.forEach(pose -> taken.add(box(pose, unit)));
        Box stage = new Box(0, 0, width, height).inset(0.4 * em, 0.4 * em, 0.4 * em, 0.4 * em);
        for (int i = 0; i < callouts.size(); i++) {
            Line line = (Line) layer.getChildren().get(2 * i);
            Label words = (Label) layer.getChildren().get(2 * i + 1);
            Optional<Box> anchor = anchor(callouts.get(i).at(), plan, poses, unit);
            line.setVisible(anchor.isPresent());
            words.setVisible(anchor.isPresent());
            if (anchor.isEmpty())
                continue;
            words.applyCss();
            double wide = Math.min(Math.min(words.prefWidth(-1), 16 * em), stage.width());
            double high = words.prefHeight(wide);
            Box place = CalloutPlace.of(anchor.get(), wide, high, stage, taken, 1.1 * em);
            taken.add(place);
            words.resizeRelocate(Math.round(place.x()), Math.round(place.y()), wide, high);
            line(line, anchor.get(), place);
        }
    }

    /// From the edge of the words to the edge of what they speak of.
    private static void line(Line line, Box anchor, Box place) {
        line.setStartX(Math.clamp(anchor.middleX(), place.x(), place.x() + place.width()));
        line.setStartY(Math.clamp(anchor.middleY(), place.y(), place.y() + place.height()));
        line.setEndX(Math.clamp(line.getStartX(), anchor.x(), anchor.x() + anchor.width()));
        line.setEndY(Math.clamp(line.getStartY(), anchor.y(), anchor.y() + anchor.height()));
    }

    private static Optional<Box> anchor(Target target, StagePlan plan, List<Pose> poses, double unit) {
        return switch (target) {
            case Target.OfNode(NodeId node) -> Optional.ofNullable(plan.spot(node)).map(Pointing::box);
            case Target.OfField(NodeId node, String _) -> Optional.ofNullable(plan.spot(node)).map(Pointing::box);
            case Target.OfLetter(long serial) -> poses.stream().filter(pose -> pose.letter().serial() == serial)
                    .findFirst().map(pose -> box(pose, unit));
        };
    }

    private static Box box(Spot spot) {
        return new Box(spot.left(), spot.top(), spot.width(), spot.height());
    }

    private static Box box(Pose pose, double unit) {
        return new Box(pose.x() - 1.4 * unit, pose.y() - unit, 2.8 * unit, 2 * unit);
    }
}
