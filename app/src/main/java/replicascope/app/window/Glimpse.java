package replicascope.app.window;

import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.StageView;

/// The first thing seen of the window: the stage in its place, with empty regions around it. All the rest takes several
/// times as long to make, and is made while people look at this.
final class Glimpse {
    private final StackPane middle = new StackPane();
    private final Scene scene;
    private Session session;
    private StageView stage;

    /// Nothing but empty regions.
    Glimpse(Habits habits, double width, double height) {
        StackPane whole = new StackPane();
        scene = new Scene(whole, width, height);
        Wiring.dress(scene, habits);
        TextSize size = new TextSize(whole, habits);
        Region strip = empty("strip");
        Strip.fit(strip, height, size.percent());
        Regions regions = new Regions(Map.of(Area.LESSON, empty("side", "left"), Area.STAGE, Wiring.middle(middle),
                Area.INSPECTOR, empty("side", "right"), Area.TIMELINE, strip, Area.TOOLS, empty("tool-strip")),
                empty("status-bar"), empty("caption-strip"), new Sizes(habits));
        regions.textSize(size.percent());
        whole.getChildren().add(regions);
    }

    private static Region empty(String... styles) {
        Region region = new Region();
        region.getStyleClass().setAll(styles);
        return region;
    }

    Scene scene() {
        return scene;
    }

    /// Words in the stage's place, as long as there is nothing else.
    void say(String words) {
        middle.getChildren().setAll(new Label(words));
    }

    /// The stage with what the session shows.
    void show(Session shown) {
        session = shown;
        stage = new StageView(shown);
        stage.setReducedMotion(Platform.getPreferences().isReducedMotion());
        stage.show(shown.moment());
        middle.getChildren().setAll(stage);
    }

    /// The stage for the window that a session gets: the one that is seen already, if it is that session's.
    StageView stage(Session wanted) {
        return wanted == session ? stage : new StageView(wanted);
    }

    /// Does something once this was painted.
    void whenPainted(Runnable then) {
        new NextFrame(() -> Platform.runLater(then)).ask();
    }
}
