package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import replicascope.lessons.Graded;
import replicascope.lessons.Prediction;

/// A question of every kind, answered wrongly by mouse and by keys alone: choosing, handing in, reading what was wrong
/// with it, going on.
@ExtendWith(ApplicationExtension.class)
class KindsTest {
    private static final String THREE =
            "\"options\": [{\"id\": \"a\", \"text\": \"the first\", \"feedback\": \"F a.\"}, "
                    + "{\"id\": \"b\", \"text\": \"the second\", \"feedback\": \"F b.\"}, "
                    + "{\"id\": \"c\", \"text\": \"the third\", \"feedback\": \"F c.\"}]";
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
                "recent")));
        desk.start(Optional.empty(), process -> false);
    }

    private static String wrong(String text) {
        return "\"options\": [{\"id\": \"x\", \"text\": \"" + text + "\", \"feedback\": \"F b.\"}]";
    }

    /// What makes a question of a kind; its wrong answer has the feedback `F b.` if it has one.
    private static String question(Prediction.Kind kind) {
        return switch (kind) {
            case CHOICE -> THREE + ", \"answer\": \"a\"";
            case CHOICES -> THREE + ", \"answer\": [\"a\", \"c\"]";
            case RELATION -> THREE + ", \"answer\": \"a\"";
            case ORDER -> THREE + ", \"answer\": {\"oracle\": {\"a\": \"S1.state == LEADER\", "
                    + "\"b\": \"S2.votedFor == S1\", \"c\": \"S1.state == CANDIDATE\"}}";
            case NODE -> wrong("S3") + ", \"answer\": {\"oracle\": \"some(server, .state == LEADER)\"}";
            case MESSAGE -> wrong("S1>S3 RequestVote") + ", \"answer\": \"S1>S2 RequestVote\"";
            case VALUE -> wrong("2") + ", \"answer\": {\"oracle\": \"S1.currentTerm\"}";
            case LINE -> wrong("6") + ", \"answer\": 21";
            case EXPLAIN -> THREE;
        };
    }

    private static final String RIGHT_ORDER = "3. the first";

    private void open(FxRobot robot, Prediction.Kind kind) throws IOException {
        Path file = Files.writeString(folder.resolve("asking.json"), """
                {"format": 2, "id": "asking", "revision": 1, "kind": "lesson", "title": "A", "summary": "A.",
                 "minutes": 1, "level": "beginner",
                 "stage": {"protocol": "raft", "nodes": {"server": ["S1", "S2", "S3"]},
                   "prepare": ["timeout S1 election"]},
                 "steps": [
                   {"id": "ask", "title": "A", "say": "A.", "predict": {"kind": "%s", "ask": "What?",
                     "reveal": ["deliver S1>S2 RequestVote", "deliver S2>S1 Vote"],
                     "explain": "So it is.", %s}},
                   {"id": "end", "title": "The end", "say": "E."}]}
                """.formatted(kind.name().toLowerCase(Locale.ROOT), question(kind)));
        robot.interact(() -> desk.open(file.toString()));
        robot.interact(() -> session().speed(8));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Session session() {
        return desk.document().session();
    }

    private Lecture lecture() {
        return session().lecture().orElseThrow();
    }

    private static List<String> read(FxRobot robot) {
        return robot.lookup(".lesson-pane .card .label").queryAllAs(Labeled.class).stream().filter(Node::isVisible)
                .map(Labeled::getText).toList();
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

    private static void type(FxRobot robot, String text) {
        robot.write(text);
    }

    private void answerByKeys(FxRobot robot, Prediction.Kind kind) {
        switch (kind) {
            case CHOICE, RELATION, MESSAGE -> robot.push(KeyCode.DIGIT2);
            case CHOICES -> robot.push(KeyCode.DIGIT1).push(KeyCode.DOWN).push(KeyCode.SPACE);
            case ORDER -> robot.push(KeyCode.DIGIT3).push(KeyCode.UP);
            case NODE -> robot.push(KeyCode.DIGIT3);
            case VALUE -> robot.push(KeyCode.DIGIT2);
            case LINE -> robot.push(KeyCode.DIGIT6);
            case EXPLAIN -> {
                tabTo(robot, "answer");
                type(robot, "because");
                robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
                return;
            }
        }
        robot.push(KeyCode.ENTER);
    }

    private void answerByMouse(FxRobot robot, Prediction.Kind kind) {
        switch (kind) {
            case CHOICE, RELATION -> robot.clickOn("the second");
            case CHOICES -> robot.clickOn("the first").clickOn("the second");
            case ORDER -> robot.clickOn(robot.lookup(".lesson-pane .option .button").match((Button button) -> button
                    .getAccessibleText().equals("Up: the third")).<Button>query());
            case NODE -> robot.clickOn(spoken(robot, ".stage-card", "S3"));
            case MESSAGE -> robot.clickOn(spoken(robot, ".stage-token", "S3"));
            case VALUE -> {
                robot.clickOn("#answer");
                type(robot, "2");
            }
            case LINE -> robot.clickOn(robot.lookup(".listing-row .number").match((Labeled number) -> number.getText()
                    .equals("6")).<Node>query());
            case EXPLAIN -> {
                robot.clickOn("#answer");
                type(robot, "because");
            }
        }
        robot.clickOn("#continue");
    }

    private static Node spoken(FxRobot robot, String style, String part) {
        return robot.lookup(style).match((Node node) -> node.getAccessibleText() != null && node.getAccessibleText()
                .contains(part)).query();
    }

    private void judged(FxRobot robot, Prediction.Kind kind) throws TimeoutException {
        assertThat(session().error()).isEmpty();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !session().lecturing());
        WaitForAsyncUtils.waitForFxEvents();
        Graded graded = lecture().graded().orElseThrow();
        assertThat(graded.verdict()).isEqualTo(kind == Prediction.Kind.EXPLAIN ? Graded.Verdict.OPEN
                : Graded.Verdict.WRONG);
        assertThat(lecture().run().step()).as("the answer is shown").isEqualTo(3);
        List<String> read = new ArrayList<>(read(robot));
        assertThat(read).contains("So it is.");
        switch (kind) {
            case ORDER -> assertThat(read).contains("2. the third", RIGHT_ORDER);
            case EXPLAIN -> assertThat(read).contains("because", "Compare with this");
            default -> assertThat(read).contains("F b.");
        }
    }

    @ParameterizedTest
    @EnumSource(Prediction.Kind.class)
    void byKeys(Prediction.Kind kind, FxRobot robot) throws IOException, TimeoutException {
        open(robot, kind);
        answerByKeys(robot, kind);
        judged(robot, kind);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(lecture().heading()).isEqualTo("The end");
    }

    @ParameterizedTest
    @EnumSource(Prediction.Kind.class)
    void byMouse(Prediction.Kind kind, FxRobot robot) throws IOException, TimeoutException {
        open(robot, kind);
        answerByMouse(robot, kind);
        judged(robot, kind);
        robot.clickOn("#continue");
        assertThat(lecture().heading()).isEqualTo("The end");
    }

    /// A teacher asks the class: the question stands below the stage, and digits and mouse answer it there.
    @ParameterizedTest
    @EnumSource(value = Prediction.Kind.class, names = {"CHOICE", "CHOICES", "ORDER", "NODE", "RELATION", "MESSAGE",
        "VALUE"})
    void whenPresenting(Prediction.Kind kind, FxRobot robot) throws IOException, TimeoutException {
        open(robot, kind);
        robot.push(KeyCode.F5);
        assertThat(shown(robot, ".caption-strip .card .ask")).isEqualTo("What?");
        answerByKeys(robot, kind);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !session().lecturing());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lecture().graded().orElseThrow().verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(shown(robot, ".caption-strip .card .explain")).isEqualTo("So it is.");
        robot.clickOn(robot.lookup(".caption-strip .buttons .primary").<Button>query());
        assertThat(lecture().heading()).isEqualTo("The end");
        robot.push(KeyCode.F5);
        assertThat(robot.lookup(".lesson-pane .heading").<Labeled>query().getText()).isEqualTo("The end");
    }

    @Test
    void byMouseWhenPresenting(FxRobot robot) throws IOException, TimeoutException {
        open(robot, Prediction.Kind.CHOICE);
        robot.push(KeyCode.F5);
        robot.clickOn(robot.lookup(".caption-strip .option").match((Node row) -> row instanceof OptionRow option
                && option.option().equals("b")).<Node>query());
        robot.clickOn(robot.lookup(".caption-strip .buttons .primary").<Button>query());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !session().lecturing());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lecture().graded().orElseThrow().verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(shown(robot, ".caption-strip .card .said")).isEqualTo("F b.");
    }

    private static String shown(FxRobot robot, String style) {
        Labeled label = robot.lookup(style).query();
        assertThat(label.isVisible() && label.localToScene(label.getBoundsInLocal()).getHeight() > 0).isTrue();
        return label.getText();
    }
}
