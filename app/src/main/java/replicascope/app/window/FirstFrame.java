package replicascope.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Ends the process when the first frame is painted, so that whoever started it can tell how long that took. As a main
/// class it shows an empty window, without anything of ours.
public final class FirstFrame {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private FirstFrame() {}

    public static void main(String[] arguments) {
        Camera.headless();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Group(), WIDTH, HEIGHT));
            stage.show();
            endWhenPainted(stage, scene -> true);
        });
    }

    /// The window as it always comes up, with the first lesson.
    public static void ofLesson() {
        Camera.headless();
        Platform.startup(() -> {
            Stage stage = new Stage();
            Window.show(stage, Optional.of(Opening.FIRST_LESSON), new CompletableFuture<>());
            endWhenPainted(stage, scene -> scene.lookup(".stage-card") != null);
        });
    }

    /// A frame that begins is the proof that the one before was handed over to be painted.
    private static void endWhenPainted(Stage stage, Predicate<Scene> there) {
        new AnimationTimer() {
            private boolean before;

            @Override
            public void handle(long now) {
                if (before)
                    Runtime.getRuntime().halt(0);
                before = stage.isShowing() && stage.getScene() != null && there.test(stage.getScene());
            }
        }.start();
    }
}
