package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final StageActions actions;
    private final Words words = new Words();
    private final Spoken spoken = new Spoken(words);
    private final Text probe = new Text();
    private final LinkLayer links = new LinkLayer();
    private final Group tails = new Group();
    private final Group cards = new Group();
    private final Group letters = new Group();
    private final Map<NodeId, NodeCard> byNode = new LinkedHashMap<>();
    private final Map<Long, LetterToken> bySerial = new HashMap<>();
    private final StageGround ground = new StageGround();
    private final Hands hands;
    private final LetterButtons buttons;
    private final Legend legend = new Legend(words);
    private Moment moment;
    private NodeId selected;
    private Set<NodeId> differing = Set.of();
    private Frame filled;

    public StageView(StageActions actions) {
        this.actions = Objects.requireNonNull(actions);
        getStyleClass().add("stage");
        getStylesheets().add(StageView.class.getResource("/replicascope/assets/theme/stage.css").toExternalForm());
        probe.getStyleClass().add("stage-probe");
        probe.fontProperty().addListener((font, old, now) -> requestLayout());
        for (Group group : List.of(tails, cards, letters)) {
            group.setManaged(false);
            group.setAutoSizeChildren(false);
        }
        tails.setMouseTransparent(true);
        hands = new Hands(actions, words);
        buttons = new LetterButtons(actions, words);
        getChildren().addAll(probe, links, legend, tails, cards, letters, buttons);
        setOnMousePressed(press -> {
            requestFocus();
            hands.closeMenu();
            buttons.close();
            if (press.isPrimaryButtonDown())
                actions.select(null);
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
        filled = null;
        draw();
    }

    /// Outlines a node; null for none.
    public void select(NodeId node) {
        selected = node;
        byNode.forEach((id, card) -> card.chosen(id.equals(node)));
        filled = null;
        draw();
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
        for (Parent layer : List.of(links, legend, tails, cards, letters))
            layer.applyCss();
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
            legend.place(getHeight(), em);
            links.show(plan, cuts(shown), getWidth(), getHeight(), legend.getWidth());
            fill(shown, plan);
        }
        String firing = firing();
        double now = Flight.now(moment);
        for (NodeCard card : byNode.values())
            card.time(now, firing != null && firingNode().equals(card.id()) ? firing : null);
        List<Pose> poses = Flight.poses(moment, plan, ground.parked(moment.before()),
                moment.after() == null ? Map.of() : ground.parked(moment.after()));
        post(poses, em * Parking.scale(plan));
        buttons.follow();
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
            hands.closeMenu();
            buttons.close();
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
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown() || getScene() == null)
            return;
        Node owner = getScene().getFocusOwner();
        boolean done = switch (key.getCode()) {
            case UP -> focus(List.copyOf(byNode.values()), owner, -1);
            case DOWN -> focus(List.copyOf(byNode.values()), owner, 1);
            case M -> focus(letters.getChildren(), owner, key.isShiftDown() ? -1 : 1);
            case H -> hands.heal();
            default -> owner instanceof LetterToken token ? hands.key(key, token.letter())
                    : owner instanceof NodeCard card && hands.key(key, card);
        };
        if (done)
            key.consume();
    }

    /// Moves the focus on among nodes or letters; a node that gets it this way is chosen, too.
    private boolean focus(List<? extends Node> all, Node owner, int by) {
        if (all.isEmpty())
            return true;
        int at = all.indexOf(owner);
        Node next = all.get(at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size()));
        next.requestFocus();
        if (next instanceof NodeCard card)
            actions.select(card.id());
        return true;
    }

    private void post(List<Pose> poses, double unit) {
        Set<Long> present = new HashSet<>();
        boolean changed = false;
        for (Pose pose : poses) {
            LetterView letter = pose.letter();
            present.add(letter.serial());
            LetterToken token = bySerial.get(letter.serial());
            if (token == null || token.letter().family() != letter.family()) {
                token = token(letter);
                bySerial.put(letter.serial(), token);
                changed = true;
            }
            token.show(pose, unit, spoken);
        }
        keepFocus(present);
        changed |= bySerial.keySet().retainAll(present);
        if (!changed)
            return;
        List<LetterToken> order = new ArrayList<>(bySerial.values());
        order.sort(Comparator.comparingLong(token -> token.letter().serial()));
        letters.getChildren().setAll(order);
        tails.getChildren().setAll(order.stream().map(LetterToken::tail).toList());
    }

    /// When the letter that has the focus goes, its receiver gets it.
    private void keepFocus(Set<Long> present) {
        if (getScene() != null && getScene().getFocusOwner() instanceof LetterToken token
                && bySerial.get(token.letter().serial()) == token && !present.contains(token.letter().serial())
                && byNode.containsKey(token.letter().to()))
            byNode.get(token.letter().to()).requestFocus();
    }
}
