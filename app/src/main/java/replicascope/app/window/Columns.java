package replicascope.app.window;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Things in columns of one width, line by line. With one column it is as a [VBox].
final class Columns extends VBox {
    private final int most;
    private int columns;

    /// @param most columns
    Columns(int most) {
        this.most = most;
        columns = most;
    }

    /// Puts all below each other, or side by side again.
    void alone(boolean alone) {
        columns = alone ? 1 : most;
        requestLayout();
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
    protected double computePrefHeight(double width) {
        return snappedTopInset() + lines(width < 0 ? getWidth() : width, false) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        lines(getWidth(), true);
    }

    /// Goes through the lines and returns their height.
    private double lines(double width, boolean place) {
        List<Node> all = getManagedChildren();
        double room = width - snappedLeftInset() - snappedRightInset();
        double wide = Math.max(0, Math.floor((room - (columns - 1) * getSpacing()) / columns));
        double y = 0;
        for (int first = 0; first < all.size(); first += columns) {
            List<Node> line = all.subList(first, Math.min(all.size(), first + columns));
            double high = line.stream().mapToDouble(node -> Math.ceil(Math.max(node.prefHeight(wide),
                    node.minHeight(wide)))).max().orElse(0);
            for (int i = 0; place && i < line.size(); i++)
                line.get(i).resizeRelocate(snappedLeftInset() + i * (wide + getSpacing()), snappedTopInset() + y, wide,
                        line.get(i) instanceof Region ? high : line.get(i).prefHeight(wide));
            y += high + getSpacing();
        }
        return Math.max(0, y - getSpacing());
    }
}
