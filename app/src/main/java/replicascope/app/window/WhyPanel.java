package replicascope.app.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import replicascope.kernel.NodeId;
import replicascope.simulation.Texts;
import replicascope.simulation.Verdict;

/// A broken invariant: what it says, when it was broken, why, and by whom. Leads to the step and to the nodes.
final class WhyPanel extends VBox {
    private final Session session;
    private final Runnable close;

    WhyPanel(Session session, Verdict verdict, Words words, Runnable close) {
        this.session = session;
        this.close = close;
        Texts texts = session.texts();
        setId("why");
        getStyleClass().add("question");
        setAccessibleRole(AccessibleRole.DIALOG);
        Label title = wrapped(words.say("verdict.broken", Words.title(verdict.invariant())), "heading");
        getChildren().add(title);
        String key = "invariant." + verdict.invariant();
        if (texts.has(key))
            getChildren().add(wrapped(texts.say(key), "says"));
        Label why = wrapped(words.say("why.when", verdict.step(), Session.complete(texts.say(verdict.violation()
                .why()))), "guilt");
        Label what = wrapped(sentence(verdict, words), "soft");
        getChildren().addAll(why, what, answers(verdict, words));
        setAccessibleText(title.getText() + ". " + why.getText());
    }

    private String sentence(Verdict verdict, Words words) {
        if (verdict.step() < 1 || verdict.step() > session.end())
            return words.say("why.start");
        return words.say("why.what", session.texts().say(session.run().explanation(verdict.step()).sentence()));
    }

    private HBox answers(Verdict verdict, Words words) {
        HBox answers = new HBox();
        answers.getStyleClass().add("answers");
        Button go = button(words.say("why.go", verdict.step()), () -> session.seek(verdict.step()));
        go.getStyleClass().add("primary");
        answers.getChildren().add(go);
        List<NodeId> guilty = verdict.violation().guilty();
        for (NodeId node : guilty)
            answers.getChildren().add(button(words.say("node.title", node), () -> {
                session.seek(verdict.step());
                session.select(node);
            }));
        answers.getChildren().add(button(words.say("why.close"), () -> {}));
        return answers;
    }

    private Button button(String text, Runnable deed) {
        Button button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            close.run();
            deed.run();
        });
        return button;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
