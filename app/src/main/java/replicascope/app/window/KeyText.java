package replicascope.app.window;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;

/// Keys as they stand on a keyboard.
final class KeyText {
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("Right", "→"), Map.entry("Left", "←"),
            Map.entry("Up", "↑"), Map.entry("Down", "↓"), Map.entry("Open Bracket", "["),
            Map.entry("Close Bracket", "]"), Map.entry("Equals", "="), Map.entry("Minus", "-"),
            Map.entry("Plus", "+"), Map.entry("Page Down", "PgDn"), Map.entry("Page Up", "PgUp"),
            Map.entry("Escape", "Esc"), Map.entry("Numpad +", "Num +"), Map.entry("Numpad -", "Num -"));
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private KeyText() {}

    static String of(KeyCombination keys) {
        String name = keys.getName().replace("Shift+Shortcut", "Shortcut+Shift").replace("Shortcut",
                MAC ? "⌘" : "Ctrl");
        int sign = name.lastIndexOf('+', name.length() - 2);
        String last = name.substring(sign + 1);
        return name.substring(0, sign + 1) + SIGNS.getOrDefault(last, last);
    }

    static String of(List<KeyCombination> keys) {
        return keys.isEmpty() ? "" : of(keys.getFirst());
    }
}
