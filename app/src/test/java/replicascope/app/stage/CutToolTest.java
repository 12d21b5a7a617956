package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.simulation.Choice;

/// The cut tool and the editor of a clock, by mouse and by key.
class CutToolTest {
    private final Sample run = new Sample("raft",
            Map.of("server", List.of("A", "B", "C", "D", "E"), "client", List.of()));
    private final Truth truth = new Truth(run);

    @BeforeAll
    static void start() {
        Shots.start();
    }

    private void onView(Consumer<StageView> work) {
        Shots.onStage(() -> {
            StageView view = new StageView(truth);
            view.show(run.end());
            Shots.picture(Shots.scene(view, 660, 532, 13));
            work.accept(view);
            return null;
        });
    }

    private Seq<NodeId> nodes(String... names) {
        return Seq.copyOf(java.util.Arrays.stream(names).map(run::node).toList());
    }

    private static void mouse(Node on, EventType<MouseEvent> type, double x, double y, boolean shift) {
        Event.fireEvent(on, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, shift, false, false, false, true,
                false, false, true, false, true, null));
    }

    private static void drag(StageView view, boolean shift, double... points) {
        mouse(view, MouseEvent.MOUSE_PRESSED, points[0], points[1], shift);
        mouse(view, MouseEvent.MOUSE_DRAGGED, points[2], points[3], shift);
    }

    private static void release(StageView view) {
        mouse(view, MouseEvent.MOUSE_RELEASED, 0, 0, false);
    }

    private static boolean press(StageView view, KeyCode code, boolean shift) {
        Node owner = view.getScene().getFocusOwner() == null ? view : view.getScene().getFocusOwner();
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
        Event.fireEvent(owner, event);
        return view.takes(event);
    }

    private static NodeCard card(StageView view, String name) {
        return view.lookupAll(".stage-card").stream().map(NodeCard.class::cast)
                .filter(card -> card.id().name().equals(name)).findFirst().orElseThrow();
    }

    private static void click(Node card) {
        mouse(card, MouseEvent.MOUSE_PRESSED, 5, 5, false);
        mouse(card, MouseEvent.MOUSE_RELEASED, 5, 5, false);
    }

    @Test
    void aLineDraggedAcrossPartsWhenItIsLetGo() {
        onView(view -> {
            view.setCutting(true);
            drag(view, false, 200, 10, 330, 520);
            assertThat(truth.asked).as("only previewed").isEmpty();
            assertThat(view.lookupAll(".stage-severed")).hasSize(6);
            release(view);
            assertThat(view.isCutting()).isFalse();
        });
        assertThat(truth.asked)
                .containsExactly(new Choice.Partition(Seq.of(nodes("A", "B", "C"), nodes("D", "E"))));
    }

    @Test
    void withShiftLettersFromTheLeftOfTheLineToItsRightAreStopped() {
        onView(view -> {
            view.setCutting(true);
            drag(view, true, 200, 10, 330, 520);
            release(view);
        });
        assertThat(truth.asked).containsExactly(new Choice.Cut(nodes("A", "B", "C"), false, nodes("D", "E")));
    }

    @Test
    void clickedNodesSwitchSidesAndAButtonCuts() {
        onView(view -> {
            view.setCutting(true);
            click(card(view, "B"));
            click(card(view, "D"));
            click(card(view, "C"));
            click(card(view, "C"));
            assertThat(truth.selected).as("nothing is chosen for the inspector").isNull();
            view.lookupAll(".stage-cut-bar > .main").forEach(button -> ((javafx.scene.control.Button) button).fire());
        });
        assertThat(truth.asked)
                .containsExactly(new Choice.Partition(Seq.of(nodes("A", "C", "E"), nodes("B", "D"))));
    }

    @Test
    void byKeyAlone() {
        onView(view -> {
            press(view, KeyCode.P, false);
            assertThat(view.isCutting()).isTrue();
            press(view, KeyCode.DOWN, false);
            press(view, KeyCode.DOWN, false);
            assertThat(press(view, KeyCode.SPACE, false)).as("not for playing").isTrue();
            press(view, KeyCode.O, false);
            press(view, KeyCode.ENTER, false);
            assertThat(view.isCutting()).isFalse();
            press(view, KeyCode.H, false);
        });
        assertThat(truth.asked).containsExactly(new Choice.Cut(nodes("A", "C", "D", "E"), false, nodes("B")),
                new Choice.HealAll());
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        onView(view -> {
            view.setCutting(true);
            click(card(view, "B"));
            press(view, KeyCode.ESCAPE, false);
            assertThat(view.isCutting()).isFalse();
            assertThat(card(view, "B").getPseudoClassStates()).noneMatch(state -> state.getPseudoClassName()
                    .contains("side"));
            view.setCutting(true);
            press(view, KeyCode.ENTER, false);
            assertThat(view.isCutting()).as("with nothing to cut it goes on").isTrue();
            assertThat(view.lookupAll(".toggle-button").stream().filter(way -> ((ToggleButton) way).isSelected()))
                    .hasSize(1);
        });
        assertThat(truth.asked).isEmpty();
    }

    @Test
    void aClockIsSetBesideItsNode() {
        onView(view -> {
            press(view, KeyCode.DOWN, false);
            press(view, KeyCode.S, false);
            press(view, KeyCode.UP, false);
            press(view, KeyCode.UP, false);
            press(view, KeyCode.DOWN, false);
            press(view, KeyCode.ENTER, false);
            assertThat(view.getScene().getFocusOwner()).isInstanceOf(NodeCard.class);
            view.editClock(run.node("B"));
            press(view, KeyCode.ESCAPE, false);
        });
        assertThat(truth.asked).containsExactly(new Choice.Skew(run.node("A"), 10_000));
    }

    @Test
    void aTimeIsReadAsItIsWritten() {
        assertThat(ClockEditor.read(" -250 ms ")).hasValue(-250);
        assertThat(ClockEditor.read("\u221230")).hasValue(-30);
        assertThat(ClockEditor.read("+7")).hasValue(7);
        assertThat(ClockEditor.read("1.5")).isEmpty();
        assertThat(ClockEditor.read("99999999999")).isEmpty();
        assertThat(ClockEditor.read("")).isEmpty();
    }
}
