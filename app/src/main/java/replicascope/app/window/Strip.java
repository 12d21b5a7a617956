package replicascope.app.window;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import replicascope.app.timeline.TimelineActions;
import replicascope.app.timeline.TimelineView;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;

/// Below the stage: the sentence of the step looked at, or of what went wrong, and the timeline.
final class Strip extends VBox {
    private final Session session;
    private final Words words;
    private final Label sentence = new Label();
    private final Label place = new Label();
    private final TimelineView timeline;
    private NodeId selected;

    Strip(Session session, Words words, ErrorStrip errors) {
        this.session = session;
        this.words = words;
        timeline = new TimelineView(hands(session));
        timeline.setMinHeight(0);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        getStyleClass().add("strip");
        sentence.getStyleClass().add("sentence");
        sentence.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        sentence.setTooltip(whole);
        place.getStyleClass().add("place");
        place.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(sentence, gap, place);
        top.getStyleClass().add("top");
        top.visibleProperty().bind(errors.visibleProperty().not());
        getChildren().addAll(new StackPane(top, errors), timeline);
    }

    private static TimelineActions hands(Session session) {
        return new TimelineActions() {
            @Override
            public void seek(double tau) {
                session.seek(tau);
            }

            @Override
            public void switchTo(Branch branch) {
                session.switchTo(branch);
            }

            @Override
            public void rename(Branch branch, String name) {
                session.rename(branch, name);
            }

            @Override
            public void selectNode(NodeId node) {
                session.select(node);
            }
        };
    }

    /// 200 high in a window of 800, 280 in one of 1080, and somewhat more when the text is larger.
    static void fit(Region strip, double windowHeight, int percent) {
        double height = 200 + Math.clamp((windowHeight - 800) * 80 / 280, -40, 80);
        double wanted = Math.rint(Math.min(height * Math.max(1, percent / 100.0), Math.max(height, 0.34
                * windowHeight)));
        strip.setMinHeight(wanted);
        strip.setPrefHeight(wanted);
        strip.setMaxHeight(wanted);
    }

    /// Lets the branch looked at be named.
    void nameBranch() {
        timeline.nameBranch();
    }

    /// The place has moved within a step, or something else about the run.
    void moved() {
        timeline.show(session.run(), session.tau());
    }

    /// Says where the playhead stands, and what happened there.
    void place() {
        sentence.setText(session.sentence());
        sentence.setOpacity(session.travels() ? 0.45 : 1);
        place.setText(words.say("timeline.place", session.step(), session.end(), Words.time(session.frame().now())));
    }

    void refresh() {
        place();
        if (session.selected() != null && !session.selected().equals(selected)) {
            selected = session.selected();
            timeline.select(selected);
        }
    }
}
