package replicascope.app.stage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventTarget;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;

/// The stage: nodes, links and letters of one moment. What it shows depends on the moment, its size and the text size
/// and on nothing that was shown before; nodes and letters that stay are moved, not made anew.
public final class StageView extends Region {
    private static final double DIMMED = 0.35;

    private final StageActions actions;
    private final Words words = new Words();
    private final Spoken spoken = new Spoken(words);
    private final Text probe = new Text();
    private final LinkLayer links = new LinkLayer();
    private final Group cards = new Group();
    private final Map<NodeId, NodeCard> byNode = new LinkedHashMap<>();
    private final Pointing pointing = new Pointing();
    private final LetterLayer letters = new LetterLayer(spoken, pointing, this::token);
    private final StageGround ground = new StageGround();
    private final Hands hands;
    private final LetterButtons buttons;
    private final ClockEditor clock;
    private final CutTool cut;
    private final ReadOnlyBooleanWrapper cutting = new ReadOnlyBooleanWrapper(this, "cutting");
    private final Legend legend = new Legend(words);
    private Moment moment;
    private NodeId selected;
    private Set<NodeId> differing = Set.of();
    private Frame filled;
    private boolean reducedMotion;

    public StageView(StageActions actions) {
        this.actions = Objects.requireNonNull(actions);
        getStyleClass().add("stage");
        getStylesheets().add(Sheets.address("stage"));
        probe.getStyleClass().add("stage-probe");
        probe.fontProperty().addListener((font, old, now) -> requestLayout());
        cards.setManaged(false);
        cards.setAutoSizeChildren(false);
        hands = new Hands(actions, words, this::editClock);
        buttons = new LetterButtons(actions, words);
        clock = new ClockEditor(actions, words);
        cut = new CutTool(actions, words, () -> setCutting(false), this::sides);
        cut.listen(this, cutting::get, StageView::cardAt);
        getChildren().addAll(probe, links, legend, cut.preview(), letters.tails(), cards, letters.canvas(),
                letters.letters(), pointing.layer(), cut.line(), buttons, cut.bar(), clock);
        setOnMousePressed(press -> {
            requestFocus();
            rest();
            if (press.isPrimaryButtonDown())
                actions.select(null);
        });
        setOnMouseMoved(move -> {
            if (letters.painted())
                letters.reach(move.getX(), move.getY());
        });
        setOnContextMenuRequested(request -> {
            if (moment != null)
                hands.groundMenu(this, moment.before(), request.getScreenX(), request.getScreenY());
            request.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows a moment. Cheap enough for every pulse of an animation.
    public void show(Moment moment) {
        this.moment = Objects.requireNonNull(moment);
        draw();
    }

    /// Which families of messages the legend names, in this order; none hides it.
    public void legend(List<Family> families) {
        legend.families(List.copyOf(families));
        redraw();
    }

    /// Outlines a node; null for none.
    public void select(NodeId node) {
        selected = node;
        byNode.forEach((id, card) -> card.chosen(id.equals(node)));
        redraw();
    }

    /// Takes the cut tool into the hand, or lays it down. It is laid down by itself when a cut was made.
    public void setCutting(boolean cutting) {
        if (cutting == this.cutting.get())
            return;
        rest();
        this.cutting.set(cutting);
        links.named(!cutting);
        letters.letters().setMouseTransparent(cutting);
        setCursor(cutting ? Cursor.CROSSHAIR : null);
        cut.show(cutting);
        redraw();
    }

    public boolean isCutting() {
        return cutting.get();
    }

    public ReadOnlyBooleanProperty cuttingProperty() {
        return cutting.getReadOnlyProperty();
    }

    /// True for keys that mean something here at the moment, whatever they mean elsewhere: those of the cut tool while
    /// it is in the hand, and all that is typed into the editor of a clock.
    public boolean takes(KeyEvent key) {
        return clock.isVisible() || cutting.get() && switch (key.getCode()) {
            case ESCAPE, SPACE, ENTER -> true;
            default -> false;
        };
    }

    /// Opens the place to set the clock of a node; nothing happens when the node is not on the stage.
    public void editClock(NodeId node) {
        if (byNode.containsKey(node))
            editClock(byNode.get(node));
    }

    private void editClock(NodeCard card) {
        setCutting(false);
        rest();
        clock.open(card);
    }

    /// Letters jump instead of gliding, and their tails fade.
    public void setReducedMotion(boolean reduced) {
        reducedMotion = reduced;
        draw();
    }

    public boolean isReducedMotion() {
        return reducedMotion;
    }

    /// Outlines at most four things; an empty list ends it.
    ///
    /// @param dim true when all the rest steps back
    /// @throws IllegalArgumentException when there are more
    public void highlight(List<Target> targets, boolean dim) {
        pointing.targets(targets, dim);
        links.setOpacity(pointing.dim() ? DIMMED : 1);
        redraw();
    }

    public void highlight(List<Target> targets) {
        highlight(targets, false);
    }

    /// Puts words beside things; an empty list takes them away.
    public void callouts(List<Callout> callouts) {
        pointing.callouts(callouts);
        redraw();
    }

    /// Closes what a hand had opened.
    private void rest() {
        hands.closeMenu();
        buttons.close();
        clock.close(false);
    }

    private void sides() {
        byNode.values().forEach(card -> card.side(cutting.get() ? cut.side(card.id()) : 0));
    }

    private static NodeCard cardAt(EventTarget target) {
        for (Node node = target instanceof Node one ? one : null; node != null; node = node.getParent())
            if (node instanceof NodeCard card)
                return card;
        return null;
    }

    /// Marks the nodes that differ from those of another stage.
    public void differing(Set<NodeId> nodes) {
        differing = Set.copyOf(nodes);
        byNode.forEach((id, card) -> card.differs(differing.contains(id)));
    }

    /// What is made while the scene lays itself out gets its style at once: the scene does so only before.
    @Override
    protected void layoutChildren() {
        draw();
        for (Parent layer : List.of(links, legend, letters.tails(), cards, letters.letters()))
            layer.applyCss();
    }

    private void redraw() {
        filled = null;
        draw();
    }

    private void draw() {
        double em = probe.getFont().getSize();
        if (moment == null || getWidth() < 1 || getHeight() < 1)
            return;
        if (ground.resized(getWidth(), getHeight(), em))
            filled = null;
        Frame shown = Flight.shown(moment);
        StagePlan plan = ground.plan(shown);
        if (shown != filled) {
            filled = shown;
            boolean fits = legend.place(getWidth(), getHeight(), em);
            legend.setVisible(fits && !cutting.get() && plan.form() != CardForm.TIGHT);
            Set<Division.Cut> cuts = cuts(shown);
            links.show(plan, cuts, getWidth(), getHeight(), legend.isVisible() ? legend.getWidth() : 0);
            fill(shown, plan);
            if (cutting.get()) {
                cut.follow(plan, cuts);
                cut.place(getWidth(), getHeight(), em);
            }
        }
        String firing = firing();
        double now = Flight.now(moment);
        for (NodeCard card : byNode.values())
            card.time(now, firing != null && firingNode().equals(card.id()) ? firing : null);
        List<Pose> poses = Flight.poses(moment, plan, ground.parked(moment.before()),
                moment.after() == null ? Map.of() : ground.parked(moment.after()), reducedMotion);
        keepFocus(poses);
        letters.show(poses, em * Parking.scale(plan), getWidth(), getHeight());
        pointing.place(plan, poses, getWidth(), getHeight());
        buttons.follow();
        clock.follow();
    }

    /// The name of the timer that is about to fire, or null.
    private String firing() {
        return moment.step() != null && moment.step().choice() instanceof Choice.Fire && !Flight.handled(moment)
                ? moment.step().timers().stream().filter(change -> !change.armed()).map(change -> change.timer())
                        .findFirst().orElse(null) : null;
    }

    private NodeId firingNode() {
        return moment.step().node();
    }

    private static Set<Division.Cut> cuts(Frame frame) {
        Set<Division.Cut> cuts = new LinkedHashSet<>();
        for (NodeView node : frame.nodes())
            for (NodeId from : node.health().cutFrom())
                cuts.add(new Division.Cut(from, node.id()));
        return cuts;
    }

    private void fill(Frame frame, StagePlan plan) {
        Map<NodeId, Long> waiting = new HashMap<>();
        frame.letters().forEach(letter -> waiting.merge(letter.to(), 1L, Long::sum));
        if (!byNode.keySet().equals(plan.spots().keySet())) {
            byNode.keySet().retainAll(plan.spots().keySet());
            for (NodeId node : plan.spots().keySet())
                byNode.computeIfAbsent(node, this::card);
            cards.getChildren().setAll(plan.spots().keySet().stream().map(byNode::get).toList());
        }
        for (NodeView view : frame.nodes()) {
            NodeCard card = byNode.get(view.id());
            Spot spot = plan.spot(view.id());
            card.show(view, plan.form(view.id()), spoken.node(view, waiting.getOrDefault(view.id(), 0L)));
            pointing.mark(card);
            card.resizeRelocate(Math.round(spot.left()), Math.round(spot.top()), Math.round(spot.width()),
                    Math.round(spot.height()));
        }
    }

    private NodeCard card(NodeId node) {
        NodeCard card = new NodeCard(node, words);
        card.setManaged(false);
        card.chosen(node.equals(selected));
        card.differs(differing.contains(node));
        card.setOnMousePressed(press -> {
            card.requestFocus();
            rest();
            if (press.isPrimaryButtonDown())
                actions.select(node);
            press.consume();
        });
        card.setOnContextMenuRequested(request -> {
            hands.nodeMenu(card, moment.before(), request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return card;
    }

    private LetterToken token(LetterView letter) {
        LetterToken token = new LetterToken(letter);
        token.setOnMouseEntered(enter -> buttons.open(token));
        token.setOnMouseExited(exit -> buttons.leave());
        token.setOnMousePressed(press -> {
            token.requestFocus();
            hands.closeMenu();
            buttons.open(token);
            actions.point(token.letter());
            press.consume();
        });
        token.setOnContextMenuRequested(request -> {
            buttons.close();
            hands.letterMenu(token, request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return token;
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown() || getScene() == null || clock.isVisible())
            return;
        Node owner = getScene().getFocusOwner();
        boolean done = cutting.get() && cutKey(key, owner) || switch (key.getCode()) {
            case UP -> focus(owner, -1);
            case DOWN -> focus(owner, 1);
            case M -> next(owner, key.isShiftDown() ? -1 : 1);
            case H -> hands.heal();
            case P -> {
                setCutting(!cutting.get());
                yield true;
            }
            default -> !cutting.get() && (owner instanceof LetterToken token ? hands.key(key, token.letter())
                    : owner instanceof NodeCard card && hands.key(key, card));
        };
        if (done)
            key.consume();
    }

    private boolean cutKey(KeyEvent key, Node owner) {
        switch (key.getCode()) {
            case ESCAPE -> setCutting(false);
            case ENTER -> cut.apply();
            case O -> cut.turn();
            case SPACE -> {
                if (owner instanceof NodeCard card)
                    cut.toggle(card.id());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Moves the focus on among the nodes; one that gets it this way is chosen, too.
    private boolean focus(Node owner, int by) {
        List<NodeCard> all = List.copyOf(byNode.values());
        if (all.isEmpty())
            return true;
        int at = owner instanceof NodeCard card ? all.indexOf(card) : -1;
        NodeCard next = all.get(at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size()));
        next.requestFocus();
        if (!cutting.get())
            actions.select(next.id());
        return true;
    }

    private boolean next(Node owner, int by) {
        LetterToken next = letters.next(owner instanceof LetterToken token ? token : null, by);
        if (next != null)
            next.requestFocus();
        return true;
    }

    /// When the letter that has the focus goes, its receiver gets it.
    private void keepFocus(List<Pose> poses) {
        LetterView lost = getScene() == null ? null : letters.lost(getScene().getFocusOwner(), poses);
        if (lost != null && byNode.containsKey(lost.to()))
            byNode.get(lost.to()).requestFocus();
    }
}
