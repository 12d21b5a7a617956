package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is seen first stays where it is when the rest of the window comes.
class GlimpseTest {
    @BeforeAll
    static void start() {
        Camera.setUp();
    }

    /// What is compared.
    private record Seen(Map<String, Bounds> places, WritableImage stage) {}

    private static Seen seen(Scene scene) {
        for (int i = 0; i < 3; i++)
            scene.snapshot(null);
        Map<String, Bounds> places = new HashMap<>();
        for (String style : List.of(".tool-strip", ".side.left", ".side.right", ".strip", ".status-bar", ".stage"))
            places.put(style, bounds(scene.lookup(style)));
        List.copyOf(scene.getRoot().lookupAll(".stage-card")).forEach(card -> places.put(card.getAccessibleText(),
                bounds(card)));
        return new Seen(places, scene.lookup(".stage").snapshot(null, null));
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light, 100, ''", "1280, 720, dark, 200, ''", "1920, 1080, light, 150, ''",
        "1280, 800, dark, 100, timeline", "1024, 600, light, 125, lesson inspector"})
    void theStageStaysWhereItIs(int width, int height, String theme, String percent, String closed) {
        Map<String, String> kept = closed.isEmpty() ? Map.of(Look.HABIT, theme, Look.TEXT_HABIT, percent)
                : Map.of(Look.HABIT, theme, Look.TEXT_HABIT, percent, "desk.closed", closed);
        CompletableFuture<List<Seen>> both = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Words words = new Words();
                Opening.Found found = Opening.open(Optional.empty(), Worker.HERE, words);
                Habits habits = new Habits(kept, values -> {});
                Glimpse glimpse = new Glimpse(habits, width, height);
                glimpse.show(found.session());
                Seen first = seen(glimpse.scene());
                Wiring wiring = new Wiring(Desk.still(found, words), words, width, height, habits,
                        glimpse.stage(found.session()));
                wiring.stage().select(null);
                wiring.stage().highlight(List.of());
                both.complete(List.of(first, seen(wiring.scene())));
            } catch (RuntimeException | Error e) {
                both.completeExceptionally(e);
            }
        });
        Seen first = both.join().getFirst();
        Seen then = both.join().getLast();
        assertThat(first.places()).hasSizeGreaterThan(8).isEqualTo(then.places());
        assertThat(differing(first.stage(), then.stage())).as("pixels of the stage that differ").isLessThan(200);
    }

    private static int differing(WritableImage one, WritableImage other) {
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                if (left.getArgb(x, y) != right.getArgb(x, y))
                    count++;
        return count;
    }
}
