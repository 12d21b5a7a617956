package replicascope.app.window;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right column: the node chosen, the letters in flight, what is judged. Each scrolls by itself; where there is
/// no room for that, they scroll as one.
final class Inspector extends Region {
    private static final double ROOM = 36;
    private static final double LAMPS = 0.37;
    private static final double FLIGHT = 0.5;

    private final NodePane node;
    private final FlightPane flight;
    private final VBox judged;
    private double em = TextSize.USUAL;
    private Boolean crowded;

    /// @param verdicts client histories and invariants share one place
    Inspector(NodePane node, FlightPane flight, VerdictPane verdicts, LampPane lamps) {
        this.node = node;
        this.flight = flight;
        judged = new VBox(verdicts, lamps);
        BooleanBinding any = verdicts.visibleProperty().or(lamps.visibleProperty());
        judged.visibleProperty().bind(any);
        judged.managedProperty().bind(any);
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
        if (now) {
            VBox all = new VBox(node, flight, judged);
            all.getStyleClass().add("crowded");
            getChildren().add(Scrolls.of(all));
        } else
            getChildren().add(new Column(inScroll(judged), new Column(Scrolls.of(flight), Scrolls.of(node), FLIGHT,
                    false), LAMPS, false));
    }

    /// Takes part only while there is something in it.
    private static ScrollPane inScroll(VBox content) {
        ScrollPane scroll = Scrolls.of(content);
        scroll.visibleProperty().bind(content.visibleProperty());
        scroll.managedProperty().bind(content.managedProperty());
        return scroll;
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
