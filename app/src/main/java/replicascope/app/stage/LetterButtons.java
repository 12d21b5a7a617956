package replicascope.app.stage;

import java.util.function.BiFunction;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;

/// Three buttons beside the letter under the mouse: deliver, drop, duplicate. They are part of the stage, follow the
/// letter, and go away a moment after the mouse has left both.
final class LetterButtons extends HBox {
    private static final double APART = 6;

    private final StageActions actions;
    private final Words words;
    private Button deliver;
    private Button drop;
    private Button duplicate;
    private final PauseTransition leaving = new PauseTransition(Duration.millis(350));
    private LetterToken token;

    LetterButtons(StageActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        getStyleClass().add("stage-buttons");
        setManaged(false);
        setVisible(false);
        leaving.setOnFinished(over -> close());
        setOnMouseEntered(enter -> leaving.stop());
        setOnMouseExited(exit -> leaving.playFromStart());
    }

    /// Made when they are first needed: the first frame does not wait for them.
    private void make() {
        deliver = button("\u23CE", "menu.deliver", Choice.Deliver::new);
        drop = button("\u2715", "menu.drop", Choice.Drop::new);
        duplicate = button("\u00D72", "menu.duplicate", Choice.Duplicate::new);
        getChildren().setAll(deliver, drop, duplicate);
    }

    private Button button(String sign, String key, BiFunction<NodeId, Long, Choice> choice) {
        Button button = new Button(sign);
        button.setAccessibleText(words.say(key));
        button.setTooltip(new Tooltip(words.say(key)));
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setOnAction(press -> {
            Choice wanted = choice.apply(token.letter().to(), token.letter().serial());
            close();
            actions.act(wanted);
        });
        return button;
    }

    void open(LetterToken token) {
        if (deliver == null)
            make();
        leaving.stop();
        this.token = token;
        NodeId to = token.letter().to();
        long serial = token.letter().serial();
        able(deliver, "menu.deliver", new Choice.Deliver(to, serial));
        able(drop, "menu.drop", new Choice.Drop(to, serial));
        able(duplicate, "menu.duplicate", new Choice.Duplicate(to, serial));
        setVisible(true);
        follow();
    }

    private void able(Button button, String key, Choice choice) {
        boolean possible = actions.possible(choice);
        button.setDisable(!possible);
        button.getTooltip().setText(possible ? words.say(key)
                : words.say("menu.why", words.say(key), actions.whyNot(choice)));
    }

    void leave() {
        leaving.playFromStart();
    }

    void close() {
        leaving.stop();
        token = null;
        setVisible(false);
    }

    /// Stays beside the letter, within the stage.
    void follow() {
        if (token == null)
            return;
        if (token.getParent() == null) {
            close();
            return;
        }
        applyCss();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        Bounds letter = token.getBoundsInParent();
        double roomX = getParent().getLayoutBounds().getWidth() - width;
        double x = letter.getMaxX() + APART;
        double y = letter.getCenterY() - height / 2;
        if (x > roomX)
            x = letter.getMinX() - APART - width;
        resizeRelocate(Math.round(Math.clamp(x, 0, Math.max(0, roomX))), Math.round(Math.max(0, y)), width, height);
    }
}
