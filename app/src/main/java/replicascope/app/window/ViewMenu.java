package replicascope.app.window;

import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// The menu of how the window looks.
final class ViewMenu extends MenuButton {
    private final Words words;
    private final Deeds deeds;
    private final Look look;
    private final Regions regions;

    ViewMenu(Words words, Deeds deeds, Look look, Regions regions) {
        this.words = words;
        this.deeds = deeds;
        this.look = look;
        this.regions = regions;
        getStyleClass().addAll("chooser", "view-menu");
        setId("view");
        setGraphic(Icons.shape("burger"));
        setAccessibleText(words.say("menu.view"));
        setTooltip(new Tooltip(words.say("menu.view")));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        RadioMenuItem system = new RadioMenuItem(words.say("menu.theme.system"));
        system.setSelected(look.follows());
        system.setOnAction(event -> look.follow());
        getItems().setAll(Stream.of(Theme.values()).map(this::theme).toList());
        getItems().addAll(system, new SeparatorMenuItem(), item("larger"), item("smaller"), item("usual"),
                new SeparatorMenuItem(), toggle(Area.LESSON), toggle(Area.INSPECTOR), toggle(Area.TIMELINE),
                item("present"), new SeparatorMenuItem(), item("find"), item("goto"), item("keys"));
    }

    private MenuItem theme(Theme theme) {
        RadioMenuItem item = new RadioMenuItem(words.say("menu.theme." + theme.word()));
        item.setSelected(!look.follows() && look.theme() == theme);
        item.setOnAction(event -> look.choose(theme));
        return item;
    }

    private MenuItem item(String id) {
        return filled(new MenuItem(), id);
    }

    private MenuItem toggle(Area area) {
        CheckMenuItem item = new CheckMenuItem();
        item.setSelected(regions.open(area));
        return filled(item, "toggle." + area.word());
    }

    /// The keys stand behind the words: as an accelerator the menu would take them a second time.
    private MenuItem filled(MenuItem item, String id) {
        Deed deed = deeds.named(id);
        String keys = KeyText.of(deeds.keys(deed));
        item.setText(words.say("deed." + id) + (keys.isEmpty() ? "" : "   " + keys));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> deed.run().run());
        return item;
    }
}
