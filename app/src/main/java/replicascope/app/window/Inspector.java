package replicascope.app.window;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right column: the node chosen, the letters in flight, the invariants. Each scrolls by itself; where there is
/// no room for that, they scroll as one.
final class Inspector extends Region {
    private static final double ROOM = 36;
    private static final double LAMPS = 0.37;
    private static final double FLIGHT = 0.5;

    private final NodePane node;
    private final FlightPane flight;
    private final LampPane lamps;
    private double em = TextSize.USUAL;
    private Boolean crowded;

    Inspector(NodePane node, FlightPane flight, LampPane lamps) {
        this.node = node;
        this.flight = flight;
        this.lamps = lamps;
        heightProperty().addListener(change -> arrange());
    }

    void textSize(double pixels) {
        em = pixels;
        arrange();
    }

    private void arrange() {
        boolean now = getHeight() > 0 && getHeight() < ROOM * em;
        if (crowded != null && crowded == now)
            return;
        crowded = now;
        getChildren().clear();
        flight.stack(now);
        if (now)
            getChildren().add(Scrolls.of(new VBox(node, flight, lamps)));
        else
            getChildren().add(new Column(lamps.inScroll(), new Column(Scrolls.of(flight), Scrolls.of(node), FLIGHT,
                    false), LAMPS, false));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        getChildren().forEach(child -> child.resizeRelocate(left, snappedTopInset(),
                getWidth() - left - snappedRightInset(), getHeight() - snappedTopInset() - snappedBottomInset()));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
