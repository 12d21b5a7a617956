package replicascope.app.window;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The edge of a region: dragged it moves, its handle closes the region and opens it.
final class Splitter extends Region {
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final double STRIDE = 16;

    private final Area area;
    private final Button handle = new Button();
    private final Region sign = Icons.shape("chevron");
    private final Words words;
    private final DoubleConsumer moved;
    private final Runnable dropped;
    private double grip = Double.NaN;

    /// @param moved   hears of pixels by which the edge moved, to the right or down
    /// @param dropped the edge was let go
    Splitter(Area area, Words words, DoubleConsumer moved, Runnable dropped, Runnable toggle, Runnable usual) {
        this.area = area;
        this.words = words;
        this.moved = moved;
        this.dropped = dropped;
        getStyleClass().addAll("splitter", area.word(), Keys.KEEPS_ARROWS);
        setCursor(level() ? Cursor.V_RESIZE : Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(words.say("area.edge", words.say("area." + area.word())));
        handle.getStyleClass().setAll("handle");
        handle.setGraphic(sign);
        handle.setCursor(Cursor.HAND);
        handle.setFocusTraversable(false);
        handle.setOnAction(event -> toggle.run());
        getChildren().add(handle);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            grip = along(event);
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            grip = Double.NaN;
            dropped.run();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getTarget() == this)
                usual.run();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// True when the edge goes across and the region lies above or below.
    private boolean level() {
        return area == Area.TIMELINE;
    }

    private double along(MouseEvent event) {
        return level() ? event.getSceneY() : event.getSceneX();
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(grip))
            return;
        moved.accept(along(event) - grip);
        Point2D now = localToScene(getWidth() / 2, getHeight() / 2);
        grip = Math.abs(along(event) - (level() ? now.getY() : now.getX())) > getWidth() + getHeight() ? grip
                : along(event);
    }

    private void key(KeyEvent event) {
        double by = switch (event.getCode()) {
            case LEFT -> level() ? 0 : -STRIDE;
            case RIGHT -> level() ? 0 : STRIDE;
            case UP -> level() ? -STRIDE : 0;
            case DOWN -> level() ? STRIDE : 0;
            default -> 0;
        };
        if (by == 0)
            return;
        moved.accept(by);
        dropped.run();
        event.consume();
    }

    void closed(boolean closed) {
        pseudoClassStateChanged(CLOSED, closed);
        String hint = words.say(closed ? "area.open" : "area.close", words.say("area." + area.word()));
        handle.setAccessibleText(hint);
        handle.setTooltip(new Tooltip(hint));
    }

    @Override
    protected void layoutChildren() {
        double width = handle.prefWidth(-1);
        double height = handle.prefHeight(-1);
        handle.resizeRelocate(Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 2), width,
                height);
    }
}
