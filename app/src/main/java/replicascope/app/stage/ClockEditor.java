package replicascope.app.stage;

import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;

/// Sets a node's clock beside the node: how many milliseconds it is ahead, or behind when less than 0.
final class ClockEditor extends VBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final long STEP = 10;
    private static final long MOST = 1_000_000_000;

    private final StageActions actions;
    private final Words words;
    private final Label title = new Label();
    private TextField value;
    private NodeCard card;

    ClockEditor(StageActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        getStyleClass().add("stage-editor");
        setManaged(false);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(press -> press.consume());
    }

    /// Made when it is first needed: the first frame does not wait for it.
    private void make() {
        value = new TextField();
        title.getStyleClass().add("stage-editor-title");
        value.setTooltip(new Tooltip(words.say("skew.bad")));
        Button set = new Button(words.say("skew.set"));
        set.getStyleClass().add("main");
        set.setMinWidth(USE_PREF_SIZE);
        set.setOnAction(press -> apply());
        getChildren().addAll(title,
                new HBox(step("\u2212", "skew.less", -STEP), value, step("+", "skew.more", STEP), set));
    }

    private Button step(String sign, String key, long by) {
        Button button = new Button(sign);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.say(key));
        button.setTooltip(new Tooltip(words.say(key)));
        button.setOnAction(press -> change(by));
        return button;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> apply();
            case ESCAPE -> close(true);
            case UP -> change(STEP);
            case DOWN -> change(-STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Milliseconds as written, within reason; nothing when it is no number.
    static OptionalLong read(String text) {
        String plain = text.strip().replace('\u2212', '-').replaceFirst("(?i)\\s*ms$", "").replaceFirst("^\\+", "");
        if (!plain.matches("-?\\d{1,10}"))
            return OptionalLong.empty();
        long millis = Long.parseLong(plain);
        return Math.abs(millis) <= MOST ? OptionalLong.of(millis) : OptionalLong.empty();
    }

    private void change(long by) {
        value.setText(Long.toString(read(value.getText()).orElse(0) + by));
        value.positionCaret(value.getLength());
    }

    private void apply() {
        OptionalLong millis = read(value.getText());
        value.pseudoClassStateChanged(BAD, millis.isEmpty());
        if (millis.isEmpty() || card == null)
            return;
        NodeId node = card.id();
        close(true);
        Choice skew = new Choice.Skew(node, millis.getAsLong() * 1_000);
        if (actions.possible(skew))
            actions.act(skew);
    }

    void open(NodeCard card) {
        if (value == null)
            make();
        this.card = card;
        title.setText(words.say("skew.title", card.id().name()));
        value.setAccessibleText(title.getText());
        value.pseudoClassStateChanged(BAD, false);
        value.setText(Long.toString(card.view().health().skew() / 1_000));
        setVisible(true);
        follow();
        value.requestFocus();
        value.selectAll();
    }

    void close(boolean handBack) {
        if (card == null)
            return;
        NodeCard was = card;
        card = null;
        setVisible(false);
        if (handBack)
            was.requestFocus();
    }

    /// Stays below its node, or above it, within the stage.
    void follow() {
        if (card == null)
            return;
        if (card.getParent() == null) {
            close(false);
            return;
        }
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        double roomX = getParent().getLayoutBounds().getWidth() - width;
        double roomY = getParent().getLayoutBounds().getHeight() - height;
        double x = card.getLayoutX() + (card.getWidth() - width) / 2;
        double y = card.getLayoutY() + card.getHeight() + 6;
        if (y > roomY)
            y = card.getLayoutY() - height - 6;
        resizeRelocate(Math.round(Math.clamp(x, 0, Math.max(0, roomX))),
                Math.round(Math.clamp(y, 0, Math.max(0, roomY))), width, height);
    }

}
