package replicascope.app.window;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// Rows that act like buttons: by click, by Enter or Space, and for a screen reader.
final class Clickable {
    private Clickable() {}

    static void make(Region row, String says, Runnable deed) {
        row.getStyleClass().add("clickable");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(says);
        row.setOnMouseClicked(event -> deed.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)
                deed.run();
        });
    }
}
