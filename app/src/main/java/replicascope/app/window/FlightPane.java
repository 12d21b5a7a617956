package replicascope.app.window;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;

/// The letters in flight, each with what hands can do to it.
final class FlightPane extends VBox {
    private static final int MOST = 40;

    private final Session session;
    private final Words words;
    private final Label caption = new Label();
    private final VBox rows = new VBox();
    private boolean stacked;

    FlightPane(Session session, Words words) {
        this.session = session;
        this.words = words;
        getStyleClass().add("flight-pane");
        caption.getStyleClass().add("caption");
        rows.getStyleClass().add("rows");
        getChildren().addAll(caption, rows);
    }

    /// Where there is little room, hands go below the letter's name.
    void stack(boolean below) {
        if (stacked == below)
            return;
        stacked = below;
        refresh();
    }

    void refresh() {
        List<Frame.LetterView> letters = session.frame().letters().stream()
                .sorted(Comparator.comparingLong(Frame.LetterView::serial)).toList();
        caption.setText(words.say("flight.caption", letters.size()));
        rows.getChildren().setAll(letters.stream().limit(MOST).map(this::row).toList());
        if (letters.size() > MOST)
            rows.getChildren().add(soft(words.say("field.more", letters.size() - MOST)));
        if (letters.isEmpty())
            rows.getChildren().add(soft(words.say("flight.none")));
    }

    private HBox row(Frame.LetterView letter) {
        Label code = new Label(letter.code());
        code.getStyleClass().addAll("code-chip", letter.family().name().toLowerCase(Locale.ROOT));
        code.setMinWidth(USE_PREF_SIZE);
        String rank = letter.rank() > 1 ? " #" + letter.rank() : "";
        Label name = new Label(letter.from() + " → " + letter.to() + " " + letter.name() + rank);
        name.getStyleClass().add("mono");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox hands = new HBox();
        hands.getStyleClass().add("hands");
        if (letter.held() || letter.cut()) {
            Label state = soft(words.say(letter.held() ? "flight.held" : "flight.cut"));
            state.setMinWidth(USE_PREF_SIZE);
            hands.getChildren().add(state);
        }
        hands.getChildren().addAll(
                letter.held() ? hand("release", "▷", new Choice.Release(letter.to(), letter.serial()))
                        : hand("deliver", "⏎", new Choice.Deliver(letter.to(), letter.serial())),
                hand("drop", "✕", new Choice.Drop(letter.to(), letter.serial())),
                hand("duplicate", "×2", new Choice.Duplicate(letter.to(), letter.serial())));
        HBox row = stacked ? new HBox(code, new VBox(name, hands)) : new HBox(code, name, hands);
        row.getStyleClass().add("letter");
        hands.setMinWidth(USE_PREF_SIZE);
        Hints.put(name, () -> name.getText() + "\n"
                + String.join("\n", letter.fields().stream().map(FieldViews::text).toList()));
        return row;
    }

    private Node hand(String verb, String sign, Choice choice) {
        return Hands.button(session, sign, words.say("flight." + verb), choice);
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        return label;
    }
}
