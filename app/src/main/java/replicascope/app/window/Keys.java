package replicascope.app.window;

import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import replicascope.app.stage.StageView;

/// Takes the keys of a scene to the deeds they stand for.
final class Keys {
    /// A control of this style class keeps the arrow keys for itself.
    static final String KEEPS_ARROWS = "keeps-arrows";

    private final Deeds deeds;
    private final StageView stage;
    private final BooleanSupplier resting;
    private boolean relaying;
    /// A letter that did something types nothing: what it opened must not find it in its text. Digits are for answers.
    private boolean spent;

    /// @param stage   for which letters alone mean something
    /// @param resting true while something before the window takes the keys
    Keys(Deeds deeds, StageView stage, BooleanSupplier resting) {
        this.deeds = deeds;
        this.stage = stage;
        this.resting = resting;
    }

    /// Looks at keys before the controls do, so that a scroll pane does not take the arrows.
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        spent = false;
        Node target = event.getTarget() instanceof Node node ? node : null;
        if (relaying || resting.getAsBoolean() || Overlay.holds(target) || keeps(target, event)
                || target != null && Where.within(target, stage) && stage.takes(event))
            return;
        Where focus = Where.of(target, stage);
        deeds.find(event, focus).ifPresentOrElse(deed -> perform(deed, event), () -> {
            if (deeds.stale(event, focus))
                event.consume();
        });
    }

    private static boolean keeps(Node target, KeyEvent event) {
        if (target == null)
            return false;
        if (target instanceof TextInputControl)
            return !event.getCode().isFunctionKey();
        if (event.getCode().isArrowKey() && target.getStyleClass().contains(KEEPS_ARROWS))
            return true;
        boolean button = target instanceof ButtonBase || target.getAccessibleRole() == AccessibleRole.BUTTON;
        return button && event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isAltDown();
    }

    private void perform(Deed deed, KeyEvent event) {
        spent = event.getCode().isLetterKey();
        if (!deed.relayed()) {
            event.consume();
            deed.run().run();
            return;
        }
        KeyCodeCombination usual = (KeyCodeCombination) deed.usual().getFirst();
        if (usual.match(event))
            return;
        event.consume();
        relaying = true;
        Event.fireEvent(event.getTarget(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", usual.getCode(),
                usual.getShift() == KeyCodeCombination.ModifierValue.DOWN, false, false, false));
        relaying = false;
    }

    /// Where the question mark lies differs from keyboard to keyboard.
    private void typed(KeyEvent event) {
        if (spent) {
            event.consume();
            return;
        }
        if (resting.getAsBoolean() || event.getTarget() instanceof TextInputControl
                || !"?".equals(event.getCharacter()))
            return;
        event.consume();
        deeds.named("keys").run().run();
    }
}
