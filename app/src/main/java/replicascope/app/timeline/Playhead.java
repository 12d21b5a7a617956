package replicascope.app.timeline;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/// The vertical line that says where in the run one is, with a grip to drag.
final class Playhead extends Group {
    private final Line line = new Line();
    private final Polygon grip = new Polygon();
    private final Rectangle reach = new Rectangle();

    /// @param dragged gets the pixels from the left edge of the parent
    Playhead(DoubleConsumer dragged) {
        getStyleClass().add("rs-playhead");
        line.getStyleClass().add("rs-playhead-line");
        grip.getStyleClass().add("rs-playhead-grip");
        reach.setFill(Color.TRANSPARENT);
        setManaged(false);
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(Words.say("playhead"));
        getChildren().addAll(line, grip, reach);
        setOnMouseDragged(event -> {
            dragged.accept(getParent().sceneToLocal(event.getSceneX(), 0).getX());
            event.consume();
        });
        setOnMousePressed(event -> event.consume());
        setOnMouseClicked(event -> event.consume());
    }

    /// @param x of the line in the parent
    void place(double x, double top, double bottom, double em) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(bottom);
        grip.getPoints().setAll(x - 0.55 * em, top, x + 0.55 * em, top, x, top + 0.7 * em);
        reach.setX(x - 0.6 * em);
        reach.setWidth(1.2 * em);
        reach.setY(top);
        reach.setHeight(bottom - top);
    }
}
