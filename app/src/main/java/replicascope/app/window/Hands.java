package replicascope.app.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.StageActions;
import replicascope.simulation.Choice;

/// Buttons that make a choice. One that is not possible is disabled and says why.
final class Hands {
    private Hands() {}

    /// @param hint shown when it is possible; null for none
    static Node button(StageActions actions, String text, String hint, Choice choice) {
        Button button = new Button(text);
        button.getStyleClass().add("hand");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(hint == null ? text : hint);
        button.setOnAction(event -> actions.act(choice));
        boolean possible = actions.possible(choice);
        button.setDisable(!possible);
        StackPane holder = new StackPane(button);
        holder.setMinWidth(Button.USE_PREF_SIZE);
        String says = possible ? hint : actions.whyNot(choice);
        if (says != null && !says.isEmpty())
            Hints.put(holder, () -> says);
        return holder;
    }
}
