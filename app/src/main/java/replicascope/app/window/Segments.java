package replicascope.app.window;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import replicascope.kernel.Settings;

/// Literal, printed, deployed; both side by side; and each switch by itself. Where there is little room, a menu.
final class Segments extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final String COMPARE = "compare";

    private final Session session;
    private final Desk desk;
    private final Words words;
    private final HBox group = new HBox();
    private final MenuButton menu = new MenuButton();
    private final Map<String, Button> segments = new LinkedHashMap<>();

    Segments(Session session, Desk desk, Words words, Runnable panel) {
        this.session = session;
        this.desk = desk;
        this.words = words;
        getStyleClass().add("segment-box");
        group.getStyleClass().add("segments");
        menu.getStyleClass().add("chooser");
        menu.setPopupSide(Side.BOTTOM);
        menu.setMinWidth(USE_PREF_SIZE);
        for (String preset : Switches.PRESETS)
            add(preset, () -> desk.preset(preset));
        add(COMPARE, () -> desk.compare(!desk.comparing()));
        Button all = Icons.button(Feather.SLIDERS, words.say("switches.open"), panel);
        all.setId("sliders");
        if (session.provider().blueprint().defects().isEmpty())
            getChildren().add(all);
        else
            getChildren().addAll(group, menu, all);
        compact(false);
    }

    private void add(String name, Runnable deed) {
        Button segment = new Button(words.say("segment." + name));
        segment.setId("segment-" + name);
        segment.getStyleClass().add("segment");
        segment.setMinWidth(USE_PREF_SIZE);
        segment.setTooltip(new Tooltip(words.say("segment." + name + ".hint")));
        segment.setOnAction(event -> deed.run());
        segments.put(name, segment);
        group.getChildren().add(segment);
        MenuItem item = new MenuItem(words.say("segment." + name));
        item.setOnAction(event -> deed.run());
        menu.getItems().add(item);
    }

    /// As a menu, or side by side.
    void compact(boolean small) {
        group.setVisible(!small);
        group.setManaged(!small);
        menu.setVisible(small);
        menu.setManaged(small);
    }

    void refresh() {
        if (session.busy())
            return;
        Settings settings = session.run().world().setup().settings();
        String preset = desk.comparing() ? COMPARE : Switches.preset(settings);
        segments.forEach((name, segment) -> segment.pseudoClassStateChanged(CHOSEN, name.equals(preset)));
        menu.setText(preset.isEmpty() ? String.join(" ", settings.broken()) : words.say("segment." + preset));
    }
}
