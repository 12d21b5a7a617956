package replicascope.app.window;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The lesson's words in a strip below the stage, for those who sit far away. Without a lesson there is none: what
/// happens is told above the timeline.
final class Caption extends VBox {
    private final Session session;
    private final Label heading = new Label();
    private final Label say = new Label();

    Caption(Session session) {
        this.session = session;
        getStyleClass().add("caption-strip");
        for (Label label : new Label[] {heading, say})
            label.setWrapText(true);
        heading.getStyleClass().add("heading");
        getChildren().addAll(heading, say);
    }

    void refresh() {
        session.lecture().ifPresentOrElse(lecture -> {
            heading.setText(lecture.heading());
            say.setText(lecture.say());
        }, () -> {
            heading.setText("");
            say.setText("");
        });
        say.setManaged(!say.getText().isEmpty());
    }

    @Override
    protected double computePrefHeight(double width) {
        return session.lecture().isPresent() ? super.computePrefHeight(width) : 0;
    }
}
