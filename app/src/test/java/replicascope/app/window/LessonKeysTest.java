package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
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

/// A whole lesson by keys alone.
@ExtendWith(ApplicationExtension.class)
class LessonKeysTest {
    private static final int MOST_TABS = 120;

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
        desk.start(Optional.of("raft-one-vote"), process -> false);
    }

    private Session session() {
        return desk.document().session();
    }

    private int at() {
        return session().lecture().orElseThrow().at();
    }

    private void next(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        while (session().lecturing())
            robot.push(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean reads(FxRobot robot, String part) {
        return robot.lookup(".lesson-pane .label").queryAllAs(Labeled.class).stream().filter(Node::isVisible)
                .anyMatch(label -> label.getText().contains(part));
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
    void aWholeLessonByKeys(FxRobot robot) throws Exception {
        next(robot);
        assertThat(at()).isEqualTo(1);
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.ENTER);
        assertThat(session().lecturing()).isTrue();
        robot.interact(() -> session().speed(8));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !session().lecturing());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reads(robot, "That would need a disk.")).as("the option's own feedback").isTrue();
        assertThat(robot.lookup(".lesson-pane .option.wrong").queryAll()).hasSize(1);
        assertThat(robot.lookup(".lesson-pane .option.right").queryAll()).hasSize(1);
        next(robot);
        next(robot);
        assertThat(at()).isEqualTo(3);
        tabTo(robot, "hint");
        robot.push(KeyCode.ENTER);
        assertThat(reads(robot, "Each of the two leaders needs two votes")).isTrue();
        tabTo(robot, "solve");
        robot.push(KeyCode.ENTER);
        next(robot);
        assertThat(reads(robot, "This is one solution")).isTrue();
        next(robot);
        assertThat(at()).isEqualTo(4);
        robot.push(KeyCode.NUMPAD2);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reads(robot, "Right")).isTrue();
        next(robot);
        assertThat(at()).isEqualTo(5);
        robot.push(KeyCode.PAGE_UP);
        assertThat(at()).isEqualTo(4);
        assertThat(session().error()).isEmpty();
    }

    /// Letters mean something only on the stage: who answers from there by a digit goes on there.
    @Test
    void theKeysGoBackToTheStageWithTheAnswer(FxRobot robot) throws Exception {
        robot.interact(() -> stage.getScene().lookup(".stage").requestFocus());
        next(robot);
        robot.push(KeyCode.DIGIT1);
        robot.push(KeyCode.ENTER);
        robot.interact(() -> session().speed(8));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !session().lecturing());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Where.of(stage.getScene().getFocusOwner(), stage.getScene().lookup(".stage")))
                .as("%s", stage.getScene().getFocusOwner()).isNotEqualTo(Where.WINDOW);
        robot.push(KeyCode.M);
        assertThat(Where.of(stage.getScene().getFocusOwner(), stage.getScene().lookup(".stage")))
                .isEqualTo(Where.LETTER);
    }
}
