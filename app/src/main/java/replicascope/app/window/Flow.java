package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Things side by side, and in further rows where there is no room. Other than a flow pane it wants one row when
/// nobody says how wide it is, and what is wider than itself it makes narrower.
class Flow extends HBox {
    Flow(Node... children) {
        super(children);
        getStyleClass().add("flow");
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + flow(width < 0 ? Double.MAX_VALUE : width, false) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /// Goes through the rows and returns their height.
    private double flow(double width, boolean place) {
        double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        double y = 0;
        List<Node> row = new ArrayList<>();
        double used = 0;
        for (Node child : getManagedChildren()) {
            double wide = width(child, room);
            if (!row.isEmpty() && used + wide > room) {
                y += row(row, room, y, place) + getSpacing() / 2;
                row.clear();
                used = 0;
            }
            row.add(child);
            used += wide + getSpacing();
        }
        return y + row(row, room, y, place);
    }

    private static double width(Node child, double room) {
        return Math.min(Math.ceil(child.prefWidth(-1)), room);
    }

    /// Places a row, its things centred to each other, and returns its height.
    private double row(List<Node> row, double room, double y, boolean place) {
        double height = 0;
        for (Node child : row)
            height = Math.max(height, child.prefHeight(width(child, room)));
        double x = snappedLeftInset();
        for (Node child : row) {
            double wide = width(child, room);
            double high = child.prefHeight(wide);
            if (place)
                child.resizeRelocate(x, Math.rint(snappedTopInset() + y + (height - high) / 2), wide, high);
            x += wide + getSpacing();
        }
        return height;
    }
}
