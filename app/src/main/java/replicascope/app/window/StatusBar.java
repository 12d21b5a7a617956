package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import replicascope.kernel.Settings;
import replicascope.simulation.World;

/// The last line: what runs, where it stands, how the network is cut.
final class StatusBar extends HBox {
    private final Session session;
    private final Words words;
    private final Label left = new Label();
    private final Label right = new Label();

    StatusBar(Session session, Words words) {
        this.session = session;
        this.words = words;
        getStyleClass().add("status-bar");
        left.setMinWidth(0);
        right.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.SOMETIMES);
        getChildren().addAll(left, gap, right);
    }

    void refresh() {
        if (session.busy()) {
            right.setText(words.say("status.busy"));
            return;
        }
        right.setText(words.say("status.hint"));
        World world = session.run().world();
        List<String> parts = new ArrayList<>();
        parts.add(session.provider().blueprint().id());
        parts.add(preset(world.setup().settings()));
        parts.add(words.say("status.seed", world.setup().seed()));
        parts.add(words.say("status.step", session.step(), session.end()));
        parts.add(Words.time(world.now()));
        String groups = Groups.say(world, words);
        if (!groups.isEmpty())
            parts.add(groups);
        left.setText(String.join("  ·  ", parts));
    }

    private String preset(Settings settings) {
        String preset = Switches.preset(settings);
        if (settings.broken().isEmpty())
            return words.say(preset.isEmpty() ? "preset.literal" : "preset." + preset);
        return words.say(preset.isEmpty() ? settings.literal() ? "preset.some" : "preset.broken" : "preset.with",
                preset.isEmpty() ? "" : words.say("preset." + preset), String.join(" ", settings.broken()));
    }
}
