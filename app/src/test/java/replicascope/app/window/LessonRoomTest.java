package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import replicascope.lessons.Lessons;

/// What a lesson says and points at can be read in a window of 1280×800, also with large text.
@ExtendWith(ApplicationExtension.class)
class LessonRoomTest {
    private static final double HEIGHT = 800;

    private Stage stage;
    private Session session;

    @Start
    void show(Stage some) {
        stage = some;
    }

    private void open(FxRobot robot, String lesson, int percent) {
        robot.interact(() -> {
            Words words = new Words();
            Opening.Found found = Opening.open(Optional.of(lesson), Worker.HERE, words);
            session = found.session();
            Wiring wiring = new Wiring(Desk.still(found, words), words, 1280, HEIGHT, new Habits(Map.of(
                    Look.TEXT_HABIT, "" + percent), values -> {}));
            stage.setScene(wiring.scene());
            stage.show();
        });
        settle();
    }

    /// On to the next text; false at the end.
    private boolean next(FxRobot robot) {
        Lecture lecture = session.lecture().orElseThrow();
        int before = lecture.at();
        robot.interact(() -> {
            for (int i = 0; i < 4 && (lecture.at() == before || session.lecturing()); i++)
                session.goOn();
        });
        settle();
        return lecture.at() > before;
    }

    /// What a layout leaves for later is done after a few pulses.
    private static void settle() {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        Platform.runLater(new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < 5)
                    return;
                stop();
                settled.complete(null);
            }
        }::start);
        settled.join();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Region part(FxRobot robot, String style) {
        return robot.lookup(style).query();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 250})
    void theButtonsAndTheHeadingStayAndTheTextHasRoom(int percent, FxRobot robot) {
        open(robot, "raft-one-vote", percent);
        double em = TextSize.USUAL * percent / 100;
        do {
            Bounds pane = place(part(robot, ".side.left"));
            for (Node button : robot.lookup(".lesson-pane .buttons .button").match(Node::isVisible).queryAll())
                assertThat(pane.contains(place(button))).as("a button of %s at %d %%", session.lecture().orElseThrow()
                        .heading(), percent).isTrue();
            Bounds heading = place(part(robot, ".lesson-pane > .heading"));
            ScrollPane scroll = robot.lookup(".lesson-pane > .plain-scroll").query();
            assertThat(scroll.getViewportBounds().getHeight()).as("lines of text at %d %%", percent)
                    .isGreaterThan(8 * em);
            robot.interact(() -> scroll.setVvalue(1));
            assertThat(place(part(robot, ".lesson-pane > .heading"))).isEqualTo(heading);
            assertThat(robot.lookup(".lesson-pane > .heading").<Label>query().getText())
                    .isEqualTo(session.lecture().orElseThrow().heading());
        } while (next(robot));
    }

    @Test
    void withLargeTextTheLessonGoesDownBesideTheTimeline(FxRobot robot) {
        open(robot, "raft-one-vote", 200);
        Bounds left = place(part(robot, ".side.left"));
        Bounds strip = place(part(robot, ".strip"));
        assertThat(strip.getMinX()).isEqualTo(left.getMaxX());
        assertThat(left.getMaxY()).isEqualTo(strip.getMaxY());
        open(robot, "raft-one-vote", 100);
        assertThat(place(part(robot, ".strip")).getMinX()).isZero();
        assertThat(place(part(robot, ".side.left")).getMaxY()).isEqualTo(place(part(robot, ".strip")).getMinY());
    }

    static Set<String> lessons() {
        return new TreeSet<>(Lessons.ids());
    }

    /// The first line that a text points at is in sight, and all of them are if there is room.
    @ParameterizedTest
    @MethodSource("lessons")
    void theListingShowsTheLinesPointedAt(String lesson, FxRobot robot) {
        open(robot, lesson, 100);
        int looked = 0;
        do {
            Node[] rows = robot.lookup(".listing-row").match((Node row) -> row.getPseudoClassStates().toString()
                    .contains("pointed")).queryAll().toArray(Node[]::new);
            if (rows.length == 0)
                continue;
            looked++;
            Bounds view = place(part(robot, ".listing-pane .viewport"));
            Bounds first = place(rows[0]);
            Bounds last = place(rows[rows.length - 1]);
            boolean fits = last.getMaxY() - first.getMinY() <= view.getHeight();
            assertThat(view.getMinY() - 1).as("the first line of %s", session.lecture().orElseThrow().heading())
                    .isLessThanOrEqualTo(first.getMinY());
            assertThat(view.getMaxY() + 1).isGreaterThanOrEqualTo(fits ? last.getMaxY() : first.getMaxY());
        } while (next(robot));
        assertThat(looked).isPositive();
    }
}
