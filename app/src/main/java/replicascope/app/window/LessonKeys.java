package replicascope.app.window;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a lesson's cards: digits are written into an answer from anywhere, the rest means something only
/// within the pane. Digits that choose an answer are deeds like others.
final class LessonKeys {
    private final Supplier<Place> place;
    private final Guide guide;
    private final BooleanSupplier resting;

    /// Where the lesson is.
    ///
    /// @param pane all of it
    /// @param card its question
    record Place(Node pane, PredictionCard card) {}

    /// @param place   where the lesson is now
    /// @param resting true while something before the window takes the keys
    LessonKeys(Supplier<Place> place, Guide guide, BooleanSupplier resting) {
        this.place = place;
        this.guide = guide;
        this.resting = resting;
    }

    /// To be asked before the window's own keys.
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (resting.getAsBoolean() || Overlay.holds(event.getTarget()) || event.isShortcutDown() || event.isAltDown()
                || event.isMetaDown() || event.isShiftDown() || event.getTarget() instanceof TextInputControl)
            return;
        int digit = digit(event.getCode());
        boolean done = digit >= 0
                ? guide.open().isPresent() && place.get().card().writes() && place.get().card().digit(digit)
                : event.getTarget() instanceof Node node && Where.within(node, place.get().pane()) && within(event
                        .getCode(), node);
        if (done)
            event.consume();
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() ? code.ordinal() - (code.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).ordinal()
                : -1;
    }

    private boolean within(KeyCode code, Node focus) {
        if (code == KeyCode.ENTER && focus instanceof Button button) {
            button.fire();
            return true;
        }
        if (code == KeyCode.ENTER && guide.open().isPresent() && Where.within(focus, place.get().card())) {
            guide.submit();
            return true;
        }
        if (!(focus instanceof OptionRow row))
            return false;
        return switch (code) {
            case SPACE -> {
                row.fire();
                yield true;
            }
            case UP -> place.get().card().arrow(row, -1);
            case DOWN -> place.get().card().arrow(row, 1);
            default -> false;
        };
    }
}
