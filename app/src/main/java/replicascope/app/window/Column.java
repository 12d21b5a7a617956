package replicascope.app.window;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/// Two panes above each other. One gets the height it wants, up to a share of the whole; the other gets the rest.
final class Column extends Region {
    private final Region wanting;
    private final Region resting;
    private double share;
    private final boolean onTop;

    /// @param onTop true when the wanting pane lies above the other
    Column(Region wanting, Region resting, double share, boolean onTop) {
        this.wanting = wanting;
        this.resting = resting;
        this.share = share;
        this.onTop = onTop;
        if (onTop)
            getChildren().addAll(wanting, resting);
        else
            getChildren().addAll(resting, wanting);
    }

    void share(double most) {
        if (most == share)
            return;
        share = most;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double wanted = wanting.isManaged() ? Math.min(Math.ceil(wanting.prefHeight(width)), height * share) : 0;
        double rest = height - wanted;
        wanting.resizeRelocate(insets.getLeft(), insets.getTop() + (onTop ? 0 : rest), width, wanted);
        resting.resizeRelocate(insets.getLeft(), insets.getTop() + (onTop ? wanted : 0), width, rest);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
