package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import replicascope.app.stage.Sheets;

/// The regions by mouse and by key, the sheet of keys, themes.
@ExtendWith(ApplicationExtension.class)
class RegionsTest {
    private final Map<String, String> kept = new LinkedHashMap<>();
    private Wiring wiring;
    private Scene scene;

    @Start
    void show(Stage stage) {
        Words words = new Words();
        Opening.Found found = Opening.open(Optional.empty(), Worker.HERE, words);
        wiring = new Wiring(Desk.still(found, words), words, 1280, 720, new Habits(Map.of("theme", "light"),
                values -> {
                    kept.clear();
                    kept.putAll(values);
                }));
        scene = wiring.scene();
        stage.setScene(scene);
        stage.show();
    }

    private static double width(FxRobot robot, String style) {
        return robot.lookup(style).<Region>query().getWidth();
    }

    @Test
    void anEdgeIsDraggedAndRemembered(FxRobot robot) {
        assertThat(width(robot, ".side.left")).isEqualTo(300);
        robot.moveTo(".splitter.lesson").moveBy(0, -200).press(MouseButton.PRIMARY).moveBy(60, 0)
                .moveBy(40, 0).release(MouseButton.PRIMARY);
        assertThat(width(robot, ".side.left")).isBetween(395.0, 405.0);
        assertThat(Integer.parseInt(kept.get("desk.lesson"))).isBetween(395, 405);
        robot.interact(() -> robot.lookup(".splitter.inspector").query().requestFocus());
        robot.push(KeyCode.LEFT);
        assertThat(width(robot, ".side.right")).isEqualTo(336);
        assertThat(wiring.session().step()).isZero();
    }

    @Test
    void aRegionIsClosedByItsHandleAndOpenedByItsKeys(FxRobot robot) {
        robot.moveTo(".splitter.timeline").clickOn(".splitter.timeline > .handle");
        assertThat(robot.lookup(".strip").query().isVisible()).isFalse();
        assertThat(kept).containsEntry("desk.closed", "timeline");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        assertThat(robot.lookup(".strip").query().isVisible()).isTrue();
        assertThat(Where.within(scene.getFocusOwner(), robot.lookup(".strip").query())).isTrue();
        assertThat(kept).doesNotContainKey("desk.closed");
    }

    @Test
    void keysGoThroughTheRegions(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        for (String region : new String[] {".side.right", ".strip", ".tool-strip", ".side.left", ".middle"}) {
            robot.push(KeyCode.F6);
            Node part = robot.lookup(region).query();
            assertThat(Where.within(scene.getFocusOwner(), part)).as(region).isTrue();
        }
    }

    @Test
    void theThemeChangesAndIsRemembered(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
        assertThat(scene.getStylesheets()).doesNotContain(Sheets.address("light"))
                .contains(Sheets.address("dark"));
        assertThat(kept).containsEntry("theme", "dark");
        robot.interact(() -> Theme.LIGHT.putOn(scene));
    }

    @Test
    void presentingLeavesTheStageTheWordsAndTheTime(FxRobot robot) {
        robot.push(KeyCode.F5);
        assertThat(robot.lookup(".tool-strip").query().isVisible()).isFalse();
        assertThat(robot.lookup(".caption-strip .heading").<Label>query().getFont().getSize()).isGreaterThan(24);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        assertThat(robot.lookup(".side.right").query().isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".tool-strip").query().isVisible()).isTrue();
    }

    /// Keys are given to a node's crash, do it, and its usual key does nothing any more.
    @Test
    void aKeyIsChangedOnTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.write("crash");
        robot.clickOn(".key-row");
        robot.push(KeyCode.R);
        assertThat(robot.lookup(".key-sheet .message").<Label>query().getText()).contains("Restart");
        robot.push(KeyCode.X);
        assertThat(kept).containsEntry("key.crash", "X");
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
        robot.interact(() -> robot.lookup(".stage-card").query().requestFocus());
        robot.push(KeyCode.K);
        assertThat(wiring.session().end()).isZero();
        robot.push(KeyCode.X);
        assertThat(wiring.session().end()).isEqualTo(1);
    }
}
