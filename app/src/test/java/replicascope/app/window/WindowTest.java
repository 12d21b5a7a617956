package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import replicascope.simulation.Choice;

/// The window stands, and its buttons and keys do what they say.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final Logger STYLES = Logger.getLogger("javafx.css");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord complaint) {
            complaints.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    @TempDir
    private static Path folder;

    private Session session;
    private Desk desk;

    @Start
    void show(Stage stage) {
        STYLES.addHandler(listener);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Words words = new Words();
        StageFront front = new StageFront(stage, words, some -> new Wiring(some, words, 1280, 720));
        desk = new Desk(front, Worker.HERE, words, new Autosave(folder, 1), new Recent(folder.resolve("recent")));
        desk.start(Optional.empty(), process -> false);
        session = desk.document().session();
    }

    @AfterEach
    void stopListening() {
        STYLES.removeHandler(listener);
    }

    /// A colour without a name, a length that is none: JavaFX only writes them on the console.
    @Test
    void theStyleSheetsAreWhole(FxRobot robot) {
        robot.interact(() -> {
            session.forwardTen();
            session.complain("It is so.");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(complaints).isEmpty();
    }

    private void waitForAStep() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> session.end() > 0);
        assertThat(session.end()).isPositive();
    }

    @Test
    void clickingPlayMakesSteps(FxRobot robot) throws Exception {
        robot.interact(() -> session.speed(8));
        robot.clickOn("#play");
        waitForAStep();
        robot.clickOn("#play");
        assertThat(session.playing()).isFalse();
    }

    @Test
    void theSpaceBarPlaysAndTheArrowsStep(FxRobot robot) throws Exception {
        robot.interact(() -> session.speed(8));
        robot.push(KeyCode.SPACE);
        waitForAStep();
        robot.push(KeyCode.SPACE);
        assertThat(session.playing()).isFalse();
        robot.push(KeyCode.HOME);
        assertThat(session.tau()).isZero();
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(robot.lookup("#play").<Button>query().getFont().getSize()).isGreaterThan(13);
    }

    @Test
    void continueGoesOnAndAnErrorIsShownUntilDismissed(FxRobot robot) {
        robot.clickOn("#continue");
        assertThat(session.lecture().orElseThrow().at()).isEqualTo(1);
        robot.interact(() -> session.complain("It is so."));
        assertThat(robot.lookup("#error .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("It is so.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#error").query().isVisible()).isFalse();
    }

    @Test
    void aQuestionHoldsTheKeysUntilItIsAnswered(FxRobot robot) {
        robot.interact(() -> session.act(new Choice.Crash(Sessions.node(session, "S1"))));
        robot.interact(desk::leave);
        assertThat(robot.lookup(".question .heading").<Labeled>query().getText()).isEqualTo("Save this run?");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.HOME);
        assertThat(session.tau()).as("the window's own keys wait").isPositive();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".question").tryQuery()).isEmpty();
        robot.push(KeyCode.HOME);
        assertThat(session.tau()).isZero();
    }

    @Test
    void theTimelineFollowsAndLeads(FxRobot robot) {
        robot.interact(() -> {
            session.forwardTen();
            session.select(Sessions.node(session, "S2"));
        });
        assertThat(robot.lookup(".rs-lane-name").queryAllAs(Labeled.class)).filteredOn(name -> name
                .getPseudoClassStates()
                .toString().contains("chosen")).extracting(Labeled::getText).containsExactly("S2");
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertThat(session.tau()).isZero();
        robot.clickOn("time").clickOn("S3");
        assertThat(session.selected().name()).isEqualTo("S3");
    }
}
