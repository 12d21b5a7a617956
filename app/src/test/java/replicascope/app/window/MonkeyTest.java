package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever mouse and keys do to the window in whatever order, it stands, answers and does not grow: 5,000 actions.
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
    private static final int ACTIONS = 5_000;
    private static final int BATCH = 50;
    private static final int EARLY = 1_000;
    /// The heap may grow with the run that the monkey makes, but not without end.
    private static final double MOST_GROWTH = 3;
    private static final long PATIENCE = 30;
    private static final long LONGEST_RUN = 300;
    private static final KeyCode[] KEYS = {KeyCode.SPACE, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN,
        KeyCode.HOME, KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB,
        KeyCode.M, KeyCode.K, KeyCode.R, KeyCode.T, KeyCode.C, KeyCode.D, KeyCode.U, KeyCode.L, KeyCode.H, KeyCode.S,
        KeyCode.P, KeyCode.V, KeyCode.F, KeyCode.F1, KeyCode.F5, KeyCode.F6, KeyCode.Z, KeyCode.Y, KeyCode.EQUALS,
        KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
        KeyCode.DIGIT5, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.BACK_SPACE, KeyCode.X};

    @TempDir
    private static Path folder;

    private final SplittableRandom chance = new SplittableRandom(7);
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private StageFront front;
    private Thread.UncaughtExceptionHandler before;

    @Start
    void show(Stage stage) {
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        Words words = new Words();
        front = new StageFront(stage, words, desk -> new Wiring(desk, words, 1280, 720));
        start(words);
    }

    private void start(Words words) {
        Desk desk = new Desk(new Picker(), Worker.HERE, words, new Autosave(folder, 1, Worker.HERE),
                new Recent(folder.resolve("recent")));
        desk.start(Optional.empty(), process -> false);
    }

    /// The window, but for the pickers of files, which the headless platform lacks, and but for its end.
    private final class Picker implements Front {
        private final Path file = folder.resolve("monkey.run");

        @Override
        public void show(Desk desk) {
            front.show(desk);
        }

        @Override
        public void ask(Question question) {
            front.ask(question);
        }

        @Override
        public Optional<Path> pickToOpen() {
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        }

        @Override
        public Optional<Path> pickToSave(String suggestion) {
            return Optional.of(file);
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void handBack() {
        Platform.runLater(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(before);
            Theme.LIGHT.putOn(front.wiring().scene());
        });
    }

    private void failed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        failures.add("after " + trace.subList(Math.max(0, trace.size() - 12), trace.size()) + "\n"
                + text.toString().lines().limit(25).reduce("", (one, other) -> one + "\n" + other));
    }

    @Test
    void nothingThrowsNothingFreezesNothingGrows() throws Exception {
        long early = 0;
        for (int done = 0; done < ACTIONS; done += BATCH) {
            onStage(this::batch);
            assertThat(failures).isEmpty();
            if (done + BATCH == EARLY)
                early = retained();
        }
        assertThat((double) retained()).as("bytes retained, %d after %d actions", early, EARLY)
                .isLessThan(MOST_GROWTH * early);
        onStage(() -> assertThat(front.wiring().session().sentence()).isNotBlank());
    }

    /// The window must answer; how fast is not for this test to say.
    private static void onStage(Runnable work) throws InterruptedException, ExecutionException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the window is frozen", e);
        }
    }

    private static long retained() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void batch() {
        for (int i = 0; i < BATCH; i++) {
            Scene scene = front.wiring().scene();
            try {
                if (chance.nextInt(3) == 0)
                    mouse(scene);
                else
                    key(scene);
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
        Session session = front.wiring().session();
        if (session.end() > LONGEST_RUN || session.branches().size() > 40)
            anew();
    }

    /// A run that is too long for a quick test gives way to a new one.
    private void anew() {
        trace.add("anew");
        Words words = new Words();
        Window.getWindows().stream().filter(window -> window != front.wiring().scene().getWindow()).toList()
                .forEach(Window::hide);
        start(words);
    }

    private void key(Scene scene) {
        KeyCode code = KEYS[chance.nextInt(KEYS.length)];
        boolean shift = chance.nextInt(6) == 0;
        boolean control = chance.nextInt(6) == 0;
        boolean alt = chance.nextInt(12) == 0;
        if (code == KeyCode.SPACE && chance.nextInt(4) > 0)
            return;
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        trace.add((control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + code + " at " + name(target));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false));
        String typed = code.isLetterKey() ? code.getChar().toLowerCase() : "";
        if (!typed.isEmpty() && !control && target.getScene() != null)
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, shift, control, alt,
                    false));
        if (target.getScene() != null)
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, alt, false));
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    /// A click, a click with the other button or a drag, on whatever lies there.
    private void mouse(Scene scene) {
        double x = chance.nextDouble() * scene.getWidth();
        double y = chance.nextDouble() * scene.getHeight();
        Node target = pick(scene.getRoot(), x, y);
        if (target == null)
            return;
        trace.add("mouse at " + name(target));
        fire(target, MouseEvent.MOUSE_ENTERED, x, y, MouseButton.NONE);
        fire(target, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE);
        if (chance.nextInt(5) == 0) {
            Point2D screen = scene.getRoot().localToScreen(x, y);
            Event.fireEvent(target, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, screen.getX(),
                    screen.getY(), false, new PickResult(target, x, y)));
            return;
        }
        fire(target, MouseEvent.MOUSE_PRESSED, x, y, MouseButton.PRIMARY);
        if (chance.nextInt(3) == 0)
            for (int i = 0; i < 3; i++) {
                x += chance.nextInt(-80, 80);
                y += chance.nextInt(-40, 40);
                fire(target, MouseEvent.MOUSE_DRAGGED, x, y, MouseButton.PRIMARY);
            }
        fire(target, MouseEvent.MOUSE_RELEASED, x, y, MouseButton.PRIMARY);
        fire(target, MouseEvent.MOUSE_CLICKED, x, y, MouseButton.PRIMARY);
        fire(target, MouseEvent.MOUSE_EXITED, x, y, MouseButton.NONE);
    }

    private static void fire(Node target, EventType<MouseEvent> type, double x, double y, MouseButton button) {
        if (target.getScene() == null)
            return;
        Point2D screen = target.getScene().getRoot().localToScreen(x, y);
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(target, new MouseEvent(type, x, y, screen == null ? x : screen.getX(),
                screen == null ? y : screen.getY(), button, 1, false, false, false, false, down, false, false, true,
                false, true, new PickResult(target, x, y)));
    }

    private static Node pick(Node node, double x, double y) {
        if (!node.isVisible() || node.isMouseTransparent() || node.isDisabled())
            return null;
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                Node found = pick(child, x, y);
                if (found != null)
                    return found;
            }
        return node.contains(node.sceneToLocal(x, y)) ? node : null;
    }
}
