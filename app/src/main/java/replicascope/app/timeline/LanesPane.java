package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import replicascope.kernel.NodeId;
import replicascope.run.Run;

/// The lanes with their names, the ruler under them, the veil over what is still to come, and the playhead.
final class LanesPane extends Region {
    /// Room for the name of a branch that nobody has named.
    private static final double LEAST_NAMES = 5.2;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Palette palette;
    private final Consumer<NodeId> select;
    private final Canvas canvas = new Canvas();
    private final Ruler ruler;
    private final Region veil = new Region();
    private final Region thumb = new Region();
    private final Playhead playhead;
    private final Label sentence = new Label();
    private final LanePainter painter;
    private final List<Label> names = new ArrayList<>();
    private List<NodeId> nodes = List.of();
    private NodeId selected;
    private TimelineModel model;
    private LaneLayout layout;
    private double scroll;
    private double free;
    private long known = Long.MAX_VALUE;

    LanesPane(Palette palette, Consumer<NodeId> select, DoubleConsumer scrub) {
        this.palette = palette;
        this.select = select;
        ruler = new Ruler(palette);
        painter = new LanePainter(canvas.getGraphicsContext2D(), palette);
        playhead = new Playhead(x -> scrub.accept(x - canvas.getLayoutX()));
        canvas.getStyleClass().add("rs-lane-canvas");
        veil.getStyleClass().add("rs-timeline-veil");
        veil.setMouseTransparent(true);
        thumb.getStyleClass().add("rs-timeline-thumb");
        thumb.setMouseTransparent(true);
        sentence.getStyleClass().add("rs-timeline-sentence");
        sentence.setWrapText(true);
        sentence.setMouseTransparent(true);
        sentence.setVisible(false);
        getChildren().addAll(canvas, ruler, veil, thumb, playhead, sentence);
        ruler.setOnMousePressed(event -> {
            long marked = diamond(event.getX());
            scrub.accept(marked < 0 ? event.getX() : model.track().x(marked));
        });
        ruler.setOnMouseDragged(event -> scrub.accept(event.getX()));
    }

    Canvas canvas() {
        return canvas;
    }

    Ruler ruler() {
        return ruler;
    }

    Region veil() {
        return veil;
    }

    /// The last step of which anything is told.
    void know(long step) {
        known = step;
    }

    LaneLayout lanes() {
        return layout;
    }

    /// Pixels at the right end of the ruler that belong to others.
    void reserve(double width) {
        free = width;
    }

    /// The width that the longest name takes.
    double nameWidth(List<NodeId> shown) {
        if (!shown.equals(nodes)) {
            nodes = List.copyOf(shown);
            getChildren().removeAll(names);
            names.clear();
            nodes.forEach(node -> names.add(name(node)));
            getChildren().addAll(1, names);
            choose(selected);
        }
        applyCss();
        double widest = LEAST_NAMES * palette.em();
        for (Label name : names)
            widest = Math.max(widest, name.prefWidth(-1) + 0.4 * palette.em());
        return widest;
    }

    private Label name(NodeId node) {
        Label label = new Label(node.name());
        label.getStyleClass().add("rs-lane-name");
        label.setAccessibleRole(AccessibleRole.BUTTON);
        label.setAccessibleText(Words.say("lane", node.name()));
        label.setOnMouseClicked(event -> {
            select.accept(node);
            event.consume();
        });
        return label;
    }

    NodeId selected() {
        return selected;
    }

    /// Lights a node's lane; null for none.
    void choose(NodeId node) {
        selected = node;
        for (int i = 0; i < names.size(); i++)
            names.get(i).pseudoClassStateChanged(CHOSEN, nodes.get(i).equals(node));
        if (node != null && layout != null && node.index() < layout.count())
            scroll = layout.scrollTo(node.index());
    }

    /// Scrolls the lanes; false when they all fit.
    boolean scroll(double pixels) {
        if (layout == null || layout.most() == 0)
            return false;
        scroll = Math.clamp(layout.scroll() + pixels, 0, layout.most());
        return true;
    }

