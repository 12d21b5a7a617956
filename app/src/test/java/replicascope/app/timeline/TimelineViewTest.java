package replicascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import replicascope.app.stage.Sheets;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;
import replicascope.run.Run;

/// The timeline under a hand: what is asked for, and that it shows what was asked for.
@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {
    private final List<Double> sought = new ArrayList<>();
    private Run run;
    private TimelineView view;
    private NodeId chosen;

    @Start
    void show(Stage stage) {
        run = Runs.eventful();
        view = new TimelineView(new TimelineActions() {
            @Override
            public void seek(double tau) {
                sought.add(tau);
                run.seek((long) tau);
                view.show(run, tau);
            }

            @Override
            public void switchTo(Branch branch) {
                run.switchTo(branch);
                view.show(run, run.step());
            }

            @Override
            public void rename(Branch branch, String name) {
                branch.rename(name);
            }

            @Override
            public void selectNode(NodeId node) {
                chosen = node;
                view.select(node);
            }
        });
        Scene scene = new Scene(new StackPane(view), 1200, 220);
        for (String sheet : new String[] {"light", "timeline"})
            scene.getStylesheets()
                    .add(Sheets.address(sheet));
        scene.getRoot().setStyle("-fx-font-size: 13px");
        run.seek(20);
        view.show(run, 20);
        stage.setScene(scene);
        stage.show();
    }

    private double last() {
        return sought.getLast();
    }

    @Test
    void aClickOnAnEventGoesThere(FxRobot robot) {
        Canvas lanes = canvas();
        Bounds bounds = lanes.localToScreen(lanes.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 1.1 * 13 + 6 * 2.6 * 13, bounds.getMinY() + 1.75 * 13);
        assertThat(last()).isEqualTo(6);
    }

    private Canvas canvas() {
        return (Canvas) view.getChildrenUnmodifiable().stream().filter(LanesPane.class::isInstance)
                .flatMap(pane -> ((LanesPane) pane).getChildrenUnmodifiable().stream())
                .filter(node -> node.getClass() == Canvas.class).findFirst().orElseThrow();
    }

    @Test
    void thePlayheadIsDraggedToAnyPlace(FxRobot robot) {
        Node playhead = view.lookup(".rs-playhead-grip");
        robot.drag(playhead).moveBy(-2.5 * 2.6 * 13, 0).drop();
        assertThat(sought).hasSizeGreaterThanOrEqualTo(1);
        assertThat(last()).isCloseTo(17.5, within(0.15));
        assertThat(view.getAccessibleText()).startsWith("Timeline, event 17 of 28: ");
    }

    @Test
    void keysGoFromEventToEvent(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.LEFT);
        assertThat(last()).isEqualTo(19);
        robot.type(KeyCode.RIGHT, 2);
        assertThat(last()).isEqualTo(21);
        robot.press(KeyCode.CONTROL).type(KeyCode.LEFT, 2).release(KeyCode.CONTROL);
        assertThat(last()).isEqualTo(18);
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(last()).isEqualTo(8);
        robot.type(KeyCode.END);
        assertThat(last()).isEqualTo(28);
        robot.type(KeyCode.HOME);
        assertThat(last()).isEqualTo(0);
        robot.type(KeyCode.DOWN, 2);
        assertThat(chosen.name()).isEqualTo("B");
    }

    @Test
    void aClickOnABranchSwitchesAndTwoRenameIt(FxRobot robot) throws InterruptedException {
        robot.doubleClickOn(view.lookup(".rs-twig-name"));
        robot.write("B stops").type(KeyCode.ENTER);
        assertThat(run.branches().getLast().name()).isEqualTo("B stops");
        assertThat(run.branch()).isSameAs(run.branches().getFirst());
        robot.clickOn(view.lookup(".rs-twig-name"));
        Thread.sleep(400);
        robot.interact(() -> {});
        assertThat(run.branch()).isSameAs(run.branches().getLast());
    }

    @Test
    void theMinimapGoesAnywhere(FxRobot robot) {
        Node bar = view.lookup(".rs-minimap-window");
        Bounds bounds = bar.localToScreen(bar.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 3, bounds.getMinY() + 8);
        assertThat(last()).isLessThan(2);
        robot.clickOn("time");
        assertThat(view.timed()).isTrue();
    }

    /// Neither the ruler nor the lanes nor the minimap tell what is to come when it is to be found out.
    @Test
    void aHiddenFutureIsHiddenEverywhere(FxRobot robot) {
        robot.interact(() -> {
            run.seek(5);
            view.show(run, 5);
        });
        LanesPane lanes = (LanesPane) view.getChildrenUnmodifiable().stream().filter(LanesPane.class::isInstance)
                .findFirst().orElseThrow();
        double mark = 1.1 * 13 + 6 * 2.6 * 13;
        assertThat(lanes.diamond(mark)).isEqualTo(6);
        assertThat(painted(robot)).isPositive();
        robot.interact(() -> view.future(0));
        assertThat(lanes.diamond(mark)).isEqualTo(-1);
        assertThat(lanes.event(mark, 1.75 * 13)).isEqualTo(-1);
        assertThat(painted(robot)).isZero();
        robot.interact(() -> {
            run.seek(20);
            view.show(run, 20);
        });
        assertThat(lanes.diamond(mark)).as("what is past is told").isEqualTo(6);
        robot.interact(() -> {
            view.future(1);
            run.seek(5);
            view.show(run, 5);
        });
        assertThat(painted(robot)).isPositive();
    }

    /// Pixels of diamonds on the ruler to the right of the playhead.
    private long painted(FxRobot robot) {
        long[] count = new long[1];
        robot.interact(() -> {
            view.layout();
            Ruler ruler = (Ruler) view.lookupAll("*").stream().filter(Ruler.class::isInstance).findFirst()
                    .orElseThrow();
            var picture = ruler.snapshot(null, null);
            for (int x = (int) (1.1 * 13 + 5.4 * 2.6 * 13); x < picture.getWidth(); x++)
                for (int y = 0; y < picture.getHeight(); y++) {
                    var colour = picture.getPixelReader().getColor(x, y);
                    if (colour.getSaturation() > 0.5)
                        count[0]++;
                }
        });
        return count[0];
    }
}
