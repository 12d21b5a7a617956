package replicascope.app.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// One sentence about what went wrong, until it is dismissed or something goes right.
final class ErrorStrip extends HBox {
    private final Session session;
    private final Label sentence = new Label();

    ErrorStrip(Session session, Words words) {
        this.session = session;
        getStyleClass().add("error-strip");
        setId("error");
        Label sign = new Label("✗");
        sign.getStyleClass().add("sign");
        sign.setMinWidth(USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = Icons.button(Feather.X, words.say("error.dismiss"), session::dismiss);
        getChildren().addAll(sign, sentence, dismiss);
        refresh();
    }

    void refresh() {
        sentence.setText(session.error());
        setVisible(!session.error().isEmpty());
        setManaged(!session.error().isEmpty());
    }
}
