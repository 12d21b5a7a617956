package replicascope.app.window;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import replicascope.language.Action;

/// The narration: one step of a lesson, shown while the stage stands still. Without a lesson, what the run's script
/// remarked here.
final class LessonPane extends VBox {
    private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final Session session;
    private final Words words;
    private final Label count = new Label();
    private final HBox dots = new HBox();
    private final Label heading = new Label();
    private final VBox text = new VBox();
    private final Button back;
    private final Button goOn;
    private String shown = "";

    LessonPane(Session session, Words words) {
        this.session = session;
        this.words = words;
        getStyleClass().add("lesson-pane");
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        dots.getStyleClass().add("dots");
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("say");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(count, gap, dots);
        top.getStyleClass().add("top");
        ScrollPane scroll = Scrolls.of(new VBox(heading, text));
        scroll.getContent().getStyleClass().add("words");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        back = new Button(words.say("lesson.back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> session.goBack());
        goOn = new Button(words.say("lesson.continue"));
        goOn.setId("continue");
        goOn.setMinWidth(USE_PREF_SIZE);
        goOn.getStyleClass().add("primary");
        goOn.setOnAction(event -> session.goOn());
        HBox buttons = new HBox(back, goOn);
        buttons.getStyleClass().add("buttons");
        getChildren().add(top);
        getChildren().add(scroll);
        if (session.lecture().isPresent())
            getChildren().add(buttons);
        else
            top.getChildren().remove(dots);
    }

    void refresh() {
        boolean moving = session.lecturing();
        pseudoClassStateChanged(MOVING, moving);
        if (moving)
            return;
        session.lecture().ifPresentOrElse(this::lecture, this::remarks);
    }

    private void lecture(Lecture lecture) {
        goOn.setDisable(!lecture.mayGoOn());
        back.setDisable(!lecture.mayGoBack());
        count.setText(words.say("lesson.count", lecture.at() + 1, lecture.count()));
        dots(lecture.at(), lecture.count());
        heading.setText(lecture.heading());
        say(List.of(lecture.say().split("\n+")));
    }

    private void dots(int at, int count) {
        if (dots.getChildren().size() != count) {
            dots.getChildren().clear();
            for (int i = 0; i < count; i++)
                dots.getChildren().add(Icons.shape("dot"));
        }
        for (int i = 0; i < count; i++)
            dots.getChildren().get(i).pseudoClassStateChanged(PASSED, i <= at);
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
        say(remarks.isEmpty() ? List.of(words.say("run.quiet")) : remarks);
    }

    private void say(List<String> paragraphs) {
        String all = String.join("\n", paragraphs);
        if (all.equals(shown))
            return;
        shown = all;
        text.getChildren().setAll(paragraphs.stream().map(LessonPane::paragraph).toList());
    }

    private static Label paragraph(String words) {
        Label paragraph = new Label(words);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(USE_PREF_SIZE);
        return paragraph;
    }
}
