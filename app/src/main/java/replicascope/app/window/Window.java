package replicascope.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import replicascope.lessons.ProgressStore;

/// The window.
public final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration PATIENCE = Duration.millis(400);
    private static final Duration KEEPING = Duration.millis(500);

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

    static void show(Stage stage, Optional<String> lessonOrFile, CompletableFuture<Integer> closed) {
        Words words = new Words();
        ExecutorService thread = thread("long commands");
        stage.setTitle(words.say("window.title", words.say("window.opening")));
        stage.setMinWidth(800);
        stage.setMinHeight(500);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        PauseTransition patience = new PauseTransition(PATIENCE);
        Complaints complaints = new Complaints();
        Path home = Path.of(System.getProperty("user.home"));
        Habits habits = new HabitFile(HabitFile.usual(System.getenv(), System.getProperty("os.name"), home), words,
                complaints).read();
        patience.setOnFinished(event -> {
            stage.setScene(new Scene(new StackPane(new Label(words.say("window.opening"))), width, height));
            new Look(stage.getScene(), habits);
            stage.show();
        });
        patience.play();
        Desk desk = desk(stage, words, worker(thread), habits, wiring -> {
            patience.stop();
            complaints.tell(wiring.session()::complain);
        });
        Timeline keeping = new Timeline(new KeyFrame(KEEPING, event -> desk.keep()));
        keeping.setCycleCount(Animation.INDEFINITE);
        keeping.play();
        stage.setOnCloseRequest(event -> {
            event.consume();
            desk.leave();
        });
        stage.setOnHidden(event -> {
            keeping.stop();
            thread.shutdownNow();
            closed.complete(0);
            Platform.exit();
        });
        desk.start(lessonOrFile, process -> ProcessHandle.of(process).isPresent());
    }

    /// @param shown hears of each scene before it is shown
    private static Desk desk(Stage stage, Words words, Worker worker, Habits habits, Consumer<Wiring> shown) {
        Path unsaved = Autosave.usual(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        Reloading reloading = new Reloading(Platform::runLater);
        StageFront front = new StageFront(stage, words, desk -> {
            reloading.follow(desk);
            Scene before = stage.getScene();
            Wiring wiring = new Wiring(desk, words, before == null ? WIDTH : before.getWidth(),
                    before == null ? HEIGHT : before.getHeight(), habits);
            shown.accept(wiring);
            Thread.currentThread().setUncaughtExceptionHandler((where, failure) -> wiring.session()
                    .complain(words.say("error.inside", String.valueOf(failure.getMessage()))));
            return wiring;
        });
        Platform.getPreferences().colorSchemeProperty().addListener(change -> {
            if (front.wiring() != null)
                front.wiring().look().systemChanged();
        });
        Path progress = ProgressStore.folder(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        Platform.getPreferences().reducedMotionProperty().addListener((preference, old, reduced) -> {
            if (front.wiring() != null)
                front.wiring().stage().setReducedMotion(reduced);
        });
        return new Desk(front, worker, words, new Autosave(unsaved, ProcessHandle.current().pid(),
                worker(thread("autosave"))),
                new Recent(unsaved.resolveSibling("recent")), Bookmarks.in(progress));
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
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
