package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The sheet of keys over the window: what each does, by group, to search and to change.
final class KeySheet extends StackPane {
    private final Deeds deeds;
    private final Words words;
    private final Region window;
    private final TextField search = new TextField();
    private final Label message = new Label();
    private final KeyColumns groups = new KeyColumns();
    private Deed changing;
    private Node before;

    /// @param window what lies below the sheet
    KeySheet(Deeds deeds, Words words, Region window) {
        this.deeds = deeds;
        this.words = words;
        this.window = window;
        getStyleClass().add("key-veil");
        setId("keys");
        search.setPromptText(words.say("keys.search"));
        search.setAccessibleText(words.say("keys.search"));
        search.textProperty().addListener(change -> fill());
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(words.say("keys.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reset = new Button(words.say("keys.reset"));
        reset.getStyleClass().add("plain");
        reset.setOnAction(event -> reset());
        HBox top = new HBox(title, gap, search, reset, Icons.button(Feather.X, words.say("keys.close"), this::close));
        top.getStyleClass().add("top");
        VBox sheet = new VBox(top, message, Scrolls.of(groups));
        VBox.setVgrow(sheet.getChildren().getLast(), Priority.ALWAYS);
        sheet.getStyleClass().add("key-sheet");
        StackPane.setAlignment(sheet, Pos.CENTER);
        getChildren().add(sheet);
        setOnMousePressed(press -> {
            if (press.getTarget() == this)
                close();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
    }

    void textSize(double pixels) {
        groups.textSize(pixels);
    }

    boolean open() {
        return isVisible();
    }

    void toggle() {
        if (open())
            close();
        else
            show();
    }

    private void show() {
        before = getScene().getFocusOwner();
        search.clear();
        say(words.say("keys.hint"));
        fill();
        setVisible(true);
        window.setDisable(true);
        search.requestFocus();
    }

    void close() {
        changing = null;
        setVisible(false);
        window.setDisable(false);
        if (before != null)
            before.requestFocus();
    }

    private void reset() {
        deeds.reset();
        say(words.say("keys.hint"));
        fill();
    }

    private void say(String sentence) {
        message.setText(sentence);
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Region> shown = new ArrayList<>();
        for (Deed.Part part : Deed.Part.values()) {
            Label caption = new Label(words.say("keys." + part.name().toLowerCase(Locale.ROOT)));
            caption.getStyleClass().add("caption");
            VBox group = new VBox(caption);
            group.getStyleClass().add("group");
            for (Deed deed : deeds.all())
                if (deed.part() == part && (name(deed) + " " + keys(deed)).toLowerCase(Locale.ROOT).contains(wanted))
                    group.getChildren().add(row(deed));
            if (group.getChildren().size() > 1)
                shown.add(group);
        }
        groups.show(shown);
    }

    private String name(Deed deed) {
        return words.say("deed." + deed.id());
    }

    private String keys(Deed deed) {
        return KeyText.of(deeds.keys(deed));
    }

    private Button row(Deed deed) {
        Label name = new Label(name(deed));
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        String text = deed == changing ? words.say("keys.press") : keys(deed).isEmpty() ? "–" : keys(deed);
        Label keys = new Label(text);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(name, keys);
        box.getStyleClass().add("both");
        Button row = new Button();
        row.setGraphic(box);
        row.getStyleClass().setAll("button", "key-row");
        if (deed == changing)
            row.getStyleClass().add("changing");
        if (deeds.changed(deed))
            row.getStyleClass().add("changed");
        box.prefWidthProperty().bind(row.widthProperty().subtract(2));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setUserData(deed.id());
        row.setAccessibleText(name(deed) + ", " + text);
        row.setOnAction(event -> {
            changing = deed;
            say(words.say("keys.waits", name(deed)));
            refill(deed);
        });
        return row;
    }

    private void refill(Deed deed) {
        fill();
        lookupAll(".key-row").stream().filter(row -> deed.id().equals(row.getUserData())).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void pressed(KeyEvent event) {
        if (changing != null && !event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
            event.consume();
            change(event);
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            event.consume();
            close();
        }
    }

    private void change(KeyEvent event) {
        Deed deed = changing;
        KeyCombination keys = combination(event);
        if (event.getCode() == KeyCode.ESCAPE && deed.usual().stream().noneMatch(key -> key.match(event))) {
            changing = null;
            say(words.say("keys.hint"));
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            changing = null;
            deeds.unbind(deed);
            say(words.say("keys.none", name(deed)));
        } else if (deeds.clash(deed, keys).isPresent()) {
            say(words.say("keys.clash", KeyText.of(keys), name(deeds.clash(deed, keys).get())));
        } else if (reserved(event)) {
            say(words.say("keys.reserved", KeyText.of(keys)));
        } else {
            changing = null;
            deeds.bind(deed, keys);
            say(words.say("keys.done", name(deed), KeyText.of(keys)));
        }
        refill(deed);
    }

    /// The keys that every window needs to be used without a mouse.
    private static boolean reserved(KeyEvent event) {
        return event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.UNDEFINED;
    }

    private static KeyCombination combination(KeyEvent event) {
        return new KeyCodeCombination(event.getCode(), value(event.isShiftDown()), ModifierValue.UP,
                value(event.isAltDown()), ModifierValue.UP, value(event.isShortcutDown()));
    }

    private static ModifierValue value(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
