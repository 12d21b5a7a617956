package replicascope.app.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the window remembers from one start to the next: names and values, both text.
final class Habits {
    private final Map<String, String> values;
    private final Keeping keeping;

    /// Where they are kept.
    interface Keeping {
        void keep(Map<String, String> values);
    }

    Habits(Map<String, String> values, Keeping keeping) {
        this.values = new LinkedHashMap<>(values);
        this.keeping = keeping;
    }

    /// Forgotten when the window is closed.
    static Habits fleeting() {
        return new Habits(Map.of(), values -> {});
    }

    /// What is remembered under a name; nothing when that is nothing, or nothing that makes sense.
    <T> Optional<T> read(String name, Function<String, T> sense) {
        try {
            return Optional.ofNullable(values.get(name)).map(sense);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(String name, String value) {
        if (!value.equals(values.put(name, value)))
            keeping.keep(values);
    }

    void forget(String name) {
        if (values.remove(name) != null)
            keeping.keep(values);
    }
}
