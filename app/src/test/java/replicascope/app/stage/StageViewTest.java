package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame.LetterView;

class StageViewTest {
    @BeforeAll
    static void start() {
        Shots.start();
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static Sample faults() {
        Sample run = new Sample("raft", Map.of()).ticks(6);
        run.take(new Choice.Crash(run.node("S5")));
        run.take(new Choice.Partition(Seq.of(Seq.of(run.node("S1"), run.node("S2")),
                Seq.of(run.node("S3"), run.node("S4"), run.node("S5"), run.node("C1")))));
        run.ticks(6).take(new Choice.HealAll()).ticks(4).take(new Choice.Restart(run.node("S5")));
        return run.ticks(4);
    }

    @Test
    void thePictureDependsOnTheMomentAlone() {
        Sample run = faults();
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step < run.length(); step += 2)
            for (double phase : new double[] {0, 0.35, 0.8})
                moments.add(run.at(step, phase));
        List<int[]> fresh = new ArrayList<>();
        for (Moment moment : moments)
            fresh.add(Shots.onStage(() -> {
                StageView view = new StageView(new Shots.Nothing());
                view.show(moment);
                return pixels(Shots.picture(Shots.scene(view, 660, 532, 13)));
            }));
        Collections.shuffle(moments, new Random(1));
        List<int[]> again = Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Scene scene = Shots.scene(view, 660, 532, 13);
            List<int[]> pictures = new ArrayList<>();
            for (Moment moment : moments) {
                view.show(moment);
                pictures.add(pixels(Shots.picture(scene)));
            }
            return pictures;
        });
        List<Moment> order = new ArrayList<>();
        for (int step = 0; step < run.length(); step += 2)
            for (double phase : new double[] {0, 0.35, 0.8})
                order.add(run.at(step, phase));
        for (int i = 0; i < moments.size(); i++)
            assertThat(differing(again.get(i), fresh.get(order.indexOf(moments.get(i))))).as("picture " + i).isZero();
    }

    private static int differing(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++)
            if (one[i] != other[i])
                count++;
        return count;
    }

    @Test
    void eachFamilyHasAShapeAndAHue() {
        List<NodeId> nodes = Fakes.nodes(9);
        List<LetterView> letters = new ArrayList<>();
        for (Family family : Family.values())
            letters.add(Fakes.letter(family.ordinal(), nodes.get(0), nodes.get(family.ordinal() + 1), family, 0, 9));
        Moment moment = Fakes.still(Fakes.frame(new Topology.Circle(nodes),
                nodes.stream().map(Fakes::plain).toList(), 2, letters));
        Set<Object> hues = onView(new Shots.Nothing(), moment, view -> {}, view -> {
            List<Shape> shapes = all(view, Shape.class).stream()
                    .filter(shape -> shape.getStyleClass().contains("stage-token-shape")).toList();
            assertThat(shapes).hasSize(Family.values().length);
            return shapes.stream().map(Shape::getFill).collect(Collectors.toSet());
        });
        assertThat(hues).hasSize(Family.values().length);
    }

    @Test
    void everyNodeAndLetterSpeaks() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        List<String> spoken = onView(new Shots.Nothing(), run.end(), view -> {}, view -> {
            List<String> texts = new ArrayList<>();
            all(view, NodeCard.class).forEach(card -> texts.add(card.getAccessibleText()));
            all(view, LetterToken.class).forEach(token -> texts.add(token.getAccessibleText()));
            assertThat(all(view, NodeCard.class)).allMatch(Node::isFocusTraversable);
            assertThat(all(view, LetterToken.class)).allMatch(Node::isFocusTraversable);
            return texts;
        });
        assertThat(spoken).hasSize(6 + 4)
                .contains("S1, candidate, currentTerm 1, votes S1 · 1/5, log –, no letter waiting, up",
                        "S2, follower, currentTerm 0, votedFor null, log –, 1 letter waiting, up")
                .anyMatch(text -> text.startsWith("RequestVote from S1 to S2, term 1"));
    }

    @Test
    void whatCanBeHitIsLargeEnough() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        onView(new Shots.Nothing(), run.end(), view -> {}, view -> {
            for (Node node : all(view, NodeCard.class))
                assertThat(Math.min(node.getBoundsInParent().getWidth(), node.getBoundsInParent().getHeight()))
                        .isGreaterThanOrEqualTo(24);
            for (Node node : all(view, LetterToken.class))
                assertThat(Math.min(node.getBoundsInParent().getWidth(), node.getBoundsInParent().getHeight()))
                        .isGreaterThanOrEqualTo(24);
            return null;
        });
    }

    @Test
    void keysChooseDeliverAndCrash() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        Truth truth = new Truth(run);
        LetterView first = run.letter("S1", "S2");
        onView(truth, run.end(), view -> {
            press(view, KeyCode.M);
            press(view.getScene().getFocusOwner(), KeyCode.ENTER);
            view.show(run.end());
            press(view, KeyCode.DOWN);
            press(view.getScene().getFocusOwner(), KeyCode.K);
        }, view -> null);
        assertThat(truth.asked).startsWith(new Choice.Deliver(first.to(), first.serial()))
                .last().isInstanceOf(Choice.Crash.class);
        assertThat(truth.selected).isNotNull();
    }

    @Test
    void whenTheLetterInFocusGoesItsReceiverHasTheFocus() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        Truth truth = new Truth(run);
        NodeId focused = onView(truth, run.end(), view -> {
            press(view, KeyCode.M);
            press(view.getScene().getFocusOwner(), KeyCode.D);
            view.show(run.end());
        }, view -> view.getScene().getFocusOwner() instanceof NodeCard card ? card.id() : null);
        assertThat(focused).isEqualTo(((Choice.Drop) truth.asked.getFirst()).to());
    }

    @Test
    void aClickChoosesAndTheButtonsOfALetterAct() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        Truth truth = new Truth(run);
        onView(truth, run.end(), view -> {
            click(all(view, NodeCard.class).get(2));
            LetterToken token = all(view, LetterToken.class).getFirst();
            mouse(token, MouseEvent.MOUSE_ENTERED);
            LetterButtons buttons = all(view, LetterButtons.class).getFirst();
            assertThat(buttons.isVisible()).isTrue();
            all(buttons, javafx.scene.control.Button.class).get(1).fire();
            assertThat(buttons.isVisible()).isFalse();
        }, view -> null);
        assertThat(truth.selected).isEqualTo(run.node("S3"));
        assertThat(truth.asked).singleElement().isInstanceOf(Choice.Drop.class);
    }

    @Test
    void nodesAndLettersThatStayAreTheSameObjects() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election").deliver("S1", "S2");
        onView(new Shots.Nothing(), run.at(1, 0), view -> {
            List<NodeCard> cards = all(view, NodeCard.class);
            List<LetterToken> tokens = all(view, LetterToken.class);
            view.show(run.at(1, 0.9));
            assertThat(all(view, NodeCard.class)).isEqualTo(cards);
            assertThat(all(view, LetterToken.class)).containsAll(tokens.subList(1, tokens.size()));
        }, view -> null);
    }

    @Test
    void aThousandNodesCanBeShown() {
        List<NodeId> nodes = Fakes.nodes(1000);
        Moment moment = Fakes.still(Fakes.frame(new Topology.Circle(nodes), nodes));
        int cards = onView(new Shots.Nothing(), moment, view -> view.select(nodes.get(7)),
                view -> all(view, NodeCard.class).size());
        assertThat(cards).isEqualTo(1000);
    }

    @Test
    void whatDiffersIsSaidAndMarkedFieldByField() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        Map<NodeId, Differences> differing = Differences.between(run.end().before(), run.at(0, 0).before());
        assertThat(differing).containsOnlyKeys(run.node("S1"));
        onView(new Shots.Nothing(), run.end(), view -> {
            view.differing(differing);
            NodeCard card = all(view, NodeCard.class).getFirst();
            assertThat(card.getAccessibleText()).contains(
                    "differs from the other side: candidate up, there follower up; "
                            + "currentTerm 1, there 0");
            assertThat(card.lookupAll(".stage-field").stream().filter(row -> row.getPseudoClassStates().toString()
                    .contains("differs")).map(Node::getUserData)).contains("currentTerm").doesNotContain("log");
            assertThat(card.lookup(".stage-unlike").isVisible()).isTrue();
            assertThat(all(view, NodeCard.class).get(1).getAccessibleText()).doesNotContain("differs");
            view.differing(Map.of());
            assertThat(card.getAccessibleText()).doesNotContain("differs");
            assertThat(card.lookup(".stage-unlike").isVisible()).isFalse();
        }, view -> null);
    }

    /// Dots are drawn far smaller than what a hand can hit.
    @Test
    void theNearestDotIsMeantFromAFingersWidthAway() {
        List<NodeId> nodes = Fakes.nodes(300);
        Moment moment = Fakes.still(Fakes.frame(new Topology.Circle(nodes), nodes));
        Truth truth = new Truth(new Sample("raft", Map.of()));
        onView(truth, moment, view -> {
            NodeCard one = all(view, NodeCard.class).getFirst();
            double x = one.getLayoutX() + one.getWidth() / 2;
            double y = one.getLayoutY() + one.getHeight() / 2;
            assertThat(one.getWidth()).isLessThan(24);
            at(view, MouseEvent.MOUSE_PRESSED, x, y - 11.5);
            assertThat(truth.selected).isEqualTo(one.id());
            NodeCard next = all(view, NodeCard.class).stream().filter(card -> card != one).min(
                    java.util.Comparator.comparingDouble(card -> Math.hypot(card.getLayoutX() - one.getLayoutX(),
                            card.getLayoutY() - one.getLayoutY()))).orElseThrow();
            double part = 0.6;
            at(view, MouseEvent.MOUSE_PRESSED, x + part * (next.getLayoutX() - one.getLayoutX()),
                    y + part * (next.getLayoutY() - one.getLayoutY()));
            assertThat(truth.selected).isEqualTo(next.id());
        }, view -> null);
    }

    @Test
    void aPaintedLetterCanBeHitWithoutTheMouseHavingMoved() {
        List<NodeId> nodes = Fakes.nodes(9);
        List<LetterView> letters = new ArrayList<>();
        for (int i = 0; i < 1200; i++)
            letters.add(Fakes.letter(i, nodes.get(i % 9), nodes.get((i + 1 + i % 7) % 9), Family.GOSSIP, 0, 100 + i));
        Moment moment = Fakes.still(Fakes.frame(new Topology.Circle(nodes),
                nodes.stream().map(Fakes::plain).toList(), 60, letters));
        onView(new Shots.Nothing(), moment, view -> {
            assertThat(all(view, LetterToken.class)).allMatch(token -> token.letter().serial() < 0);
            at(view, MouseEvent.MOUSE_PRESSED, 330, 200);
            assertThat(view.getScene().getFocusOwner()).isInstanceOf(LetterToken.class);
        }, view -> null);
    }

    @Test
    void nearerThereIsMoreRoomAndAThousandGetTheirNames() {
        List<NodeId> nodes = Fakes.nodes(1000);
        Moment moment = Fakes.still(Fakes.frame(Fakes.ring(nodes), nodes));
        Truth truth = new Truth(new Sample("raft", Map.of()));
        onView(truth, moment, view -> {
            assertThat(all(view, NodeCard.class)).allMatch(NodeCard::small);
            for (int i = 0; i < 20; i++)
                press(view, KeyCode.PLUS);
            assertThat(all(view, NodeCard.class)).noneMatch(NodeCard::small);
            assertThat(all(view, NodeCard.class)).filteredOn(Node::isVisible).hasSizeLessThan(100);
            view.select(nodes.get(500));
            NodeCard far = all(view, NodeCard.class).get(500);
            assertThat(far.isVisible()).isTrue();
            assertThat(far.getLayoutX()).isBetween(0.0, 660.0);
            double before = far.getLayoutX();
            at(view, MouseEvent.MOUSE_PRESSED, 300, 300);
            at(view, MouseEvent.MOUSE_DRAGGED, 260, 300);
            assertThat(far.getLayoutX()).isEqualTo(before - 40);
            press(view, KeyCode.DIGIT0);
            assertThat(all(view, NodeCard.class)).allMatch(Node::isVisible).allMatch(NodeCard::small);
        }, view -> null);
    }

    @Test
    void whatTheKeysChooseIsBroughtIntoSight() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        onView(new Truth(run), run.end(), view -> {
            for (int i = 0; i < 5; i++)
                press(view, KeyCode.EQUALS);
            for (int i = 0; i < 6; i++) {
                press(view, KeyCode.DOWN);
                Node card = view.getScene().getFocusOwner();
                assertThat(card).isInstanceOf(NodeCard.class);
                assertThat(new Box(0, 0, 660, 532).overlap(new Box(card.getLayoutX(), card.getLayoutY(), 1, 1)))
                        .isPositive();
            }
            for (int i = 0; i < 4; i++) {
                press(view, KeyCode.M);
                Node letter = view.getScene().getFocusOwner();
                assertThat(letter.getTranslateX()).isBetween(0.0, 660.0);
                assertThat(letter.getTranslateY()).isBetween(0.0, 532.0);
            }
        }, view -> null);
    }

    private static void at(StageView view, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(view, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, true, false, true, null));
    }

    private static <T> T onView(StageActions actions, Moment moment, Consumer<StageView> work,
            java.util.function.Function<StageView, T> result) {
        return Shots.onStage(() -> {
            StageView view = new StageView(actions);
            view.show(moment);
            Shots.picture(Shots.scene(view, 660, 532, 13));
            work.accept(view);
            return result.apply(view);
        });
    }

    private static <N> List<N> all(Parent parent, Class<N> type) {
        List<N> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (type.isInstance(child))
                found.add(type.cast(child));
            if (child instanceof Parent inner)
                found.addAll(all(inner, type));
        }
        return found;
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void click(Node node) {
        mouse(node, MouseEvent.MOUSE_PRESSED);
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type) {
        Event.fireEvent(node, new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, true, false, true, null));
    }
}
