package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import replicascope.run.Branch;
import replicascope.simulation.Choice;

/// From a lesson's step to the repaired algorithm beside it and back; other data for the same lesson; a task that
/// begins with nothing ahead.
@ExtendWith(ApplicationExtension.class)
class LessonCompareTest {
    private static final int MOST_TABS = 120;
    private static final String LESSON = "raft-one-vote";
    private static final int REPAIRED = 4;

    @TempDir
    private Path folder;
    private Desk desk;
    private Stage stage;

    @Start
    void show(Stage some) {
        stage = some;
        Words words = new Words();
        StageFront front = new StageFront(stage, words, one -> new Wiring(one, words, 1280, 800));
        desk = new Desk(front, Worker.HERE, words, new Autosave(folder, 1, Worker.HERE), new Recent(folder.resolve(
                "recent")),
                Bookmarks.in(folder.resolve("progress")));
        desk.start(Optional.of(LESSON), process -> false);
    }

    private Session session() {
        return desk.document().session();
    }

    private Lecture lecture() {
        return session().lecture().orElseThrow();
    }

    private void to(FxRobot robot, int step) {
        robot.interact(() -> {
            while (lecture().at() < step || session().lecturing())
                session().goOn();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<Button> button(FxRobot robot) {
        return robot.lookup("#compare-lesson").match((Button button) -> button.isVisible()).tryQuery();
    }

    /// To the step that compares, with its question answered.
    private void toAnswered(FxRobot robot) {
        to(robot, REPAIRED);
        robot.push(KeyCode.DIGIT2).push(KeyCode.ENTER);
        robot.interact(() -> {
            while (session().lecturing())
                session().goOn();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theComparisonIsOfferedWhereTheStepHasOneAndGivesNoAnswerAway(FxRobot robot) {
        assertThat(button(robot)).isEmpty();
        to(robot, REPAIRED);
        assertThat(button(robot)).as("the question is still open").isEmpty();
        toAnswered(robot);
        assertThat(button(robot).orElseThrow().getText()).isEqualTo("Compare with the repaired algorithm");
    }

    @Test
    void byMouseThereAndBackToTheSameStep(FxRobot robot) {
        toAnswered(robot);
        Session session = session();
        robot.interact(session::home);
        robot.clickOn("#compare-lesson");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.comparing()).isTrue();
        assertThat(session.step()).as("at the lesson's own place").isEqualTo(8);
        assertThat(robot.lookup(".side-verdict").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactlyInAnyOrder("✗ S1 and S2 both lead term 1.", "✓ All invariants hold");
        assertThat(robot.lookup(".lesson-pane .heading").<Labeled>query().getText()).isEqualTo("The same with a disk");
        robot.clickOn("Back to the lesson");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.comparing()).isFalse();
        assertThat(robot.lookup(".side-verdict").tryQuery()).isEmpty();
        assertThat(session()).isSameAs(session);
        assertThat(lecture().at()).isEqualTo(REPAIRED);
        assertThat(session.step()).isEqualTo(8);
        robot.clickOn("#continue");
        assertThat(lecture().at()).isEqualTo(REPAIRED + 1);
    }

    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            Node focus = stage.getScene().getFocusOwner();
            if (focus != null && id.equals(focus.getId()))
                return;
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("no tab leads to " + id);
    }

    @Test
    void byKeysThereAndBack(FxRobot robot) {
        toAnswered(robot);
        tabTo(robot, "compare-lesson");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.comparing()).isTrue();
        tabTo(robot, "compare-lesson");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.comparing()).isFalse();
        assertThat(lecture().at()).isEqualTo(REPAIRED);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(desk.comparing()).isTrue();
    }

    @Test
    void aTaskThatGoesBackHasNothingAheadAndLosesNothing(FxRobot robot) {
        to(robot, 3);
        Session session = session();
        assertThat(lecture().errand()).isPresent();
        assertThat(session.step()).isZero();
        assertThat(session.end()).as("nothing lies ahead").isZero();
        Branch old = session.branches().getFirst();
        robot.interact(() -> session.act(new Choice.Crash(Sessions.node(session, "S1"))));
        assertThat(session.branches()).as("acting goes on on the fresh branch").hasSize(2);
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(session.branch()).isSameAs(old);
        assertThat(session.end()).isEqualTo(4);
    }

    @Test
    void otherDataBeginAnew(FxRobot robot) throws IOException {
        robot.interact(() -> desk.openLesson("clocks-which-first"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lecture().another()).as("an exercise draws anew when something was judged").isEmpty();
        to(robot, 1);
        robot.push(KeyCode.DIGIT2).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#redraw");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lecture().at()).isZero();
        assertThat(lecture().say()).startsWith("Nobody has written anything yet. Going on, R writes e1");
        assertThat(session().end()).isZero();
        assertThat(Files.list(folder.resolve("progress")).map(file -> file.getFileName().toString()))
                .contains("clocks-which-first.json", "clocks-which-first--apart.json");
        robot.interact(() -> desk.openLesson("clocks-which-first"));
        assertThat(lecture().at()).as("each variant has its own place").isEqualTo(1);
    }
}
