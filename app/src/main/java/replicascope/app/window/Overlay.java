package replicascope.app.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What lies over the window for a while: a question to answer, a panel to set something in. The rest of the window
/// waits, and the keys stay here.
final class Overlay extends StackPane {
    private Runnable escape = () -> {};
    private Node before;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE)
                escape.run();
            event.consume();
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this)
                escape.run();
            event.consume();
        });
        sceneProperty().addListener((scene, old, now) -> now.focusOwnerProperty()
                .addListener((owner, was, is) -> keepFocus(is)));
    }

    /// True for what is part of an overlay: the window's own keys are not meant for it.
    static boolean holds(Object target) {
        Node node = target instanceof Node some ? some : null;
        while (node != null && !(node instanceof Overlay))
            node = node.getParent();
        return node != null;
    }

    boolean open() {
        return isVisible();
    }

    /// Shows a card.
    ///
    /// @param whenEscaped done on Escape or a click beside the card
    void show(Region card, Pos place, Runnable whenEscaped) {
        if (!open())
            before = getScene().getFocusOwner();
        escape = whenEscaped;
        card.getStyleClass().add("card");
        card.setMaxHeight(USE_PREF_SIZE);
        setAlignment(card, place);
        getChildren().setAll(card);
        setVisible(true);
        card.applyCss();
        first(card).requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null)
            before.requestFocus();
    }

    void ask(Question question) {
        Label title = new Label(question.title());
        title.getStyleClass().add("heading");
        Label text = new Label(question.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox answers = new HBox();
        answers.getStyleClass().add("answers");
        for (Question.Answer answer : question.answers())
            answers.getChildren().add(button(answer, answer == question.answers().getFirst()));
        VBox card = new VBox(title, text, answers);
        card.getStyleClass().add("question");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(question.title() + " " + question.text());
        show(card, Pos.CENTER, () -> answer(question.answers().getLast()));
    }

    private Button button(Question.Answer answer, boolean usual) {
        Button button = new Button(answer.words());
        button.setMinWidth(USE_PREF_SIZE);
        button.setDefaultButton(usual);
        button.getStyleClass().add(usual ? "primary" : "other");
        button.setOnAction(event -> answer(answer));
        return button;
    }

    private void answer(Question.Answer answer) {
        close();
        answer.then().run();
    }

    private void keepFocus(Node owner) {
        if (open() && !holds(owner))
            first(this).requestFocus();
    }

    /// The first thing that takes the focus.
    private static Node first(Parent parent) {
        for (Node child : List.copyOf(parent.getChildrenUnmodifiable())) {
            if (child.isFocusTraversable() && !child.isDisabled())
                return child;
            if (child instanceof Parent inner && first(inner) != inner)
                return first(inner);
        }
        return parent;
    }
}
