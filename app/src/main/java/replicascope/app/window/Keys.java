package replicascope.app.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys do.
final class Keys {
    private final Map<KeyCombination, Runnable> deeds = new LinkedHashMap<>();
    private final KeyCombination space = key(KeyCode.SPACE);

    Keys(Session session, Desk desk, TextSize size) {
        on(session::playOrPause, space);
        on(session::forward, key(KeyCode.RIGHT));
        on(session::back, key(KeyCode.LEFT));
        on(session::forwardTen, key(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
        on(session::backTen, key(KeyCode.LEFT, KeyCombination.SHIFT_DOWN));
        on(session::nextLandmark, key(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN));
        on(session::previousLandmark, key(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN));
        on(session::home, key(KeyCode.HOME));
        on(session::toEnd, key(KeyCode.END));
        on(session::goOn, key(KeyCode.PAGE_DOWN));
        on(session::goBack, key(KeyCode.PAGE_UP));
        on(session::undo, key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
        on(session::redo, key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        on(session::slower, key(KeyCode.OPEN_BRACKET));
        on(session::faster, key(KeyCode.CLOSE_BRACKET));
        on(session::heal, key(KeyCode.H));
        on(() -> session.switchBy(-1), key(KeyCode.UP, KeyCombination.ALT_DOWN));
        on(() -> session.switchBy(1), key(KeyCode.DOWN, KeyCombination.ALT_DOWN));
        on(session::dismiss, key(KeyCode.ESCAPE));
        on(desk::open, key(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
        on(desk::save, key(KeyCode.S, KeyCombination.SHORTCUT_DOWN));
        on(desk::saveAs, key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        on(size::larger, key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN), key(KeyCode.PLUS,
                KeyCombination.SHORTCUT_DOWN), key(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN),
                key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        on(size::smaller, key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
                key(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN));
        on(() -> size.set(100), key(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
                key(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private void on(Runnable deed, KeyCombination... keys) {
        for (KeyCombination key : keys)
            if (deeds.put(key, deed) != null)
                throw new IllegalStateException("two deeds for " + key.getDisplayText());
    }

    Set<KeyCombination> bound() {
        return deeds.keySet();
    }

    /// Looks at keys before the controls do, so that a scroll pane does not take the arrows.
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || Overlay.holds(event.getTarget()))
            return;
        boolean button = event.getTarget() instanceof Node node && node.getAccessibleRole() == AccessibleRole.BUTTON;
        if (space.match(event) && (button || event.getTarget() instanceof ButtonBase))
            return;
        deeds.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            entry.getValue().run();
            event.consume();
        });
    }
}
