package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Keys that lead somewhere: find, go to a step, name the branch, answer.
@ExtendWith(ApplicationExtension.class)
class PlacesTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private StageFront front;
    private Stage stage;

    @Start
    void show(Stage some) {
        stage = some;
        Words words = new Words();
        front = new StageFront(stage, words, one -> new Wiring(one, words, 1280, 800));
        desk = new Desk(front, Worker.HERE, words, new Autosave(folder, 1, Worker.HERE), new Recent(folder.resolve(
                "recent")),
                Bookmarks.in(folder.resolve("progress")));
        desk.start(Optional.of("raft-one-vote"), process -> false);
    }

    private Session session() {
        return desk.document().session();
    }

    private void raft(FxRobot robot) {
        robot.interact(() -> {
            desk.open("raft");
            for (int i = 0; i < 12; i++)
                session().forwardTen();
        });
    }

    private static void type(FxRobot robot, String text) {
        robot.interact(() -> ((TextField) robot.lookup(field -> field instanceof TextField && field.isFocused())
                .query()).setText(text));
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aStepOfTheRunByItsNumber(FxRobot robot) {
        raft(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        type(robot, "500000");
        assertThat(robot.lookup(".ask-line .problem").<Label>query().getText()).contains("500000").contains("120");
        type(robot, "17");
        assertThat(session().step()).isEqualTo(17);
        assertThat(robot.lookup("#goto").tryQuery()).isEmpty();
    }

    @Test
    void aStepOfTheLessonByItsNumberThereAndBack(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        type(robot, "4");
        assertThat(session().lecture().orElseThrow().at()).isEqualTo(3);
        assertThat(session().error()).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        type(robot, "1");
        assertThat(session().lecture().orElseThrow().at()).isZero();
        robot.push(KeyCode.SHORTCUT, KeyCode.G);
        type(robot, "99");
        assertThat(session().lecture().orElseThrow().at()).isZero();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#goto").tryQuery()).isEmpty();
    }

    @Test
    void enterLeadsFromHitToHitAndEscapeBackToTheStage(FxRobot robot) {
        raft(robot);
        robot.interact(() -> session().home());
        Node before = stage.getScene().getFocusOwner();
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        type(robot, "RequestVote");
        Label told = robot.lookup("#find .label").queryAllAs(Label.class).iterator().next();
        assertThat(told.getText()).isNotBlank();
        for (int i = 0; i < 40 && session().step() == 0; i++)
            robot.push(KeyCode.ENTER);
        assertThat(session().step()).isPositive();
        assertThat(session().scene().led().letter().message().getClass().getSimpleName()).isEqualTo("RequestVote");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#find").query().isVisible()).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
    }

    @Test
    void aBranchIsNamedByKey(FxRobot robot) {
        raft(robot);
        Node before = stage.getScene().getFocusOwner();
        robot.push(KeyCode.F);
        type(robot, "what if");
        assertThat(session().branch().name()).isEqualTo("what if");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
    }

    /// A keyboard says of each letter that it was pressed, and then what it types.
    @Test
    void theKeyThatNamesABranchIsNotPartOfTheName(FxRobot robot) {
        raft(robot);
        String name = session().branch().name();
        robot.interact(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "f", "f", KeyCode.F,
                    false, false, false, false));
            Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, "f", "",
                    KeyCode.UNDEFINED,
                    false, false, false, false));
        });
        assertThat(stage.getScene().getFocusOwner()).isInstanceOfSatisfying(TextField.class,
                field -> assertThat(field.getText()).isEqualTo(name));
        robot.interact(() -> Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "g",
                "g", KeyCode.G, false, false, false, false)));
        robot.interact(() -> Event.fireEvent(stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, "g", "",
                KeyCode.UNDEFINED, false, false, false, false)));
        assertThat(stage.getScene().getFocusOwner()).isInstanceOfSatisfying(TextField.class,
                field -> assertThat(field.getText()).isEqualTo("g"));
    }

    @Test
    void answersCanHaveOtherKeys(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        while (session().lecturing())
            robot.push(KeyCode.PAGE_DOWN);
        Deeds deeds = front.wiring().deeds();
        robot.interact(() -> deeds.bind(deeds.named("answer.2"),
                javafx.scene.input.KeyCombination.valueOf("Shortcut+J")));
        robot.push(KeyCode.DIGIT2);
        Draft draft = session().guide().orElseThrow().draft().orElseThrow();
        assertThat(draft.complete()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(draft.complete()).isTrue();
    }
}
