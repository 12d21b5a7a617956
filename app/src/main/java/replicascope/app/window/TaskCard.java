package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.lessons.Task;

/// The task of a lesson's step: the goal, what may be done, how far it has got, and help.
final class TaskCard extends VBox {
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
    /// More than so many are not drawn one by one.
    private static final int MOST_PIPS = 12;

    private final Guide guide;
    private final Words words;
    private final Button hint;
    private final Button anew;
    private final Button solve;
    private final Flow helps;
    private Lecture.Errand shown;

    TaskCard(Guide guide, Words words) {
        this.guide = guide;
        this.words = words;
        getStyleClass().addAll("card", "task");
        hint = Lines.quiet(words.say("task.hint"), guide::hint);
        anew = Lines.quiet(words.say("task.anew"), guide::retry);
        solve = Lines.quiet(words.say("task.solve"), guide::solve);
        hint.setId("hint");
        solve.setId("solve");
        helps = new Flow(hint, anew, solve);
        helps.getStyleClass().add("helps");
    }

    /// Shows the task of the step, if it has one.
    ///
    /// @return true when the attempt has come to an end, or goes on again, or a hint was given
    boolean refresh() {
        Optional<Lecture.Errand> errand = guide.lecture().errand();
        setVisible(errand.isPresent());
        setManaged(errand.isPresent());
        if (errand.isPresent() && !errand.get().equals(shown))
            build(errand.get());
        boolean turned = errand.isPresent() && shown != null && errand.get().task() == shown.task()
                && (errand.get().state().status() != shown.state().status()
                        || errand.get().state().hints().size() != shown.state().hints().size());
        shown = errand.orElse(null);
        return turned;
    }

    private void build(Lecture.Errand errand) {
        Task task = errand.task();
        Task.State state = errand.state();
        List<Node> all = new ArrayList<>();
        all.add(Lines.wrapped(words.say("task.caption"), "who"));
        all.add(Lines.wrapped(task.goal(), "ask"));
        setAccessibleText(words.say("task.text", task.goal()));
        if (!state.success()) {
            if (!state.allow().isEmpty())
                all.add(Lines.wrapped(words.say("task.allow", String.join(", ", state.allow())), "soft"));
            budget("task.actions", state.actions(), task.budget().actions()).ifPresent(all::add);
            budget("task.faults", state.faults(), task.budget().faults()).ifPresent(all::add);
        }
        for (String reached : state.partial())
            all.add(light("✓", "right", reached));
        all.add(status(errand));
        if (!state.success())
            for (String given : state.hints())
                all.add(Lines.wrapped(given, "hint"));
        if (state.success())
            state.sentence().ifPresent(explain -> all.add(Lines.wrapped(explain, "explain")));
        hint.setDisable(!state.mayHint());
        hint.setVisible(!task.hints().isEmpty() && state.hints().size() < task.hints().size());
        hint.setManaged(hint.isVisible());
        solve.setVisible(!task.solution().isEmpty() && !state.success());
        solve.setManaged(solve.isVisible());
        anew.setDisable(state.actions() == 0);
        if (!state.success())
            all.add(helps);
        getChildren().setAll(all);
    }

    private Node status(Lecture.Errand errand) {
        String sentence = errand.state().sentence().orElse("");
        return switch (errand.state().status()) {
            case OPEN -> light("○", "open", words.say("task.open"));
            case SUCCESS -> light("✓", "reached", words.say(errand.shown() ? "task.shown" : "task.done"));
            case FAILED -> failed(sentence, errand.task().fail().get(errand.state().rule().orElse(0)).rewind()
                    == Task.Rewind.ACTION ? "task.takeBack" : "task.anew");
            case SPENT -> failed(sentence, "task.anew");
            case AWAY -> failed(sentence, "task.goThere");
        };
    }

    private Node failed(String sentence, String key) {
        Button back = Lines.quiet(words.say(key), guide::retry);
        back.setId("retry");
        VBox box = new VBox(light("✗", "failed", sentence), back);
        box.getStyleClass().add("failure");
        return box;
    }

    private static HBox light(String sign, String how, String text) {
        Label mark = new Label(sign);
        mark.getStyleClass().add("sign");
        mark.setMinWidth(USE_PREF_SIZE);
        Label said = Lines.wrapped(text);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox light = new HBox(mark, said);
        light.getStyleClass().addAll("light", how);
        return light;
    }

    private Optional<Node> budget(String key, int used, OptionalInt most) {
        if (most.isEmpty())
            return Optional.empty();
        Label text = new Label(words.say(key, used, most.getAsInt()));
        text.getStyleClass().add("soft");
        text.setMinWidth(USE_PREF_SIZE);
        Flow row = new Flow(text);
        row.getStyleClass().add("budget");
        for (int i = 0; i < most.getAsInt() && most.getAsInt() <= MOST_PIPS; i++) {
            Node pip = Icons.shape("pip");
            pip.pseudoClassStateChanged(USED, i < used);
            row.getChildren().add(pip);
        }
        return Optional.of(row);
    }
}
