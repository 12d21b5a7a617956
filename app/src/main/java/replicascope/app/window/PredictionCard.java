package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import replicascope.lessons.Prediction;
import replicascope.lessons.Prompt;

/// The question of a lesson's step: what can be answered, and afterwards what came of it. Shown only while the stage
/// stands still.
final class PredictionCard extends VBox {
    /// More than this have no keys.
    static final int KEYS = 7;
    private static final int[] SURE = {25, 50, 75, 100};

    private final Guide guide;
    private final Words words;
    private final List<OptionRow> rows = new ArrayList<>();
    private final List<ToggleButton> sure = new ArrayList<>();
    private final Columns options;
    private WrittenAnswer writing;
    private Object shown;

    /// @param options where the options stand
    PredictionCard(Guide guide, Words words, Columns options) {
        this.options = options;
        this.guide = guide;
        this.words = words;
        getStyleClass().addAll("card", "prediction");
        options.getStyleClass().add("options");
        setAccessibleRole(AccessibleRole.NODE);
    }

    /// Shows the question of the step, if it has one.
    void refresh() {
        Optional<Prompt> prompt = guide.lecture().prompt();
        setVisible(prompt.isPresent());
        setManaged(prompt.isPresent());
        Optional<Draft> draft = guide.draft();
        Object now = draft.isPresent() ? draft.get() : prompt.flatMap(Prompt::graded).orElse(null);
        if (prompt.isPresent() && now != shown)
            build(prompt.get(), draft);
        shown = now;
        draft.ifPresent(some -> {
            order(prompt.orElseThrow(), some);
            update(some);
        });
    }

    private void build(Prompt prompt, Optional<Draft> draft) {
        rows.clear();
        sure.clear();
        writing = null;
        getChildren().setAll(Lines.wrapped(words.say("predict.caption"), "who"), Lines.wrapped(prompt.ask(), "ask"));
        setAccessibleText(words.say("predict.text", prompt.ask()));
        if (draft.isEmpty()) {
            prompt.graded().ifPresent(graded -> getChildren().addAll(new Feedback(words).of(prompt, graded, guide)));
            return;
        }
        getChildren().add(options);
        options.alone(prompt.kind() == Prediction.Kind.ORDER);
        options.getChildren().setAll(parts(prompt, draft.get()));
        if (prompt.confidence())
            getChildren().add(confidence(draft.get()));
        hint(prompt.kind()).ifPresent(key -> getChildren().add(Lines.wrapped(words.say(key), "soft")));
    }

    private List<? extends Node> parts(Prompt prompt, Draft draft) {
        switch (prompt.kind()) {
            case VALUE, EXPLAIN, LINE -> {
                writing = new WrittenAnswer(prompt, draft, guide, words);
                return List.of(writing);
            }
            case ORDER -> {
                for (String id : draft.order())
                    rows.add(ordered(prompt, draft, id));
            }
            default -> {
                for (int i = 0; i < prompt.choices().size(); i++)
                    rows.add(row(prompt.choices().get(i), i, draft));
            }
        }
        return rows;
    }

    private OptionRow row(Prompt.Choice choice, int place, Draft draft) {
        return new OptionRow(choice.id(), place < KEYS ? Integer.toString(place + 1) : "", choice.text(),
                draft.several() ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON,
                () -> guide.pick(choice.id()));
    }

    private OptionRow ordered(Prompt prompt, Draft draft, String id) {
        int place = draft.order().indexOf(id);
        String text = prompt.choices().stream().filter(choice -> choice.id().equals(id)).findFirst().orElseThrow()
                .text();
        OptionRow row = new OptionRow(id, Integer.toString(place + 1), text, AccessibleRole.LIST_ITEM, () -> {});
        for (int by : new int[] {-1, 1}) {
            var button = Lines.quiet(by < 0 ? "▲" : "▼", () -> guide.move(id, by));
            button.setAccessibleText(words.say(by < 0 ? "predict.up" : "predict.down", text));
            button.setDisable(by < 0 ? place == 0 : place == draft.order().size() - 1);
            button.setFocusTraversable(false);
            row.getChildren().add(button);
        }
        return row;
    }

    /// The rows stand in the learner's order; the one with the focus keeps it.
    private void order(Prompt prompt, Draft draft) {
        if (draft.kind() != Prediction.Kind.ORDER || rows.stream().map(OptionRow::option).toList().equals(draft
                .order()))
            return;
        Optional<String> focused = rows.stream().filter(Node::isFocused).map(OptionRow::option).findFirst();
        rows.clear();
        options.getChildren().setAll(parts(prompt, draft));
        rows.stream().filter(row -> focused.filter(row.option()::equals).isPresent()).forEach(Node::requestFocus);
    }

    private Flow confidence(Draft draft) {
        Label ask = new Label(words.say("predict.sure"));
        ask.getStyleClass().add("soft");
        ask.setMinWidth(USE_PREF_SIZE);
        Flow row = new Flow(ask);
        row.getStyleClass().add("confidence");
        for (int percent : SURE) {
            ToggleButton chip = new ToggleButton(words.say("predict.percent", percent));
            chip.getStyleClass().add("chip-button");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setAccessibleText(words.say("predict.sure.text", percent));
            chip.setUserData(percent);
            chip.setOnAction(event -> {
                draft.sure(percent);
                update(draft);
            });
            sure.add(chip);
            row.getChildren().add(chip);
        }
        return row;
    }

    private static Optional<String> hint(Prediction.Kind kind) {
        return switch (kind) {
            case NODE -> Optional.of("predict.hint.node");
            case MESSAGE -> Optional.of("predict.hint.message");
            case LINE -> Optional.of("predict.hint.line");
            case CHOICES -> Optional.of("predict.hint.choices");
            case ORDER -> Optional.of("predict.hint.order");
            default -> Optional.empty();
        };
    }

    private void update(Draft draft) {
        rows.forEach(row -> row.picked(draft.isPicked(row.option())));
        sure.forEach(chip -> chip.setSelected(draft.sure().isPresent()
                && chip.getUserData().equals(draft.sure().getAsInt())));
        if (writing != null)
            writing.refresh();
    }

    /// True when the answer is written, so that digits belong to it.
    boolean writes() {
        return writing != null;
    }

    /// Picks by key: the nth thing, or a digit of what is written.
    ///
    /// @param digit from 0
    /// @return false when the key means nothing here
    boolean digit(int digit) {
        if (writing != null)
            return writing.takeKeys();
        if (digit < 1 || digit > Math.min(KEYS, rows.size()))
            return false;
        OptionRow row = rows.get(digit - 1);
        row.requestFocus();
        row.fire();
        return true;
    }

    /// Moves the focus among the things, or the thing with the focus in an order.
    ///
    /// @return false when none of them has the focus
    boolean arrow(Node focus, int by) {
        int at = focus instanceof OptionRow row ? rows.indexOf(row) : -1;
        if (at < 0)
            return false;
        if (guide.asksFor(Prediction.Kind.ORDER))
            guide.move(rows.get(at).option(), by);
        else
            rows.get(Math.clamp(at + by, 0, rows.size() - 1)).requestFocus();
        return true;
    }
}
