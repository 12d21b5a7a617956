package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Shape;
import replicascope.kernel.Blueprint.Family;

/// Which shape and hue stands for which family of messages.
final class Legend extends HBox {
    private final Words words;
    private List<Family> families = List.of();
    private double unit;

    Legend(Words words) {
        this.words = words;
        getStyleClass().add("stage-legend");
        setManaged(false);
        setMouseTransparent(true);
    }

    void families(List<Family> families) {
        this.families = families;
        unit = 0;
    }

    /// At the lower left corner; false when there is no room for all of it.
    boolean place(double stageWidth, double height, double em) {
        if (unit != em) {
            unit = em;
            List<Node> entries = new ArrayList<>();
            for (Family family : families)
                entries.add(entry(family));
            getChildren().setAll(entries);
            applyCss();
        }
        double width = prefWidth(-1);
        resizeRelocate(0.9 * em, Math.round(height - prefHeight(width) - 0.5 * em), width, prefHeight(width));
        return width + 1.8 * em <= stageWidth;
    }

    private Node entry(Family family) {
        Shape shape = TokenShape.of(family, 0.5 * unit, false);
        shape.getStyleClass().addAll("stage-token-shape", TokenShape.style(family));
        Label label = new Label(words.say("legend." + family.name().toLowerCase(Locale.ROOT)), new Group(shape));
        label.getStyleClass().add("stage-legend-entry");
        return label;
    }
}
