package replicascope.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The window.
public final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration PATIENCE = Duration.millis(400);

    private Window() {}

    /// Opens the window and waits until it is closed.
    ///
    /// @param lessonOrFile the id of a lesson, or a lesson's or a run's file; without one, the first lesson
    /// @return the exit code
    public static int open(Optional<String> lessonOrFile) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                show(new Stage(), lessonOrFile, closed);
            } catch (RuntimeException e) {
                closed.completeExceptionally(e);
                Platform.exit();
            }
        });
        return closed.join();
    }

    private static void show(Stage stage, Optional<String> lessonOrFile, CompletableFuture<Integer> closed) {
        Words words = new Words();
        Complaints complaints = new Complaints();
        Habits habits = new HabitFile(HabitFile.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home"))), words, complaints).read();
        ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("long commands").daemon().factory());
        stage.setTitle(words.say("window.title", words.say("window.opening")));
        stage.setMinWidth(800);
        stage.setMinHeight(500);
        stage.setOnHidden(event -> {
            thread.shutdownNow();
            closed.complete(0);
            Platform.exit();
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            stage.setScene(new Scene(new StackPane(new Label(words.say("window.opening"))), width, height));
            new Look(stage.getScene(), habits);
            stage.show();
        });
        patience.play();
        Worker worker = worker(thread);
        worker.run(() -> Opening.open(lessonOrFile, worker, words), found -> {
            patience.stop();
            Wiring wiring = new Wiring(found, words, width, height, habits);
            complaints.tell(wiring.session()::complain);
            Platform.getPreferences().colorSchemeProperty().addListener(change -> wiring.look().systemChanged());
            Thread.currentThread().setUncaughtExceptionHandler((where, failure) -> wiring.session()
                    .complain(words.say("error.inside", String.valueOf(failure.getMessage()))));
            stage.setTitle(words.say("window.title", found.title()));
            stage.setScene(wiring.scene());
            stage.show();
        });
    }

    private static Worker worker(ExecutorService thread) {
        return new Worker() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                thread.execute(() -> {
                    T result = work.get();
                    Platform.runLater(() -> then.accept(result));
                });
            }
        };
    }
}
