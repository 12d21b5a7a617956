package replicascope.app.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;

/// The cut tool: a line dragged across the stage, or nodes put on one side or the other, and what that would cut,
/// previewed. It asks for nothing before the hand is done.
final class CutTool {
    private static final PseudoClass VAIN = PseudoClass.getPseudoClass("vain");
    /// A mouse that moves less than this while pressed has clicked.
    static final double CLICK = 5;

    private final StageActions actions;
    private final Words words;
    private final Runnable leave;
    private final Runnable changed;
    private final Group preview = new Group();
    private final Line line = new Line();
    private final Label says = new Label();
    private final ToggleGroup ways = new ToggleGroup();
    private Button cut;
    private final HBox bar = new HBox();
    private final Set<NodeId> others = new LinkedHashSet<>();
    private StagePlan plan;
    private Set<Division.Cut> already = Set.of();
    private Stroke begun;
    private NodeCard pressed;
    private Stroke stroke;
    private boolean oneWay;
    private CutPlan wanted = CutPlan.NOTHING;

    /// @param leave called when the tool is done
    /// @param changed called when other nodes are parted than before
    CutTool(StageActions actions, Words words, Runnable leave, Runnable changed) {
        this.changed = changed;
        this.actions = actions;
        this.words = words;
        this.leave = leave;
        preview.setManaged(false);
        preview.setMouseTransparent(true);
        preview.setAutoSizeChildren(false);
        line.getStyleClass().add("stage-stroke");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        bar.setManaged(false);
        bar.getStyleClass().add("stage-cut-bar");
        bar.setVisible(false);
        preview.setVisible(false);
    }

    /// Made when it is first needed: the first frame does not wait for it.
    private void make() {
        says.getStyleClass().add("stage-cut-says");
        says.setMinWidth(0);
        way("\u21C4", "cut.both", CutPlan.Way.BOTH).setSelected(true);
        way("\u2192", "cut.there", CutPlan.Way.THERE);
        way("\u2190", "cut.back", CutPlan.Way.BACK);
        ways.selectedToggleProperty().addListener((all, old, now) -> {
            if (now == null)
                old.setSelected(true);
            else
                look();
        });
        cut = new Button(words.say("cut.do"));
        cut.getStyleClass().add("main");
        cut.setMinWidth(Button.USE_PREF_SIZE);
        cut.setOnAction(press -> apply());
        Button close = new Button("\u2715");
        close.setMinWidth(Button.USE_PREF_SIZE);
        close.setAccessibleText(words.say("cut.leave"));
        close.setTooltip(new Tooltip(words.say("cut.leave")));
        close.setOnAction(press -> leave.run());
        bar.getChildren().addAll(says, cut, close);
    }

    private ToggleButton way(String sign, String key, CutPlan.Way way) {
        ToggleButton button = new ToggleButton(sign);
        button.setUserData(way);
        button.setToggleGroup(ways);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setAccessibleText(words.say(key));
        button.setTooltip(new Tooltip(words.say(key)));
        bar.getChildren().add(button);
        return button;
    }

