package replicascope.app.window;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scroll panes without a frame that fit their content to their width and want the height it has then.
final class Scrolls {
    private Scrolls() {}

    static ScrollPane of(Region content) {
        ScrollPane scroll = new ScrollPane(content) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }

            @Override
            protected double computePrefHeight(double width) {
                return Math.ceil(content.prefHeight(width)) + 1;
            }
        };
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
