package replicascope.app.window;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Goes to a step by its number: to one of the lesson, or without a lesson to one of the run.
final class GoTo {
    private final Session session;
    private final Words words;
    private final Overlay overlay;

    GoTo(Session session, Words words, Overlay overlay) {
        this.session = session;
        this.words = words;
        this.overlay = overlay;
    }

    /// Asks for the number.
    void ask() {
        if (session.busy())
            return;
        session.pause();
        Label title = new Label(words.say(session.guide().isPresent() ? "goto.lesson" : "goto.run", first(), last()));
        title.getStyleClass().add("heading");
        TextField field = new TextField();
        field.setId("goto");
        field.setAccessibleText(title.getText());
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        field.setOnAction(enter -> {
            problem.setText(refusal(field.getText()));
            if (problem.getText().isEmpty()) {
                overlay.close();
                go(Long.parseLong(field.getText().strip()));
            }
        });
        VBox card = new VBox(title, field, problem);
        card.getStyleClass().addAll("question", "ask-line");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title.getText());
        overlay.show(card, Pos.CENTER, overlay::close);
    }

    private long first() {
        return session.guide().isPresent() ? 1 : 0;
    }

    private long last() {
        return session.guide().map(guide -> (long) guide.lecture().count()).orElseGet(session::end);
    }

    /// Why there is no such step; empty when there is.
    String refusal(String text) {
        String number = text.strip();
        boolean fits = number.matches("\\d{1,18}") && Long.parseLong(number) >= first()
                && Long.parseLong(number) <= last();
        return fits ? "" : words.say("goto.refused", number, first(), last());
    }

    void go(long step) {
        session.guide().ifPresentOrElse(guide -> guide.goTo((int) step - 1), () -> session.seek(step));
    }
}