    /// Hears the mouse before the cards and letters do.
    ///
    /// @param active true while the tool is in hand
    /// @param under  the node that an event is over, or null
    void listen(Region stage, BooleanSupplier active, Function<EventTarget, NodeCard> under) {
        stage.addEventFilter(MouseEvent.ANY, event -> {
            if (active.getAsBoolean() && !on(event.getTarget()))
                mouse(event, under);
        });
        stage.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (active.getAsBoolean())
                event.consume();
        });
    }

    private boolean on(EventTarget target) {
        for (Node node = target instanceof Node one ? one : null; node != null; node = node.getParent())
            if (node == bar)
                return true;
        return false;
    }

    private void mouse(MouseEvent event, Function<EventTarget, NodeCard> under) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressed = under.apply(event.getTarget());
            begun = new Stroke(event.getX(), event.getY(), event.getX(), event.getY());
            if (pressed != null)
                pressed.requestFocus();
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && begun != null) {
            Stroke now = new Stroke(begun.startX(), begun.startY(), event.getX(), event.getY());
            if (stroke != null || now.length() > CLICK)
                drag(now, event.isShiftDown());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && begun != null) {
            begun = null;
            if (stroke != null)
                release();
            else if (pressed != null)
                toggle(pressed.id());
        } else if (event.getEventType() != MouseEvent.MOUSE_CLICKED)
            return;
        event.consume();
    }

    /// The line that is being dragged.
    Node line() {
        return line;
    }

    /// The links that would be cut.
    Node preview() {
        return preview;
    }

    /// The row of buttons below.
    Node bar() {
        return bar;
    }

    /// Begins or ends.
    void show(boolean shown) {
        if (cut == null)
            make();
        bar.setVisible(shown);
        preview.setVisible(shown);
        others.clear();
        begun = null;
        stroke = null;
        oneWay = false;
        ways.getToggles().getFirst().setSelected(true);
        look();
    }

    /// Takes what the stage shows now.
    void follow(StagePlan plan, Set<Division.Cut> already) {
        if (plan == this.plan && already.equals(this.already))
            return;
        this.plan = plan;
        this.already = already;
        others.retainAll(plan.spots().keySet());
        look();
    }

    /// Which side a node is on: 1 or 2, or 0 while nothing is parted.
    int side(NodeId node) {
        return wanted.sides().isEmpty() ? 0 : wanted.sides().getFirst().contains(node) ? 1 : 2;
    }

    void place(double width, double height, double em) {
        bar.applyCss();
        double wide = Math.min(bar.prefWidth(-1), width - em);
        double high = bar.prefHeight(wide);
        bar.resizeRelocate(Math.round((width - wide) / 2), Math.round(height - high - 0.15 * em), wide, high);
    }

    /// The line so far.
    ///
    /// @param shift only letters from its left to its right are stopped
    void drag(Stroke stroke, boolean shift) {
        this.stroke = stroke;
        oneWay = shift;
        look();
    }

    /// The end of a line.
    void release() {
        apply();
        stroke = null;
        oneWay = false;
        look();
    }

    /// Puts a node on the other side.
    void toggle(NodeId node) {
        if (!others.remove(node))
            others.add(node);
        look();
    }

    /// Chooses the next way of cutting.
    void turn() {
        int at = ways.getToggles().indexOf(ways.getSelectedToggle());
        ways.getToggles().get((at + 1) % ways.getToggles().size()).setSelected(true);
    }

    private CutPlan.Way chosen() {
        return (CutPlan.Way) ways.getSelectedToggle().getUserData();
    }

    /// Cuts what is previewed and ends; with nothing to cut it goes on.
    void apply() {
        List<Choice> choices = wanted.choices();
        if (choices.isEmpty() || !actions.possible(choices.getFirst()))
            return;
        leave.run();
        choices.forEach(actions::act);
    }

    private CutPlan.Way way() {
        return oneWay ? CutPlan.firstIsLeft(plan, stroke) ? CutPlan.Way.THERE : CutPlan.Way.BACK : chosen();
    }

    private void look() {
        wanted = plan == null || plan.spots().isEmpty() ? CutPlan.NOTHING
                : stroke != null ? CutPlan.of(plan, already, stroke, way())
                : CutPlan.of(plan, already, others, chosen());
        cut.setDisable(wanted.choices().isEmpty());
        says.setText(say());
        says.pseudoClassStateChanged(VAIN, wanted.choices().isEmpty());
        draw();
        changed.run();
    }

    private String say() {
        if (!wanted.sides().isEmpty() && wanted.choices().isEmpty())
            return words.say("cut.already");
        if (!wanted.sides().isEmpty())
            return words.say(switch (way()) {
                case BOTH -> "cut.parts";
                case THERE -> "cut.parts.there";
                case BACK -> "cut.parts.back";
            }, names(wanted.sides().getFirst()), names(wanted.sides().getLast()));
        long pairs = wanted.links().stream().filter(link -> link.from().compareTo(link.to()) < 0
                || !wanted.links().contains(link.back())).count();
        return pairs > 0 ? words.say("cut.links", pairs) : words.say("cut.hint");
    }

    private static String names(List<NodeId> nodes) {
        return nodes.stream().map(NodeId::name).collect(Collectors.joining(" "));
    }

    private void draw() {
        List<Node> drawn = new ArrayList<>();
        if (plan != null) {
            for (StagePlan.Link link : plan.links()) {
                Division.Cut there = new Division.Cut(link.one(), link.other());
                if (wanted.links().contains(there) || wanted.links().contains(there.back()))
                    drawn.add(severed(link.one(), link.other()));
            }
            if (drawn.isEmpty() && wanted.sides().isEmpty())
                for (Division.Cut link : wanted.links())
                    if (link.from().compareTo(link.to()) < 0 || !wanted.links().contains(link.back()))
                        drawn.add(severed(link.from(), link.to()));
        }
        line.setVisible(stroke != null);
        if (stroke != null) {
            line.setStartX(stroke.startX());
            line.setStartY(stroke.startY());
            line.setEndX(stroke.endX());
            line.setEndY(stroke.endY());
        }
        preview.getChildren().setAll(drawn);
    }

    private Line severed(NodeId one, NodeId other) {
        Route route = Route.between(plan.spot(one), plan.spot(other), false);
        Line line = new Line(route.startX(), route.startY(), route.endX(), route.endY());
        line.getStyleClass().add("stage-severed");
        return line;
    }
}
