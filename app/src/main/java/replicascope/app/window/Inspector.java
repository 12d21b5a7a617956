package replicascope.app.window;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The right column: the node chosen and the letters in flight, which scroll, and the invariants, which stay in sight.
final class Inspector extends VBox {
    private static final double LAMPS_SHARE = 0.4;

    private final ScrollPane above;
    private final ScrollPane below;

    Inspector(NodePane node, FlightPane flight, LampPane lamps) {
        getStyleClass().add("inspector");
        above = scroll(new VBox(node, flight));
        below = scroll(lamps);
        above.setId("inspector-top");
        VBox.setVgrow(above, Priority.ALWAYS);
        below.setMinHeight(0);
        below.visibleProperty().bind(lamps.visibleProperty());
        below.managedProperty().bind(lamps.visibleProperty());
        getChildren().addAll(above, below);
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    @Override
    protected void layoutChildren() {
        double wanted = below.getContent().prefHeight(getWidth()) + 2;
        double height = Math.min(wanted, getHeight() * LAMPS_SHARE);
        below.setPrefHeight(height);
        below.setMinHeight(height);
        below.setMaxHeight(height);
        super.layoutChildren();
    }
}
