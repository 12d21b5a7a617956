package replicascope.app.timeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import replicascope.app.stage.Sheets;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;
import replicascope.run.Run;

/// Pictures of the timeline for people to look at. Arguments: the folder they go to and a theme (`light`).
final class Pictures {
    private static final TimelineActions NOTHING = new TimelineActions() {
        @Override
        public void seek(double tau) {}

        @Override
        public void switchTo(Branch branch) {}

        @Override
        public void rename(Branch branch, String name) {}

        @Override
        public void selectNode(NodeId node) {}
    };

    private static String theme;

    private Pictures() {}

    public static void main(String[] arguments) {
        File folder = new File(arguments[0]);
        theme = arguments.length > 1 ? arguments[1] : "light";
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                all(folder);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
        Platform.exit();
    }

    private static void all(File folder) {
        Run run = Runs.eventful();
        take(folder, "desk", run, 24.4, 1280, 200, 13, (view, scene) -> view.select(run.setup().nodes().get(1)));
        take(folder, "end", run, run.end(), 1280, 200, 13, (view, scene) -> {});
        take(folder, "wide", run, 24.4, 1920, 280, 13, (view, scene) -> {});
        take(folder, "large", run, 20, 1280, 400, 26, (view, scene) -> {});
        take(folder, "large-low", run, 20, 1280, 200, 26, (view, scene) -> {});
        take(folder, "time", Runs.longOne(300), 120.2, 1280, 200, 13, (view, scene) -> view.setTimed(true));
        take(folder, "empty", Runs.longOne(0), 0, 1280, 200, 13, (view, scene) -> {});
        take(folder, "close", run, 7, 1280, 200, 13, (view, scene) -> zoom(view, KeyCode.PLUS, 5));
        take(folder, "far", Runs.longOne(3000), 1500, 1280, 200, 13, (view, scene) -> zoom(view, KeyCode.MINUS, 12));
        take(folder, "said", run, 20, 1280, 200, 13, (view, scene) -> {
            scene.snapshot(null);
            Event.fireEvent(view.lookup(".rs-lane-canvas"), new MouseEvent(MouseEvent.MOUSE_MOVED, 269, 76, 0, 0,
                    MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
        });
        take(folder, "many", Runs.many(5, 400), 390.5, 1280, 200, 13, (view, scene) -> {});
        take(folder, "branches", Runs.branchy(), 30, 1280, 200, 13, (view, scene) -> {});
        take(folder, "long", Runs.longOne(3000), 1500, 1280, 200, 13, (view, scene) -> {});
        run.switchTo(run.branches().getLast());
        take(folder, "twig", run, 26, 1280, 200, 13, (view, scene) -> {});
    }

    private static void zoom(TimelineView view, KeyCode key, int times) {
        for (int i = 0; i < times; i++)
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void take(File folder, String name, Run run, double tau, int width, int height, int text,
            BiConsumer<TimelineView, Scene> then) {
        TimelineView view = new TimelineView(NOTHING);
        Scene scene = new Scene(new StackPane(view), width, height);
        scene.getRoot().setStyle("-fx-font-size: " + text + "px");
        for (String sheet : new String[] {theme, "timeline"})
            scene.getStylesheets()
                    .add(Sheets.address(sheet));
        scene.snapshot(null);
        run.seek((long) tau);
        view.show(run, tau);
        then.accept(view, scene);
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", new File(folder, name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
