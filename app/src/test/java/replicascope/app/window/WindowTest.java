package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
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
import replicascope.app.stage.StageView;
import replicascope.kernel.Provider;
import replicascope.run.Protocols;
import replicascope.run.Scenes;
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
        desk = new Desk(front, Worker.HERE, words, new Autosave(folder, 1, Worker.HERE), new Recent(folder.resolve(
                "recent")));
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
    void theCutToolIsTakenAndLaidDownWithTheMouse(FxRobot robot) {
        Button cut = robot.lookup("#cut").query();
        PseudoClass chosen = PseudoClass.getPseudoClass("chosen");
        robot.clickOn(cut);
        assertThat(robot.lookup(".stage").<StageView>query().isCutting()).isTrue();
        assertThat(cut.getPseudoClassStates()).contains(chosen);
        robot.clickOn(cut);
        assertThat(robot.lookup(".stage").<StageView>query().isCutting()).isFalse();
        assertThat(cut.getPseudoClassStates()).doesNotContain(chosen);
    }

    @Test
    void aSentenceBeginsWithACapitalAndANameKeepsItsLetters() {
        assertThat(Words.complete("nothing is cut")).isEqualTo("Nothing is cut.");
        assertThat(Words.complete("a link is cut.")).isEqualTo("A link is cut.");
        assertThat(Words.complete("r2 returned 0")).isEqualTo("r2 returned 0.");
        assertThat(Words.complete("votedFor is lost")).isEqualTo("votedFor is lost.");
        assertThat(Words.complete("x has two values")).isEqualTo("x has two values.");
        assertThat(Words.complete("S1 and S2 both lead term 1")).isEqualTo("S1 and S2 both lead term 1.");
        assertThat(Words.complete("\"maybe\" is no value")).isEqualTo("\"maybe\" is no value.");
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

    /// The run of switch A4.2, at its end.
    private void brokenRun(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("a.run"), """
                replicascope 1
                protocol raft
                break A4.2
                nodes S1 S2 S3 : server
                ---
                timeout S1 election
                deliver S1>S3 RequestVote
                deliver S3>S1 Vote
                crash S3
                restart S3
                timeout S2 election
                deliver S2>S3 RequestVote
                deliver S3>S2 Vote
                """);
        robot.interact(() -> desk.open(file.toString()));
        session = desk.document().session();
        robot.interact(session::toEnd);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aBrokenInvariantSaysWhyAndLeadsThere(FxRobot robot) throws IOException {
        brokenRun(robot);
        robot.interact(session::home);
        robot.interact(session::toEnd);
        robot.clickOn("why?");
        assertThat(robot.lookup(".guilt").<Labeled>query().getText()).isEqualTo("Step 8: S1 and S2 both lead term 1.");
        robot.interact(session::home);
        robot.clickOn("Go to step 8");
        assertThat(session.step()).isEqualTo(8);
        robot.clickOn(".badge");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".guilt").tryQuery()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFieldLeadsToTheStepThatChangedIt(FxRobot robot) throws IOException {
        brokenRun(robot);
        robot.interact(() -> session.select(Sessions.node(session, "S1")));
        robot.clickOn(robot.lookup(".node-pane .field .name").match((Labeled name) -> name.getText()
                .equals("currentTerm")).<Labeled>query());
        assertThat(session.step()).isEqualTo(1);
    }

    @Test
    void switchesAreTurnedAndTheRunIsPlayedAgain(FxRobot robot) throws IOException {
        brokenRun(robot);
        robot.clickOn("#sliders").clickOn(".switch-panel .check-box").clickOn("#apply");
        assertThat(desk.document().session()).isNotSameAs(session);
        session = desk.document().session();
        assertThat(session.end()).isEqualTo(8);
        assertThat(session.frame().verdicts()).allMatch(verdict -> verdict.holds());
        robot.clickOn("#segment-printed");
        session = desk.document().session();
        assertThat(session.frame().verdicts()).anyMatch(verdict -> !verdict.holds());
        assertThat(complaints).isEmpty();
    }

    @Test
    void bothSidesStandBesideEachOther(FxRobot robot) throws IOException {
        brokenRun(robot);
        robot.clickOn("#segment-compare");
        assertThat(robot.lookup(".side-verdict").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactlyInAnyOrder("✗ S1 and S2 both lead term 1.", "✓ All invariants hold");
        assertThat(robot.lookup(".badge").<Labeled>query().getText()).isEqualTo("✗ Differs since step 5");
        robot.push(KeyCode.HOME).push(KeyCode.RIGHT);
        robot.clickOn("#segment-compare");
        assertThat(robot.lookup(".side-verdict").tryQuery()).isEmpty();
        assertThat(desk.document().session()).isSameAs(session);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aBrokenHistoryNamesItsOperationsAndLeadsToThem(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("stale.run"), JudgedTest.staleRead());
        robot.interact(() -> desk.open(file.toString()));
        session = desk.document().session();
        assertThat(robot.lookup("#histories").query().isVisible()).as("nobody has asked for anything").isFalse();
        robot.interact(session::toEnd);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#histories .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsSubsequence("✗", "x: broken",
                        "r1 returned null although w1, which had ended before r1 began, wrote 1.", "w1", "r1");
        Labeled badge = robot.lookup(".badge").query();
        assertThat(badge.getText()).isEqualTo("✗ 4 checks broken");
        assertThat(badge.getTooltip().getText()).contains("✗ Election safety broken", "✗ History of x broken");
        Labeled link = robot.lookup(".operation").match((Labeled one) -> one.getText().equals("w1")).query();
        assertThat(link.getAccessibleText()).isEqualTo("w1: go to step 17");
        robot.interact(link::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(session.step()).isEqualTo(17);
        assertThat(robot.lookup("#histories .name").<Labeled>query().getText()).isEqualTo("x: ok");
        assertThat(complaints).isEmpty();
    }

    /// Every scene of every protocol, and its empty run.
    @Test
    void theMenuLeadsToTheScenes(FxRobot robot) {
        robot.interact(() -> {
            FileMenu menu = robot.lookup("#file").query();
            menu.getOnShowing().handle(null);
            Menu protocols = (Menu) menu.getItems().stream().filter(item -> item instanceof Menu sub
                    && sub.getText().startsWith("Protocols")).findFirst().orElseThrow();
            for (Provider provider : Protocols.all()) {
                Menu one = (Menu) protocols.getItems().stream().filter(item -> ((Menu) item).getItems().stream()
                        .anyMatch(scene -> (provider.blueprint().id() + "/").equals(String.valueOf(scene.getId())
                                .replaceAll("/.*", "/")))).findFirst().orElseThrow();
                List<String> ids = one.getItems().stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
                assertThat(ids).isEqualTo(Scenes.of(provider).stream().map(Scenes.Scene::id).toList());
            }
            Menu raft = (Menu) protocols.getItems().stream().filter(item -> item.getText().equals("Raft")).findFirst()
                    .orElseThrow();
            raft.getItems().getFirst().fire();
            assertThat(desk.title()).startsWith("Raft · A candidate is elected");
            raft.getItems().getLast().fire();
            assertThat(desk.title()).isEqualTo("Raft");
            assertThat(desk.document().session().end()).isZero();
        });
    }
}