    void paint(TimelineModel newModel, Run run, Viewing viewing, double left) {
        model = newModel;
        double em = palette.em();
        double foot = 1.75 * em;
        double height = Math.max(0, getHeight() - foot);
        double width = model.track().width();
        layout = LaneLayout.of(em, nodes.size(), height, scroll);
        canvas.setLayoutX(left);
        canvas.setWidth(width);
        canvas.setHeight(height);
        ruler.setLayoutX(left);
        ruler.setLayoutY(height);
        ruler.setWidth(width);
        ruler.setHeight(foot);
        painter.paint(model, layout, selected);
        ruler.paint(model, viewing.happenings(), run, viewing.viewport(), free, known);
        for (int i = 0; i < names.size(); i++) {
            Label label = names.get(i);
            double tall = Math.min(layout.pitch(), 1.6 * em);
            label.setVisible(layout.y(i) > 0.6 * em && layout.y(i) < height - 0.4 * em);
            double wide = Math.min(label.prefWidth(-1), left);
            label.resizeRelocate(left - wide - 0.2 * em, layout.y(i) - tall / 2, wide, tall);
        }
        thumb.setVisible(layout.most() > 0);
        double part = height / Math.max(height, layout.full());
        thumb.resizeRelocate(left + width + 0.25 * em, height * layout.scroll() / Math.max(1, layout.full()),
                0.4 * em, height * part);
        setClip(new Rectangle(getWidth(), getHeight()));
    }

    /// Children are put where they belong when they are painted.
    @Override
    protected void layoutChildren() {}

    /// Puts the playhead; all that is behind it in time is veiled.
    void place(double tau) {
        double x = model.track().x(tau);
        double left = canvas.getLayoutX();
        double width = model.track().width();
        double bottom = layout.height();
        boolean seen = x >= -0.5 && x <= width + 0.5;
        playhead.setVisible(seen);
        if (seen)
            playhead.place(left + x, 0, bottom + 0.3 * palette.em(), palette.em());
        double from = Math.clamp(x, 0, width);
        veil.resizeRelocate(left + from, 0, width - from, bottom);
    }

    /// Says what happened beside a place of this pane; an empty text says nothing.
    void say(String text, double x, double y) {
        sentence.setVisible(!text.isEmpty());
        if (text.isEmpty())
            return;
        sentence.setText(text);
        double em = palette.em();
        double wide = Math.min(sentence.prefWidth(-1), Math.min(34 * em, getWidth() - 2 * em));
        double tall = sentence.prefHeight(wide);
        double place = Math.clamp(x - wide / 2, 0.5 * em, Math.max(0.5 * em, getWidth() - wide - 0.5 * em));
        double above = y - tall - 0.9 * em;
        sentence.resizeRelocate(place, above >= 0 ? above : Math.min(y + 1.2 * em, getHeight() - tall), wide, tall);
    }

    /// The step meant by a place on the canvas: the event there, or -1 when there is none.
    long event(double x, double y) {
        Point2D at = new Point2D(x, y);
        double nearest = 0.9 * palette.em();
        long step = -1;
        for (TimelineModel.Dot dot : model.dots()) {
            if (dot.step() > known)
                continue;
            double distance = at.distance(dot.x(), layout.y(dot.lane()));
            if (distance < nearest) {
                nearest = distance;
                step = dot.step();
            }
        }
        if (step >= 0)
            return step;
        nearest = 0.5 * palette.em();
        for (TimelineModel.Arrow arrow : model.arrows()) {
            double distance = distance(at, arrow);
            long told = arrow.fate() == TimelineModel.Fate.FLYING ? arrow.sentAt() : arrow.endedAt();
            if (distance < nearest && told <= known) {
                nearest = distance;
                step = told;
            }
        }
        return step;
    }

    /// The marked step at a place on the ruler, or -1 when there is none.
    long diamond(double x) {
        for (TimelineModel.Diamond diamond : model.diamonds())
            if (diamond.step() <= known && Math.abs(diamond.x() - x) < 0.7 * palette.em())
                return diamond.step();
        return -1;
    }

    private double distance(Point2D at, TimelineModel.Arrow arrow) {
        Point2D from = new Point2D(arrow.x1(), layout.y(arrow.from()));
        Point2D way = new Point2D(arrow.x2(), layout.y(arrow.endLane())).subtract(from);
        double length = way.dotProduct(way);
        double part = length == 0 ? 0 : Math.clamp(at.subtract(from).dotProduct(way) / length, 0, 1);
        return at.distance(from.add(way.multiply(part)));
    }
}
