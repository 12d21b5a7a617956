package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import replicascope.simulation.Choice;

/// A hand on a mouse in a real window.
@ExtendWith(ApplicationExtension.class)
class StageRobotTest {
    private final Sample run = new Sample("raft", Map.of()).fire("S1", "election");
    private final Truth truth = new Truth(run);
    private StageView view;

    @Start
    void show(Stage stage) {
        view = new StageView(truth);
        view.show(run.end());
        stage.setScene(Shots.scene(view, 660, 532, 13));
        stage.show();
    }

    private NodeCard card(String name) {
        return view.lookupAll(".stage-card").stream().map(NodeCard.class::cast)
                .filter(card -> card.id().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNodeIsCrashedFromItsMenu(FxRobot robot) {
        robot.clickOn(card("S2"), MouseButton.SECONDARY).clickOn("Crash S2");
        assertThat(truth.asked).containsExactly(new Choice.Crash(run.node("S2")));
    }

    @Test
    void aLetterIsDroppedWithItsButton(FxRobot robot) {
        LetterToken token = (LetterToken) view.lookup(".stage-token");
        robot.moveTo(token).clickOn("\u2715");
        assertThat(truth.asked).containsExactly(
                new Choice.Drop(token.letter().to(), token.letter().serial()));
    }

    @Test
    void aClickChoosesANodeAndAKeyCrashesIt(FxRobot robot) {
        robot.clickOn(card("S3")).type(KeyCode.K);
        assertThat(truth.selected).isEqualTo(run.node("S3"));
        assertThat(truth.asked).containsExactly(new Choice.Crash(run.node("S3")));
    }

    @Test
    void aClickOnTheGroundChoosesNothing(FxRobot robot) {
        robot.clickOn(card("S3"));
        robot.clickOn(robot.point(view).atOffset(-250, 200).query());
        assertThat(truth.selected).isNull();
    }
}
