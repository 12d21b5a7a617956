package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame.LetterView;

/// What lessons point at, and letters too many for a node each.
class PointingTest {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    @BeforeAll
    static void start() {
        Shots.start();
    }

    private static List<Node> pointed(StageView view) {
        List<Node> found = new ArrayList<>();
        for (String style : List.of(".stage-card", ".stage-field", ".stage-token"))
            found.addAll(view.lookupAll(style).stream()
                    .filter(node -> node.getPseudoClassStates().contains(POINTED)).toList());
        return found;
    }

    @Test
    void nodesFieldsAndLettersAreOutlined() {
        Sample run = new Sample("raft", Map.of()).fire("S1", "election");
        LetterView letter = run.letter("S1", "S2");
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Shots.picture(Shots.scene(view, 660, 532, 13));
            view.show(run.end());
            view.highlight(List.of(new Target.OfNode(run.node("S2")),
                    new Target.OfField(run.node("S3"), "currentTerm"), new Target.OfLetter(letter.serial())), true);
            assertThat(pointed(view)).hasSize(3);
            view.highlight(List.of(new Target.OfField(run.node("S3"), "nobody shows this")));
            assertThat(pointed(view)).singleElement().isInstanceOf(NodeCard.class);
            view.highlight(List.of());
            assertThat(pointed(view)).isEmpty();
            assertThatThrownBy(() -> view.highlight(Collections.nCopies(5, new Target.OfLetter(1))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 4");
            return null;
        });
    }

    @Test
    void aCalloutStandsBesideItsThingOnTheStageOverNothing() {
        Box stage = new Box(0, 0, 400, 300);
        List<Box> taken = List.of(new Box(150, 100, 100, 60), new Box(260, 100, 100, 60));
        for (Box anchor : taken) {
            Box place = CalloutPlace.of(anchor, 90, 30, stage, taken, 10);
            assertThat(taken).allSatisfy(other -> assertThat(place.overlap(other)).isZero());
            assertThat(place.overlap(stage)).isEqualTo(90 * 30);
        }
    }

    @Test
    void ofLettersAtOnePlaceTheOneOnTopIsMeant() {
        List<NodeId> nodes = Fakes.nodes(2);
        List<Pose> poses = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            poses.add(new Pose(Fakes.letter(i, nodes.get(0), nodes.get(1), Family.VOTE, 0, 1), i < 2 ? 50 : 90, 50, 0,
                    0, 1, 1, Pose.Act.WAITING));
        assertThat(LetterLayer.pick(poses, 52, 50, 12).letter().serial()).isEqualTo(1);
        assertThat(LetterLayer.pick(poses, 85, 50, 12).letter().serial()).isEqualTo(2);
        assertThat(LetterLayer.pick(poses, 70, 80, 12)).isNull();
    }

    @Test
    void veryManyLettersArePaintedAndCanStillBeReached() {
        List<NodeId> nodes = Fakes.nodes(20);
        List<LetterView> letters = new ArrayList<>();
        for (int i = 0; i < 1200; i++)
            letters.add(Fakes.letter(i, nodes.get(i % 20), nodes.get((i * 7 + 1) % 20), Family.GOSSIP, 0, 100));
        Moment many = Fakes.still(Fakes.frame(new Topology.Circle(nodes),
                nodes.stream().map(Fakes::plain).toList(), 50, letters));
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Shots.picture(Shots.scene(view, 660, 532, 13));
            view.show(many);
            assertThat(tokens(view)).isEmpty();
            javafx.event.Event.fireEvent(view, new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", javafx.scene.input.KeyCode.M, false, false, false,
                    false));
            assertThat(tokens(view)).hasSize(1);
            assertThat(view.getScene().getFocusOwner()).isInstanceOf(LetterToken.class);
            view.show(Fakes.still(Fakes.frame(new Topology.Circle(nodes), nodes)));
            assertThat(tokens(view)).isEmpty();
            return null;
        });
    }

    private static List<Node> tokens(StageView view) {
        return view.lookupAll(".stage-token").stream().filter(node -> node.getParent().getOpacity() > 0).toList();
    }
}
