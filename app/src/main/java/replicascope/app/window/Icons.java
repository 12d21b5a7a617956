package replicascope.app.window;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small pictures and the buttons that carry them. Shapes and sizes stand in the style sheet.
final class Icons {
    private static final double GROWTH = 1.25;

    private Icons() {}

    /// A shape from the style sheet, by its class.
    static Region shape(String name) {
        Region shape = new Region();
        shape.getStyleClass().addAll("shape", name);
        return shape;
    }

    static Button button(Node graphic, String hint, Runnable deed) {
        Button button = new Button();
        button.setGraphic(graphic);
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> deed.run());
        hint(button, hint);
        return button;
    }

    static Button button(Ikon icon, String hint, Runnable deed) {
        return button(new FontIcon(icon), hint, deed);
    }

    /// Icons from the icon font know pixels only, so they are told when the text has another size.
    static void resize(Parent root, double textSize) {
        for (Node icon : root.lookupAll(".ikonli-font-icon"))
            icon.setStyle("-fx-icon-size: " + Math.round(textSize * GROWTH) + "px;");
    }

    /// What a control without words says: to the eye on hover, to a screen reader always.
    static void hint(ButtonBase button, String hint) {
        Hints.change(button, hint);
        button.setAccessibleText(hint);
    }
}
