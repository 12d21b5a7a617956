package replicascope.app.timeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;
import replicascope.run.Run;

/// Pictures of the timeline for people to look at. Arguments: the folder they go to.
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

    private Pictures() {}

    public static void main(String[] arguments) {
        File folder = new File(arguments[0]);
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
        take(folder, "long", Runs.longOne(3000), 1500, 1280, 200, 13, (view, scene) -> {});
        run.switchTo(run.branches().getLast());
        take(folder, "twig", run, 26, 1280, 200, 13, (view, scene) -> {});
    }

    private static void take(File folder, String name, Run run, double tau, int width, int height, int text,
            BiConsumer<TimelineView, Scene> then) {
        TimelineView view = new TimelineView(NOTHING);
        Scene scene = new Scene(new StackPane(view), width, height);
        scene.getRoot().setStyle("-fx-font-size: " + text + "px");
        for (String sheet : new String[] {"light", "timeline"})
            scene.getStylesheets()
                    .add(Pictures.class.getResource("/replicascope/assets/theme/" + sheet + ".css").toExternalForm());
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
