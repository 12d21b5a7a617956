package replicascope.app.window;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// What leads through a lesson: back, on (or answer), skip; and where there is something to compare, or other data to
/// play with, the way there.
final class LessonButtons extends Flow {
    private final Guide guide;
    private final Words words;
    private final Ways ways;
    private final Button back;
    private final Button skip;
    private final Button goOn;
    private final Button compare;
    private final Button redraw;

    /// Where a lesson leads to.
    ///
    /// @param comparing whether the run is shown beside what the repaired algorithm makes of it
    /// @param compare   shows it so, or alone again
    /// @param open      opens a lesson by its name
    record Ways(boolean comparing, Runnable compare, Consumer<String> open) {
        /// Nowhere else.
        static final Ways NONE = new Ways(false, () -> {}, lesson -> {});
    }

    LessonButtons(Guide guide, Words words, Ways ways) {
        this.guide = guide;
        this.words = words;
        this.ways = ways;
        getStyleClass().add("buttons");
        back = button("lesson.back", guide::goBack);
        goOn = button("lesson.continue", this::goOn);
        skip = button("lesson.skip", guide::goOn);
        compare = button(ways.comparing() ? "lesson.alone" : "lesson.compare", this::compare);
        redraw = button("lesson.redraw", () -> guide.redraw(ways.open()));
        skip.getStyleClass().add("skip");
        compare.getStyleClass().add("aside");
        redraw.getStyleClass().add("aside");
        getChildren().addAll(back, goOn, skip, compare, redraw);
    }

    private Button button(String key, Runnable deed) {
        Button button = new Button(words.say(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    /// Lets tests and style sheets tell these from those of another place.
    LessonButtons named() {
        goOn.setId("continue");
        skip.setId("skip");
        compare.setId("compare-lesson");
        redraw.setId("redraw");
        return this;
    }

    private void goOn() {
        if (guide.open().isPresent())
            guide.submit();
        else
            guide.goOn();
    }

    private void compare() {
        guide.goHome();
        ways.compare().run();
    }

    /// The button that goes on.
    Button primary() {
        return goOn;
    }

    void refresh() {
        Lecture lecture = guide.lecture();
        Optional<Draft> draft = guide.draft();
        boolean asks = draft.isPresent();
        goOn.setText(words.say(asks ? "lesson.answer" : "lesson.continue"));
        goOn.setDisable(asks ? !draft.get().complete() && !draft.get().writes() : !lecture.mayGoOn());
        boolean strong = asks || guide.done();
        if (strong && !goOn.getStyleClass().contains("primary"))
            goOn.getStyleClass().add("primary");
        else if (!strong)
            goOn.getStyleClass().remove("primary");
        back.setDisable(!lecture.mayGoBack());
        show(skip, asks);
        show(compare, ways.comparing() || lecture.compares());
        show(redraw, lecture.another().isPresent());
    }

    private static void show(Button button, boolean now) {
        button.setVisible(now);
        button.setManaged(now);
    }
}
