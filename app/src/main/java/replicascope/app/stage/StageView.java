package replicascope.app.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
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
    private final LensHands lens;
    private final Aim aim;
    private final Hands hands;
    private final LetterButtons buttons;
    private final ClockEditor clock;
    private final CutTool cut;
    private final ReadOnlyBooleanWrapper cutting = new ReadOnlyBooleanWrapper(this, "cutting");
    private final Legend legend = new Legend(words);
    private Moment moment;
    private final DotNames names = new DotNames();
    private NodeId selected;
    private NodeId over;
    private Map<NodeId, Differences> differing = Map.of();
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
        lens = new LensHands(ground.lens(), words, this::redraw);
        lens.listen(this, cutting::get);
        aim = new Aim(letters, byNode.values());
        getChildren().addAll(probe, links, legend, cut.preview(), letters.tails(), cards, letters.canvas(),
                letters.letters(), names.layer(), pointing.layer(), lens.bar(), cut.line(), buttons, cut.bar(), clock);
        aim.listen(this, cutting::get, aimed());
        setOnMousePressed(press -> {
            requestFocus();
            rest();
        });
        setOnMouseClicked(click -> {
            if (click.isStillSincePress() && click.getButton() == MouseButton.PRIMARY && click.getTarget() == this)
                actions.select(null);
        });
        setOnContextMenuRequested(request -> {
            if (moment != null)
                hands.groundMenu(this, moment.before(), request.getScreenX(), request.getScreenY());
            request.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Aim.Hands aimed() {
        return new Aim.Hands() {
            @Override
            public void press(NodeCard card, boolean primary) {
                StageView.this.press(card, primary);
            }

            @Override
            public void press(LetterToken token) {
                StageView.this.press(token);
            }

            @Override
            public void over(LetterToken token) {
                buttons.open(token);
            }

            @Override
            public void over(NodeCard card) {
                StageView.this.over(card == null ? null : card.id());
            }

            @Override
            public void menu(NodeCard card, double x, double y) {
                hands.nodeMenu(card, moment.before(), x, y);
            }

            @Override
            public void menu(LetterToken token, double x, double y) {
                buttons.close();
                hands.letterMenu(token, x, y);
            }
        };
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
        if (node != null && byNode.containsKey(node))
            reveal(byNode.get(node));
    }

    /// A dot under the mouse tells its name.
    private void over(NodeId node) {
        if (Objects.equals(node, over))
            return;
        over = node;
        draw();
    }

    /// Brings a thing into sight when only a part of the stage is seen.
    private void reveal(Node thing) {
        Bounds bounds = thing.getBoundsInParent();
        if (ground.lens().near() && ground.lens().reveal(new Box(bounds.getMinX(), bounds.getMinY(),
                bounds.getWidth(), bounds.getHeight()), probe.getFont().getSize()))
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
        if (!targets.isEmpty() && ground.lens().near())
            thing(targets.getFirst()).ifPresent(this::reveal);
    }

    private Optional<Node> thing(Target target) {
        return Optional.ofNullable(switch (target) {
            case Target.OfNode(NodeId node) -> byNode.get(node);
            case Target.OfField(NodeId node, String _) -> byNode.get(node);
            case Target.OfLetter(long serial) -> letters.token(serial);
        });
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

    /// Marks the nodes that differ from those of another stage, and says in what.
    public void differing(Map<NodeId, Differences> nodes) {
        if (nodes.equals(differing))
            return;
        differing = Map.copyOf(nodes);
        redraw();
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
            size(plan.em() < em - 1e-9 ? String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", plan.em()) : "");
            boolean fits = legend.place(getWidth(), getHeight(), em);
            legend.setVisible(fits && !cutting.get());
            Set<Division.Cut> cuts = ground.cuts(shown);
            links.whole(!ground.lens().near());
            links.show(plan, cuts, getWidth(), getHeight(), legend.isVisible() ? legend.getWidth() : 0);
            setClip(ground.lens().near() ? new Rectangle(getWidth(), getHeight()) : null);
            lens.place(plan, getWidth(), getHeight(), em, cutting.get());
            lens.clear(legend);
            fill(shown, plan);
            links.choose(selected);
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
        letters.show(poses, plan.em() * Parking.scale(plan), getWidth(), getHeight());
        pointing.place(plan, poses, getWidth(), getHeight());
        name(plan);
        buttons.follow();
        clock.follow();
    }

    private void name(StagePlan plan) {
        List<Box> taken = new ArrayList<>();
        for (Region other : List.of(legend, lens.bar()))
            if (other.isVisible())
                taken.add(new Box(other.getLayoutX(), other.getLayoutY(), other.getWidth(), other.getHeight()));
        names.show(plan, DotNames.named(plan, selected, over, pointing.nodes()), selected, taken,
                new Box(0, 0, getWidth(), getHeight()).inset(2, 2, 2, 2));
    }

    /// What stands on the stage may be written smaller than what lies around it.
    private void size(String style) {
        for (Node layer : List.of(links, cut.preview(), letters.tails(), cards, letters.canvas(), letters.letters()))
            if (!style.equals(layer.getStyle()))
                layer.setStyle(style);
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

    private void fill(Frame frame, StagePlan plan) {
        Map<NodeId, Long> waiting = new HashMap<>();
        frame.letters().forEach(letter -> waiting.merge(letter.to(), 1L, Long::sum));
        if (!byNode.keySet().equals(plan.spots().keySet())) {
            byNode.keySet().retainAll(plan.spots().keySet());
            for (NodeId node : plan.spots().keySet())
                byNode.computeIfAbsent(node, this::card);
            cards.getChildren().setAll(plan.spots().keySet().stream().map(byNode::get).toList());
        }
        cards.setCache(plan.form() == CardForm.DOT && !ground.lens().near());
        Map<NodeId, Integer> hues = plan.hues();
        for (NodeView view : frame.nodes()) {
            NodeCard card = byNode.get(view.id());
            Spot spot = plan.spot(view.id());
            Differences unlike = differing.get(view.id());
            card.differs(unlike == null ? null : unlike.fields());
            card.hue(hues.getOrDefault(view.id(), -1));
            card.show(view, plan.form(view.id()), () -> {
                String says = spoken.node(view, waiting.getOrDefault(view.id(), 0L));
                return unlike == null ? says : says + ", " + spoken.differs(unlike);
            });
            pointing.mark(card);
            card.resizeRelocate(Math.round(spot.left()), Math.round(spot.top()), Math.round(spot.width()),
                    Math.round(spot.height()));
            card.setVisible(spot.overlaps(new Box(0, 0, getWidth(), getHeight())));
        }
    }

    private NodeCard card(NodeId node) {
        NodeCard card = new NodeCard(node, words);
        card.setManaged(false);
        card.chosen(node.equals(selected));
        card.setOnMousePressed(press -> {
            press(card, press.isPrimaryButtonDown());
            press.consume();
        });
        card.setOnContextMenuRequested(request -> {
            hands.nodeMenu(card, moment.before(), request.getScreenX(), request.getScreenY());
            request.consume();
        });
        return card;
    }

    private void press(NodeCard card, boolean primary) {
        card.requestFocus();
        rest();
        if (primary)
            actions.select(card.id());
    }

    private void press(LetterToken token) {
        token.requestFocus();
        hands.closeMenu();
        buttons.open(token);
        actions.point(token.letter());
    }

    private LetterToken token(LetterView letter) {
        LetterToken token = new LetterToken(letter);
        token.setOnMouseEntered(enter -> buttons.open(token));
        token.setOnMouseExited(exit -> buttons.leave());
        token.setOnMousePressed(press -> {
            press(token);
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
            default -> lens.key(key.getCode()) || !cutting.get() && (owner instanceof LetterToken token ? hands.key(key,
                    token.letter())
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
        reveal(next);
        next.requestFocus();
        if (!cutting.get())
            actions.select(next.id());
        return true;
    }

    private boolean next(Node owner, int by) {
        LetterToken next = letters.next(owner instanceof LetterToken token ? token : null, by);
        if (next != null) {
            reveal(next);
            next.requestFocus();
        }
        return true;
    }

    /// When the letter that has the focus goes, its receiver gets it.
    private void keepFocus(List<Pose> poses) {
        LetterView lost = getScene() == null ? null : letters.lost(getScene().getFocusOwner(), poses);
        if (lost != null && byNode.containsKey(lost.to()))
            byNode.get(lost.to()).requestFocus();
    }
}
