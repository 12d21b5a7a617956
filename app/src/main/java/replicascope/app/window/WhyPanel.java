package replicascope.app.window;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Something broken: what should hold, when it was broken, why, and by whom. Leads to the step, the nodes, the operations.
final class WhyPanel extends VBox {
    private final Runnable close;

    WhyPanel(Account account, Words words, Runnable close) {
        this.close = close;
        setId("why");
        getStyleClass().add("question");
        setAccessibleRole(AccessibleRole.DIALOG);
        getChildren().add(wrapped(account.title(), "heading"));
        if (!account.promise().isEmpty())
            getChildren().add(wrapped(account.promise(), "says"));
        getChildren().add(wrapped(account.why(), "guilt"));
        if (!account.what().isEmpty())
            getChildren().add(wrapped(account.what(), "soft"));
        getChildren().add(answers(account, words));
        setAccessibleText(account.title() + ". " + account.why());
    }

    private FlowPane answers(Account account, Words words) {
        FlowPane answers = new FlowPane();
        answers.getStyleClass().add("answers");
        for (Account.Way way : account.ways())
            answers.getChildren().add(button(way.text(), way.go()));
        answers.getChildren().getFirst().getStyleClass().add("primary");
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
