package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

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
    private Session session;

    @Start
    void show(Stage stage) {
        STYLES.addHandler(listener);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Words words = new Words();
        Wiring wiring = new Wiring(Opening.open(Optional.empty(), Worker.HERE, words), words, 1280, 720);
        session = wiring.session();
        stage.setScene(wiring.scene());
        stage.show();
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
}
