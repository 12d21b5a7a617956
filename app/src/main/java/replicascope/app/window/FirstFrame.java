package replicascope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

    /// @param arguments none for an empty window; `lesson` for ours as it always comes up, with the first lesson;
    ///                  `whole` to wait until all of it is there
    public static void main(String[] arguments) throws IOException {
        Camera.headless();
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "lesson" -> ours(".stage-card");
            case "whole" -> ours(".tool-strip .button");
            default -> Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new Group(), WIDTH, HEIGHT));
                stage.show();
                endWhenPainted(stage, scene -> true);
            });
        }
    }

    /// In an empty home, so that nothing is read or written that belongs to people.
    private static void ours(String awaited) throws IOException {
        Path home = Files.createTempDirectory("replicascope");
        Window window = new Window(Optional.of(Opening.FIRST_LESSON), Map.of(), home);
        Platform.startup(() -> {
            Stage stage = new Stage();
            window.show(stage);
            endWhenPainted(stage, scene -> scene.lookup(awaited) != null);
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
