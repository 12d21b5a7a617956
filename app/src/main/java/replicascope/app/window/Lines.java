package replicascope.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Labels and buttons of the lesson's cards.
final class Lines {
    private Lines() {}

    /// A text that takes as many lines as it needs.
    static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A button that stands back.
    static Button quiet(String text, Runnable deed) {
        Button button = new Button(text);
        button.getStyleClass().add("quiet");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }
}
