package replicascope.app.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;

/// Takes pictures of the stage without a window.
final class Shots {
    private Shots() {}

    /// Starts JavaFX once; later calls do nothing.
    static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    static <T> T onStage(Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Platform.runLater(() -> {
            try {
                result.set(work.get());
            } catch (Throwable thrown) {
                failure.set(thrown);
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (failure.get() != null)
            throw new IllegalStateException(failure.get());
        return result.get();
    }

    /// A scene as the window makes it: the light theme and a size of text.
    static Scene scene(StageView view, double width, double height, double text) {
        return scene(view, width, height, text, "light");
    }

    static Scene scene(StageView view, double width, double height, double text, String theme) {
        StackPane root = new StackPane(view);
        root.setStyle("-fx-font-size: " + text + "px;");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(Sheets.address(theme));
        return scene;
    }

    static WritableImage picture(Scene scene) {
        return scene.snapshot(null);
    }

    static void write(WritableImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Actions that allow everything and do nothing.
    static class Nothing implements StageActions {
        @Override
        public void act(Choice choice) {}

        @Override
        public boolean possible(Choice choice) {
            return true;
        }

        @Override
        public String whyNot(Choice choice) {
            return "";
        }

        @Override
        public List<Named> timers(NodeId node) {
            return List.of();
        }

        @Override
        public List<Named> operations(NodeId node) {
            return List.of();
        }

        @Override
        public void select(NodeId node) {}
    }
}
