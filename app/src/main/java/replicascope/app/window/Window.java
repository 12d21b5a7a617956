package replicascope.app.window;

import java.nio.file.Path;
import java.util.Map;
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
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import replicascope.lessons.ProgressStore;

/// The window. What it shows is sought while JavaFX starts, and its nodes are painted before all the rest is made.
public final class Window {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Duration PATIENCE = Duration.millis(400);
    private static final Duration KEEPING = Duration.millis(500);

    private final Words words = new Words();
    private final Complaints complaints = new Complaints();
    private final ExecutorService thread = thread("long commands");
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Habits habits;
    private final Autosave autosave;
    private final Recent recent;
    private final Bookmarks bookmarks;
    private final CompletableFuture<Opening.First> first;
    private Glimpse glimpse;

    /// Begins to look for what will be shown.
    ///
    /// @param lessonOrFile the id of a lesson, or a lesson's or a run's file; without one, what a window that ended
    ///                     without asking left behind, or else the first lesson
    /// @param environment environment variables that say where files belong
    /// @param home        where they belong otherwise
    Window(Optional<String> lessonOrFile, Map<String, String> environment, Path home) {
        String system = System.getProperty("os.name");
        Path unsaved = Autosave.usual(environment, system, home);
        autosave = new Autosave(unsaved, ProcessHandle.current().pid(), worker(thread("autosave")));
        recent = new Recent(unsaved.resolveSibling("recent"));
        bookmarks = Bookmarks.in(ProgressStore.folder(environment, system, home));
        first = CompletableFuture.supplyAsync(() -> Opening.first(lessonOrFile, autosave,
                process -> ProcessHandle.of(process).isPresent(), worker(thread), words, bookmarks), thread);
        habits = new HabitFile(HabitFile.usual(environment, system, home), words, complaints).read();
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param lessonOrFile the id of a lesson, or a lesson's or a run's file; without one, the first lesson
    /// @return the exit code
    public static int open(Optional<String> lessonOrFile) {
        Window window = new Window(lessonOrFile, System.getenv(), Path.of(System.getProperty("user.home")));
        Platform.startup(() -> {
            try {
                window.show(new Stage());
            } catch (RuntimeException e) {
                window.closed.completeExceptionally(e);
                Platform.exit();
            }
        });
        return window.closed.join();
    }

    void show(Stage stage) {
        stage.setTitle(words.say("window.title", words.say("window.opening")));
        stage.setMinWidth(800);
        stage.setMinHeight(500);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        glimpse = new Glimpse(habits, width, height);
        stage.setScene(glimpse.scene());
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> {
            glimpse.say(words.say("window.opening"));
            stage.show();
        });
        patience.play();
        Desk desk = desk(stage);
        worker(thread).run(first::join, found -> {
            patience.stop();
            glimpse.show(found.session());
            stage.show();
            glimpse.whenPainted(() -> desk.begin(found));
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (desk.document() == null)
                stage.hide();
            else
                desk.leave();
        });
        Timeline keeping = new Timeline(new KeyFrame(KEEPING, event -> desk.keep()));
        keeping.setCycleCount(Animation.INDEFINITE);
        keeping.play();
        stage.setOnHidden(event -> {
            keeping.stop();
            thread.shutdownNow();
            closed.complete(0);
            Platform.exit();
        });
    }

    private Desk desk(Stage stage) {
        Reloading reloading = new Reloading(Platform::runLater);
        StageFront front = new StageFront(stage, words, desk -> {
            reloading.follow(desk);
            Wiring wiring = new Wiring(desk, words, stage.getScene().getWidth(), stage.getScene().getHeight(), habits,
                    glimpse.stage(desk.document().session()));
            complaints.tell(wiring.session()::complain);
            Thread.currentThread().setUncaughtExceptionHandler((where, failure) -> wiring.session()
                    .complain(words.say("error.inside", String.valueOf(failure.getMessage()))));
            return wiring;
        });
        Platform.getPreferences().colorSchemeProperty().addListener(change -> {
            if (front.wiring() != null)
                front.wiring().look().systemChanged();
        });
        Platform.getPreferences().reducedMotionProperty().addListener((preference, old, reduced) -> {
            if (front.wiring() != null)
                front.wiring().stage().setReducedMotion(reduced);
        });
        return new Desk(front, worker(thread), words, autosave, recent, bookmarks);
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
