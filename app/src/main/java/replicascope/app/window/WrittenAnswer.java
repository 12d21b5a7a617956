package replicascope.app.window;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.lessons.Prediction;
import replicascope.lessons.Prompt;

/// An answer that is written: a value, the number of a line, or the learner's own words.
final class WrittenAnswer extends VBox {
    private static final int ROWS = 4;

    private final Prompt prompt;
    private final Draft draft;
    private final TextInputControl field;
    private final Label line = Lines.wrapped("", "code");

    WrittenAnswer(Prompt prompt, Draft draft, Guide guide, Words words) {
        this.prompt = prompt;
        this.draft = draft;
        boolean explains = prompt.kind() == Prediction.Kind.EXPLAIN;
        field = explains ? new TextArea() : new TextField();
        field.setId("answer");
        field.setAccessibleText(words.say("predict.text", prompt.ask()));
        field.setPromptText(words.say(switch (prompt.kind()) {
            case EXPLAIN -> "predict.prompt.explain";
            case LINE -> "predict.prompt.line";
            default -> "predict.prompt.value";
        }));
        getStyleClass().add("written");
        field.setText(draft.written());
        field.textProperty().addListener((text, old, now) -> write(now.strip()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && (!explains || key.isShortcutDown())) {
                guide.submit();
                key.consume();
            } else if (key.getCode() == KeyCode.PAGE_DOWN || key.getCode() == KeyCode.PAGE_UP) {
                if (key.getCode() == KeyCode.PAGE_DOWN)
                    guide.goOn();
                else
                    guide.goBack();
                key.consume();
            } else if (key.getCode() == KeyCode.TAB && explains && !key.isShortcutDown()) {
                leave(key.isShiftDown());
                key.consume();
            }
        });
        if (explains) {
            ((TextArea) field).setWrapText(true);
            ((TextArea) field).setPrefRowCount(ROWS);
            getChildren().add(field);
            return;
        }
        ((TextField) field).setPrefColumnCount(prompt.kind() == Prediction.Kind.LINE ? 3 : 16);
        HBox row = new HBox(field, line);
        HBox.setHgrow(prompt.kind() == Prediction.Kind.LINE ? line : field, Priority.ALWAYS);
        row.getStyleClass().add("row");
        getChildren().add(row);
    }

    /// A text area takes tabs for itself; here they lead on.
    private void leave(boolean back) {
        field.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private void write(String text) {
        if (prompt.kind() != Prediction.Kind.LINE)
            draft.write(text);
        else
            draft.pick(text);
        said();
    }

    private void said() {
        if (prompt.kind() == Prediction.Kind.LINE)
            line.setText(picked().filter(choice -> choice.id().equals(field.getText().strip())).map(
                    Prompt.Choice::text).orElse(""));
    }

    private Optional<Prompt.Choice> picked() {
        return prompt.choices().stream().filter(choice -> draft.isPicked(choice.id())).findFirst();
    }

    /// A line may have been clicked, or the same was written elsewhere.
    void refresh() {
        if (prompt.kind() != Prediction.Kind.LINE) {
            if (!field.isFocused() && !field.getText().strip().equals(draft.written()))
                field.setText(draft.written());
            return;
        }
        picked().filter(choice -> !field.isFocused()).ifPresent(choice -> field.setText(choice.id()));
        said();
    }

    /// A digit was pressed elsewhere: the field takes the keys, and the digit itself comes as what is typed.
    ///
    /// @return false when no number is to be written
    boolean takeKeys() {
        if (prompt.kind() == Prediction.Kind.EXPLAIN)
            return false;
        field.requestFocus();
        field.end();
        return true;
    }
}
