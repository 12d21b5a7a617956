package replicascope.app.window;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Below the stage: the sentence of the step looked at, or of what went wrong, and the timeline.
final class Strip extends VBox {
    private final Session session;
    private final Words words;
    private final Label sentence = new Label();
    private final Label place = new Label();
    private final Timeline timeline;

    Strip(Session session, Words words, ErrorStrip errors) {
        this.session = session;
        this.words = words;
        timeline = new Timeline(session, words);
        getStyleClass().add("strip");
        sentence.getStyleClass().add("sentence");
        sentence.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        sentence.setTooltip(whole);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(sentence, gap, place);
        top.getStyleClass().add("top");
        top.visibleProperty().bind(errors.visibleProperty().not());
        getChildren().addAll(new StackPane(top, errors), timeline);
        setMinHeight(USE_PREF_SIZE);
    }

    Timeline timeline() {
        return timeline;
    }

    void refresh() {
        sentence.setText(session.sentence());
        sentence.setOpacity(session.travels() ? 0.45 : 1);
        place.setText(words.say("timeline.place", session.step(), session.end(), Words.time(session.frame().now())));
        timeline.refresh();
    }
}
