package replicascope.app.window;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What things say when the mouse rests on them. A tooltip is a window of its own, so it is made when a mouse comes, not
/// for every row of every step.
final class Hints {
    private Hints() {}

    static void put(Node node, Supplier<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent entered) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip.install(node, new Tooltip(text.get()));
            }
        });
    }

    /// Keeps the tooltip there is.
    static void change(Control control, String text) {
        if (control.getTooltip() == null)
            control.setTooltip(new Tooltip(text));
        else
            control.getTooltip().setText(text);
    }
}
