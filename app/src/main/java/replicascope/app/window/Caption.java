package replicascope.app.window;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lesson's words in a strip below the stage, for those who sit far away, with its question or task: a teacher asks
/// the class and answers by mouse or digits. Without a lesson there is none: what happens is told above the timeline.
final class Caption extends VBox {
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double SHARE = 0.4;
    private static final double CROWDED_SHARE = 0.6;
    private static final int COLUMNS = 2;

    private final Session session;
    private final Label heading = Lines.wrapped("", "heading");
    private final Label say = Lines.wrapped("");
    private final VBox body = new VBox(say);
    private final ScrollPane scroll = Scrolls.of(body);
    private LessonButtons buttons;
    private PredictionCard card;
    private TaskCard task;
    private Object read;

    Caption(Session session, Words words, LessonButtons.Ways ways) {
        this.session = session;
        getStyleClass().addAll("caption-strip", "cards");
        HBox top = new HBox(heading);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setMinWidth(0);
        top.getStyleClass().add("top");
        body.getStyleClass().add("words");
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, scroll);
        session.guide().ifPresent(guide -> {
            buttons = new LessonButtons(guide, words, ways);
            buttons.setMinWidth(Region.USE_PREF_SIZE);
            card = new PredictionCard(guide, words, new Columns(COLUMNS));
            task = new TaskCard(guide, words);
            card.addEventHandler(MouseEvent.MOUSE_RELEASED, Event::consume);
            top.getChildren().add(buttons);
            body.getChildren().addAll(card, task);
        });
    }

    /// The card of the question; null without a lesson.
    PredictionCard card() {
        return card;
    }

    /// True while there is a question, and what came of it.
    boolean asks() {
        return isVisible() && card != null && card.isVisible();
    }

    /// How much of the window's height this may take: more while there is something to answer or to do.
    double share() {
        return card != null && (card.isVisible() || task.isVisible()) ? CROWDED_SHARE : SHARE;
    }

    /// Costs nothing while nobody sees it.
    void refresh() {
        pseudoClassStateChanged(MOVING, session.lecturing());
        if (!isVisible() || session.lecturing())
            return;
        session.guide().ifPresent(this::lecture);
        requestLayout();
        if (getParent() != null)
            getParent().requestLayout();
    }

    private void lecture(Guide guide) {
        Lecture lecture = guide.lecture();
        heading.setText(lecture.heading());
        say(guide.lecture().graded().isEmpty(), lecture.say());
        card.refresh();
        task.refresh();
        buttons.refresh();
        Object now = lecture.graded().isPresent() ? lecture.graded().get() : lecture.say();
        if (!now.equals(read))
            scroll.setVvalue(0);
        read = now;
    }

    /// What was read before an answer makes room for what came of it.
    private void say(boolean before, String text) {
        say.setText(text);
        say.setVisible(before && !text.isEmpty());
        say.setManaged(say.isVisible());
    }

    @Override
    protected double computePrefHeight(double width) {
        return session.lecture().isPresent() ? super.computePrefHeight(width) : 0;
    }
}
