package replicascope.app.window;

import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.StageView;

/// The first thing seen of the window: the stage in its place, with empty regions around it. All the rest takes several
/// times as long to make, and is made while people look at this.
final class Glimpse {
    private final Session session;
    private final StageView stage;
    private final Scene scene;

    Glimpse(Session session, Habits habits, double width, double height) {
        this.session = session;
        StackPane whole = new StackPane();
        scene = new Scene(whole, width, height);
        Wiring.dress(scene, habits);
        stage = new StageView(session);
        Region strip = empty("strip");
        TextSize size = new TextSize(whole, habits);
        Regions regions = new Regions(Map.of(Area.LESSON, empty("side", "left"), Area.STAGE, Wiring.middle(
                new StackPane(stage)),
                Area.INSPECTOR, empty("side", "right"), Area.TIMELINE, strip, Area.TOOLS, empty("tool-strip")),
                empty("status-bar"), empty("caption-strip"), new Sizes(habits));
        regions.textSize(size.percent());
        Strip.fit(strip, height, size.percent());
        whole.getChildren().add(regions);
        stage.setReducedMotion(Platform.getPreferences().isReducedMotion());
        stage.show(session.moment());
    }

    private static Region empty(String... styles) {
        Region region = new Region();
        region.getStyleClass().setAll(styles);
        return region;
    }

    Scene scene() {
        return scene;
    }

    /// The stage with what it shows, for the window that this session gets; another session gets another stage.
    StageView stage(Session wanted) {
        return wanted == session ? stage : new StageView(wanted);
    }

    /// A pulse that begins is the proof that the picture of the one before was handed over to be painted.
    void whenPainted(Runnable then) {
        new AnimationTimer() {
            private boolean before;

            @Override
            public void handle(long now) {
                if (before) {
                    stop();
                    Platform.runLater(then);
                }
                before = true;
            }
        }.start();
    }
}
