package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.kernel.Defect;
import replicascope.kernel.Parameter;
import replicascope.kernel.Times;
import replicascope.simulation.Texts;

/// Every switch and every parameter of the protocol, with what it means. Nothing happens before it is asked for.
final class SwitchPanel extends VBox {
    private final Switches draft;
    private final Texts texts;
    private final Words words;
    private final Hands hands;
    private final Button go = new Button();
    private final Label problem = new Label();
    private final List<Runnable> rows = new ArrayList<>();

    /// What the panel asks for.
    interface Hands {
        /// Plays the run again from its start, or changes the one under way.
        void apply(Switches draft);

        void close();
    }

    SwitchPanel(Switches draft, Texts texts, Words words, Hands hands) {
        this.draft = draft;
        this.texts = texts;
        this.words = words;
        this.hands = hands;
        setId("switches");
        getStyleClass().add("switch-panel");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(words.say("switches.title"));
        Label title = new Label(words.say("switches.title"));
        title.getStyleClass().add("heading");
        VBox list = new VBox();
        list.getStyleClass().add("list");
        if (!draft.defects().isEmpty())
            list.getChildren().add(caption("switches.defects"));
        draft.defects().forEach(defect -> list.getChildren().add(row(defect)));
        list.getChildren().add(caption("switches.parameters"));
        draft.parameters().forEach(parameter -> list.getChildren().add(row(parameter)));
        ScrollPane scroll = Scrolls.of(list);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, scroll, problem, answers());
        say("");
        refresh();
    }

    private HBox answers() {
        go.setId("apply");
        go.getStyleClass().add("primary");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(event -> hands.apply(draft));
        Button cancel = new Button(words.say("desk.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> hands.close());
        HBox answers = new HBox(go, cancel);
        answers.getStyleClass().add("answers");
        return answers;
    }

    private Label caption(String key) {
        Label caption = new Label(words.say(key));
        caption.getStyleClass().add("caption");
        return caption;
    }

    private void refresh() {
        rows.forEach(Runnable::run);
        go.setText(words.say(draft.startsAgain() || !draft.changed() ? "switches.again" : "switches.live"));
        go.setDisable(!draft.changed() || !problem.getText().isEmpty());
    }

    private void say(String clause) {
        problem.setText(clause.isEmpty() ? "" : Words.complete(clause));
        problem.setVisible(!clause.isEmpty());
        problem.setManaged(!clause.isEmpty());
    }

    private Node row(Defect defect) {
        CheckBox box = new CheckBox(defect.id());
        box.getStyleClass().add("id");
        box.setMinWidth(USE_PREF_SIZE);
        String key = "switch." + defect.id();
        Label text = wrapped(texts.has(key) ? texts.say(key) : "", "text");
        Label small = wrapped(about(defect), "soft");
        box.setAccessibleText(defect.id() + ". " + text.getText() + " " + small.getText());
        box.setOnAction(event -> {
            draft.set(defect.id(), box.isSelected());
            say("");
            refresh();
        });
        rows.add(() -> {
            box.setSelected(draft.on(defect.id()));
            String why = draft.on(defect.id()) ? "" : draft.whyNot(defect.id());
            box.setDisable(!why.isEmpty());
            small.setText(why.isEmpty() ? about(defect) : Words.complete(why));
        });
        VBox right = new VBox(text, small);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setOnMouseClicked(event -> box.fire());
        HBox row = new HBox(box, right);
        row.getStyleClass().add("switch");
        return row;
    }

    private String about(Defect defect) {
        List<String> parts = new ArrayList<>();
        parts.add(defect.lines().isEmpty() ? words.say("switches.missing")
                : words.say("switches.lines", defect.lines()));
        parts.add(words.say("switches.breaks", defect.breaks().replace('-', ' ')));
        parts.add(words.say("switches.needs." + defect.needs().name().toLowerCase(Locale.ROOT)));
        if (!defect.requires().isEmpty())
            parts.add(words.say("switches.requires", String.join(", ", defect.requires())));
        if (!defect.excludes().isEmpty())
            parts.add(words.say("switches.excludes", String.join(", ", defect.excludes())));
        return String.join(" · ", parts);
    }

    private Node row(Parameter parameter) {
        Label name = new Label(parameter.name());
        name.getStyleClass().addAll("mono", "id");
        name.setMinWidth(USE_PREF_SIZE);
        String key = "parameter." + parameter.name();
        String network = "network." + parameter.name();
        Label text = wrapped(texts.has(key) ? texts.say(key)
                : words.has(network) ? words.say(network) : "", "text");
        Label small = wrapped(allowed(parameter), "soft");
        Node control = parameter.words().isEmpty() ? field(parameter) : choice(parameter);
        control.setAccessibleText(parameter.name() + ". " + text.getText() + " " + small.getText());
        VBox right = new VBox(text, new Flow(control, small));
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(name, right);
        row.getStyleClass().add("switch");
        return row;
    }

    private Node field(Parameter parameter) {
        TextField field = new TextField(draft.value(parameter).toString());
        field.getStyleClass().add("mono");
        field.setPrefColumnCount(12);
        field.textProperty().addListener((text, old, now) -> {
            say(draft.set(parameter, now));
            refresh();
        });
        return field;
    }

    private Node choice(Parameter parameter) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(parameter.words());
        choice.setValue(draft.value(parameter).toString());
        choice.setOnAction(event -> {
            say(draft.set(parameter, choice.getValue()));
            refresh();
        });
        return choice;
    }

    private String allowed(Parameter parameter) {
        String least = limit(parameter, parameter.least());
        String most = limit(parameter, parameter.most());
        String range = parameter.words().isEmpty() && parameter.most() > parameter.least()
                ? words.say(parameter.type() == Parameter.Type.RANGE ? "switches.spans" : "switches.range", least, most)
                        + " · " : "";
        return range + words.say(parameter.live() ? "switches.now" : "switches.start");
    }

    private static String limit(Parameter parameter, double value) {
        return switch (parameter.type()) {
            case SPAN, RANGE -> Times.print((long) value);
            case WHOLE -> Long.toString((long) value);
            default -> Double.toString(value);
        };
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
