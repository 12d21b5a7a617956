package replicascope.app.window;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Groups in as many columns as there is room for, each in the column that is shortest.
final class KeyColumns extends Region {
    private static final double COLUMN = 23;
    private static final double GAP = 2;
    private double em = TextSize.USUAL;

    void show(List<Region> groups) {
        getChildren().setAll(groups);
        requestLayout();
    }

    void textSize(double pixels) {
        em = pixels;
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
    protected double computePrefWidth(double height) {
        return 3 * COLUMN * em;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow(width, false);
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    private double flow(double width, boolean place) {
        int columns = Math.clamp((long) (width / (COLUMN * em)), 1, 3);
        double gap = GAP * em;
        double each = Math.floor((width - gap * (columns - 1)) / columns);
        double[] heights = new double[columns];
        for (var child : getManagedChildren()) {
            int column = 0;
            for (int i = 1; i < columns; i++)
                if (heights[i] < heights[column])
                    column = i;
            double height = Math.ceil(child.prefHeight(each));
            if (place)
                child.resizeRelocate(column * (each + gap), heights[column], each, height);
            heights[column] += height + em;
        }
        double most = 0;
        for (double height : heights)
            most = Math.max(most, height);
        return most;
    }
}
