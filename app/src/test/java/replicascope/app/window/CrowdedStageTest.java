package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import replicascope.app.stage.Sheets;
import replicascope.app.stage.StageView;
import replicascope.language.Commands;
import replicascope.language.Header;
import replicascope.run.Headers;
import replicascope.run.Player;
import replicascope.run.Run;

/// A small window, large text and many nodes: all cards can be read, and every letter can be had.
@ExtendWith(ApplicationExtension.class)
class CrowdedStageTest {
    /// In pixels, but for what adding floats loses.
    private static final double TARGET = 24 - 1e-3;

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new StackPane()));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,100", "1280,800,150", "1280,800,200", "1280,800,250", "1920,1080,100", "1920,1080,150",
        "1920,1080,200", "1920,1080,250"})
    void nothingOverlapsAndNothingIsCut(double width, double height, int percent, FxRobot robot) {
        robot.interact(() -> {
            Session any = session(3);
            Habits habits = new Habits(Map.of(Look.TEXT_HABIT, Integer.toString(percent)), values -> {});
            Wiring window = new Wiring(Desk.still(new Opening.Found(any, "", null, true), new Words()), new Words(),
                    width, height, habits);
            window.scene().snapshot(null);
            double wide = window.stage().getWidth();
            double high = window.stage().getHeight();
            assertThat(Math.min(wide, high)).isGreaterThan(200);
            for (int servers = 3; servers <= 9; servers++)
                look(session(servers), wide, high, percent, servers + " servers at " + percent + " %, " + wide + " by "
                        + high);
        });
    }

    /// Nine letters on their way: a request of each client, and a candidate's.
    private static Session session(int servers) {
        List<String> names = IntStream.rangeClosed(1, servers).mapToObj(i -> "S" + i).toList();
        Run run = new Run(Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty()),
                new Header.Nodes(names, Optional.of("server")),
                new Header.Nodes(List.of("C1", "C2", "C3"), Optional.of("client")))).setup());
        Player player = new Player(run);
        for (String command : List.of("timeout S1 election", "settle", "client C1 put x 1", "client C2 put y 1",
                "client C3 get x", "crash S3", "timeout S2 election"))
            player.play(Commands.parse(command));
        Session session = new Session(run, Worker.HERE);
        session.toEnd();
        return session;
    }

    private static void look(Session session, double width, double height, int percent, String where) {
        StageView stage = new StageView(session);
        StackPane root = new StackPane(stage);
        root.setStyle("-fx-font-size: " + TextSize.USUAL * percent / 100 + "px;");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Sheets.address("light"));
        stage.show(session.moment());
        for (int i = 0; i < 2; i++)
            scene.snapshot(null);
        List<Node> cards = List.copyOf(stage.lookupAll(".stage-card"));
        assertThat(cards).hasSize(session.frame().nodes().size());
        List<Node> letters = List.copyOf(stage.lookupAll(".stage-token"));
        assertThat(letters).hasSize(session.frame().letters().size()).hasSizeGreaterThan(3);
        for (int i = 0; i < cards.size(); i++) {
            Bounds card = cards.get(i).getBoundsInParent();
            assertThat(card.getMinX() > -8 && card.getMinY() > -8 && card.getMaxX() < width + 8
                    && card.getMaxY() < height + 8).as(where).isTrue();
            for (int j = 0; j < i; j++)
                assertThat(overlap(cards.get(i), cards.get(j))).as(where).isFalse();
        }
        assertThat(clipped(cards)).as(where).isEmpty();
        for (int i = 0; i < letters.size(); i++) {
            Bounds letter = letters.get(i).getBoundsInParent();
            assertThat(Math.min(letter.getWidth(), letter.getHeight())).as(where).isGreaterThanOrEqualTo(TARGET);
            assertThat(letters.get(i).isFocusTraversable() && !letters.get(i).isMouseTransparent()).isTrue();
            assertThat(letters.get(i).getTranslateX()).as(where).isBetween(0.0, width);
            assertThat(letters.get(i).getTranslateY()).as(where).isBetween(0.0, height);
            for (int j = 0; j < i; j++)
                assertThat(Math.hypot(letters.get(i).getTranslateX() - letters.get(j).getTranslateX(),
                        letters.get(i).getTranslateY() - letters.get(j).getTranslateY())).as(where)
                        .isGreaterThan(TARGET / 2);
        }
    }

    private static boolean overlap(Node one, Node other) {
        double apartX = Math.abs(middle(one).getX() - middle(other).getX());
        double apartY = Math.abs(middle(one).getY() - middle(other).getY());
        double width = (one.getLayoutBounds().getWidth() + other.getLayoutBounds().getWidth()) / 2;
        double height = (one.getLayoutBounds().getHeight() + other.getLayoutBounds().getHeight()) / 2;
        return one.getStyleClass().contains("form-disc") ? Math.hypot(apartX, apartY) < width - 1
                : apartX < width && apartY < height;
    }

    private static Point2D middle(Node card) {
        Bounds bounds = card.getLayoutBounds();
        return new Point2D(card.getLayoutX() + bounds.getWidth() / 2, card.getLayoutY() + bounds.getHeight() / 2);
    }

    /// Labels of which not all is shown, or that stick out of their card.
    private static List<String> clipped(List<Node> cards) {
        List<String> clipped = new ArrayList<>();
        for (Node card : cards)
            for (Node node : card.lookupAll(".label")) {
                Label label = (Label) node;
                if (label.getText().isEmpty() || !label.isVisible())
                    continue;
                Text shown = (Text) label.lookup(".text");
                Bounds inside = card.sceneToLocal(shown.localToScene(shown.getBoundsInLocal()));
                Bounds whole = card.getLayoutBounds();
                if (!shown.getText().equals(label.getText()) || inside.getMinX() < -0.5 || inside.getMinY() < -0.5
                        || inside.getMaxX() > whole.getWidth() + 0.5 || inside.getMaxY() > whole.getHeight() + 0.5)
                    clipped.add(card.getAccessibleText() + ": " + label.getText() + " as " + shown.getText() + " on "
                            + card.getStyleClass());
            }
        return clipped;
    }
}
