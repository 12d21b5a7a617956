package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import replicascope.language.Action;

/// The narration: one step of a lesson with its question or task, shown while the stage stands still. Without a
/// lesson, what the run's script remarked here.
final class LessonPane extends VBox {
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final PseudoClass LARGE_TEXT = PseudoClass.getPseudoClass("large");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// Heights in em: in less than this the heading has one line, so that the text has some.
    private static final double ROOMY = 21;
    static final int LARGE = 150;
    private static final double SHARE = 0.62;
    private static final double CROWDED_SHARE = 0.8;
    private static final double LARGE_SHARE = 0.8;

    private final Session session;
    private final Words words;
    private final Label count = new Label();
    private final HBox dots = new HBox();
    private final Label heading = Lines.wrapped("", "heading");
    private final VBox text = new VBox();
    private final VBox body = new VBox();
    private final ScrollPane scroll = Scrolls.of(body);
    private LessonButtons buttons;
    private PredictionCard card;
    private TaskCard task;
    private String shown = "";
    private boolean asked;
    private boolean complete;

    LessonPane(Session session, Words words, LessonButtons.Ways ways) {
        this.session = session;
        this.words = words;
        getStyleClass().addAll("lesson-pane", "cards");
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        dots.getStyleClass().add("dots");
        text.getStyleClass().add("say");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(count, gap, dots);
        top.getStyleClass().add("top");
        body.getChildren().add(text);
        body.getStyleClass().add("words");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        heightProperty().addListener(change -> heading.setWrapText(getHeight() > ROOMY * count.getFont().getSize()));
        getChildren().addAll(top, heading, scroll);
        if (session.guide().isPresent()) {
            card = new PredictionCard(session.guide().get(), words, new Columns(1));
            task = new TaskCard(session.guide().get(), words);
            card.addEventHandler(MouseEvent.MOUSE_RELEASED, Event::consume);
            body.getChildren().addAll(card, task);
            buttons = new LessonButtons(session.guide().get(), words, ways).named();
            getChildren().add(buttons);
        } else
            top.getChildren().remove(dots);
    }

    /// The card of the question; null without a lesson.
    PredictionCard card() {
        return card;
    }

    void textSize(int percent) {
        pseudoClassStateChanged(LARGE_TEXT, percent >= LARGE);
    }

    /// How much of the column's height this may take: more while there is something to answer or to do, and all of it
    /// when the text is so large that little would be left.
    double share(int percent) {
        boolean crowded = card != null && (card.isVisible() || task.isVisible());
        if (percent >= LARGE)
            return crowded ? 1 : LARGE_SHARE;
        return crowded ? CROWDED_SHARE : SHARE;
    }

    void refresh() {
        boolean moving = session.lecturing();
        pseudoClassStateChanged(MOVING, moving);
        if (moving)
            return;
        session.guide().ifPresentOrElse(this::lecture, this::remarks);
    }

    private void lecture(Guide guide) {
        Lecture lecture = guide.lecture();
        boolean asks = guide.draft().isPresent();
        buttons.refresh();
        count.setText(words.say("lesson.count", lecture.at() + 1, lecture.count()));
        dots(lecture.at(), lecture.marks());
        heading.setText(lecture.heading());
        List<String> paragraphs = new ArrayList<>();
        if (!guide.news().isEmpty())
            paragraphs.add(guide.news());
        paragraphs.addAll(List.of(lecture.say().split("\n+")));
        boolean other = say(paragraphs, !guide.news().isEmpty());
        text.setAccessibleText(lecture.alt());
        boolean had = focusIn(card) || focusIn(task);
        card.refresh();
        if (task.refresh())
            Platform.runLater(() -> reveal(task));
        follow(other, asks, had);
    }

    private boolean focusIn(Node part) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        return focus != null && Where.within(focus, part);
    }

    /// What has just come into the pane is scrolled into sight; the keys stay in the pane when they were in what went.
    private void follow(boolean other, boolean asks, boolean had) {
        if (other)
            Platform.runLater(() -> scroll.setVvalue(0));
        else if (asks && !complete && session.guide().flatMap(Guide::draft).orElseThrow().complete())
            Platform.runLater(() -> scroll.setVvalue(1));
        complete = asks && session.guide().flatMap(Guide::draft).orElseThrow().complete();
        if (asked && !asks && !other)
            Platform.runLater(() -> reveal(card));
        if (had && !focusIn(card) && !focusIn(task))
            buttons.primary().requestFocus();
        asked = asks;
    }

    /// Scrolls so that a part of the text begins at the top, or as far as there is something below it.
    private void reveal(Node part) {
        body.layout();
        double view = scroll.getViewportBounds().getHeight();
        Bounds bounds = part.getBoundsInParent();
        if (body.getHeight() > view)
            scroll.setVvalue(Math.clamp(bounds.getMinY() / (body.getHeight() - view), 0, 1));
    }

    private void dots(int at, List<Lecture.Mark> marks) {
        if (dots.getChildren().size() != marks.size()) {
            dots.getChildren().clear();
            for (int i = 0; i < marks.size(); i++)
                dots.getChildren().add(Icons.shape("dot"));
        }
        for (int i = 0; i < marks.size(); i++) {
            Node dot = dots.getChildren().get(i);
            dot.pseudoClassStateChanged(PASSED, i <= at);
            dot.pseudoClassStateChanged(RIGHT, marks.get(i) == Lecture.Mark.RIGHT);
            dot.pseudoClassStateChanged(WRONG, marks.get(i) == Lecture.Mark.WRONG);
        }
    }

    private void remarks() {
        count.setText(words.say("run.caption"));
        heading.setText(session.texts().has("title") ? session.texts().say("title")
                : Words.title(session.provider().blueprint().id()));
        List<String> remarks = session.run().remarks(session.step()).stream()
                .map(remark -> switch (remark) {
                    case Action.Note(String note) -> note;
                    case Action.Mark(String name) -> words.say("run.mark", name);
                    default -> "";
                }).filter(remark -> !remark.isEmpty()).toList();
        say(remarks.isEmpty() ? List.of(words.say("run.quiet")) : remarks, false);
    }

    /// @param news true when the first paragraph is not of the lesson
    /// @return true when it is another text
    private boolean say(List<String> paragraphs, boolean news) {
        String all = String.join("\n", paragraphs);
        if (all.equals(shown))
            return false;
        shown = all;
        text.getChildren().setAll(paragraphs.stream().map(words -> Lines.wrapped(words)).toList());
        if (news)
            text.getChildren().getFirst().getStyleClass().add("news");
        return true;
    }
}
