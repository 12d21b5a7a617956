package replicascope.app.window;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scroll panes without a frame that fit their content to their width and want the height it has then. The content
/// knows by `:scrolls` that a bar takes the place of its right margin, so that nothing moves when one comes.
final class Scrolls {
    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

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
        scroll.skinProperty().subscribe(skin -> scroll.lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar some && some.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> bar.visibleProperty().subscribe(seen -> content.pseudoClassStateChanged(SCROLLS,
                        seen))));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
