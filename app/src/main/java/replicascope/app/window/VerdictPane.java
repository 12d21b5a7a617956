package replicascope.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.history.Judgement;
import replicascope.history.Judgements;
import replicascope.kernel.OpId;
import replicascope.kernel.Value;

/// What clients saw, key by key: whether it is linearizable. A broken history says why and names the guilty operations,
/// each of which leads to its end.
final class VerdictPane extends VBox {
    private static final int MOST = 8;

    private final Session session;
    private final Words words;
    private final Judged judged;
    private final Jumps jumps;
    private final VBox rows = new VBox();
    private Judgements shown;

    VerdictPane(Session session, Words words, Judged judged) {
        this.session = session;
        this.words = words;
        this.judged = judged;
        jumps = new Jumps(session, words);
        setId("histories");
        getStyleClass().addAll("lamp-pane", "verdict-pane");
        Label caption = new Label(words.say("histories.caption"));
        caption.getStyleClass().add("caption");
        rows.getStyleClass().add("rows");
        getChildren().addAll(caption, rows);
    }

    void refresh() {
        Judgements now = judged.now();
        setVisible(!now.byKey().isEmpty());
        setManaged(!now.byKey().isEmpty());
        if (now.equals(shown))
            return;
        shown = now;
        List<Map.Entry<Value, Judgement>> order = new ArrayList<>(now.byKey().entrySet());
        order.sort(Comparator.comparing(entry -> -Judgement.WORDS.indexOf(entry.getValue().word())));
        rows.getChildren().setAll(order.stream().limit(MOST).map(entry -> row(entry.getKey(), entry.getValue()))
                .toList());
        if (order.size() > MOST)
            rows.getChildren().add(label(words.say("field.more", order.size() - MOST), "soft"));
    }

    private Node row(Value key, Judgement judgement) {
        String word = words.say("histories." + judgement.word());
        Label name = label(words.say("histories.key", key, word), "name");
        VBox text = new VBox(name);
        text.getStyleClass().add("reason");
        HBox.setHgrow(text, Priority.ALWAYS);
        Label sign = label(words.say("histories.sign." + judgement.word()), "sign");
        sign.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(sign, text);
        String says = switch (judgement) {
            case Judgement.Holds holds -> {
                row.getStyleClass().addAll("lamp", "good");
                yield name.getText();
            }
            case Judgement.NotJudged not -> {
                row.getStyleClass().addAll("lamp", "open");
                yield words.say("histories.says", name.getText(), reason(text, session.texts().say(not.why())));
            }
            case Judgement.Broken broken -> {
                row.getStyleClass().addAll("lamp", "bad");
                String why = reason(text, session.texts().say(broken.why()));
                text.getChildren().add(operations(broken));
                yield words.say("histories.says", name.getText(), why);
            }
        };
        row.setAccessibleText(says);
        return row;
    }

    private static String reason(VBox text, String why) {
        text.getChildren().add(label(why, "why"));
        return why;
    }

    private Node operations(Judgement.Broken broken) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("operations");
        for (OpId id : broken.guilty()) {
            Label link = new Label(id.name());
            link.getStyleClass().addAll("link", "operation");
            Clickable.make(link, words.say("histories.go", id, jumps.stepOf(id).orElse(0)), () -> jumps.toOperation(
                    id));
            links.getChildren().add(link);
        }
        return links;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
