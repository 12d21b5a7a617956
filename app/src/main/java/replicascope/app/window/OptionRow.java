package replicascope.app.window;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One thing that can be answered: its key, its text. It can have the focus.
final class OptionRow extends HBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final String id;
    private final Label number;
    private final Label text;
    private final Runnable picks;
    private boolean picked;

    /// @param key   shown in front, such as `1`; may be empty
    /// @param picks done when it is clicked or picked by key
    OptionRow(String id, String key, String words, AccessibleRole role, Runnable picks) {
        this.id = id;
        this.picks = picks;
        getStyleClass().add("option");
        number = new Label(key);
        number.getStyleClass().add("key");
        number.setMinWidth(USE_PREF_SIZE);
        number.setMinHeight(USE_PREF_SIZE);
        number.setVisible(!key.isEmpty());
        number.setManaged(!key.isEmpty());
        text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(number, text);
        setFocusTraversable(true);
        setAccessibleRole(role);
        setAccessibleText(key.isEmpty() ? words : key + ": " + words);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                picks.run();
            }
        });
    }

    String option() {
        return id;
    }

    void fire() {
        picks.run();
    }

    void picked(boolean now) {
        picked = now;
        pseudoClassStateChanged(PICKED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? (Object) picked
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
