package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import replicascope.simulation.Texts;
import replicascope.simulation.Verdict;

/// A lamp for each invariant. A broken one says when and why, and a click tells more and leads there.
final class LampPane extends VBox {
    private final Session session;
    private final Words words;
    private final Consumer<Account> whyShown;
    private final VBox lamps = new VBox();
    private List<Verdict> shown;

    /// @param whyShown shows why one is broken
    LampPane(Session session, Words words, Consumer<Account> whyShown) {
        this.whyShown = whyShown;
        this.session = session;
        this.words = words;
        getStyleClass().add("lamp-pane");
        Label caption = new Label(words.say("lamps.caption"));
        caption.getStyleClass().add("caption");
        lamps.getStyleClass().add("rows");
        getChildren().addAll(caption, lamps);
    }

    void refresh() {
        List<Verdict> verdicts = session.frame().verdicts();
        setVisible(!verdicts.isEmpty());
        setManaged(!verdicts.isEmpty());
        if (verdicts.equals(shown))
            return;
        shown = verdicts;
        List<Verdict> order = new ArrayList<>(verdicts);
        order.sort((one, other) -> Boolean.compare(one.holds(), other.holds()));
        lamps.getChildren().setAll(order.stream().map(this::lamp).toList());
    }

    private Node lamp(Verdict verdict) {
        Texts texts = session.texts();
        Label sign = new Label(verdict.holds() ? "✓" : "✗");
        sign.getStyleClass().add("sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(Words.title(verdict.invariant()));
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(name);
        HBox row = new HBox(sign, text);
        row.getStyleClass().addAll("lamp", verdict.holds() ? "good" : "bad");
        String key = "invariant." + verdict.invariant();
        if (texts.has(key))
            Tooltip.install(row, wide(texts.say(key)));
        if (verdict.holds())
            return row;
        Label why = new Label(words.say("lamps.why", Words.complete(texts.say(verdict.violation().why())),
                verdict.step()));
        why.getStyleClass().add("why");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        text.getChildren().add(why);
        String says = name.getText() + ": " + why.getText();
        Label link = new Label(words.say("lamps.link"));
        link.getStyleClass().add("link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(link);
        HBox.setHgrow(text, Priority.ALWAYS);
        Clickable.make(row, says, () -> whyShown.accept(Account.of(verdict, session, words)));
        return row;
    }

    private static Tooltip wide(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("wide");
        return tooltip;
    }
}
