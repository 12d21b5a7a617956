package replicascope.app.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// All that keys can do, and the keys for it: the usual ones, or those chosen and remembered.
final class Deeds {
    private static final String HABIT = "key.";

    private final Map<String, Deed> all = new LinkedHashMap<>();
    private final Habits habits;

    Deeds(Habits habits) {
        this.habits = habits;
    }

    /// @param keys as [KeyCombination] writes them: `Shift+K`, `Shortcut+Page Down`
    Deeds add(String id, Deed.Part part, Where where, Runnable run, String... keys) {
        Deed deed = new Deed(id, part, where, Stream.of(keys).map(KeyCombination::valueOf).toList(), run);
        if (all.putIfAbsent(id, deed) != null)
            throw new IllegalArgumentException("two deeds " + id);
        return this;
    }

    Collection<Deed> all() {
        return all.values();
    }

    Deed named(String id) {
        return all.get(id);
    }

    List<KeyCombination> keys(Deed deed) {
        return habits.read(HABIT + deed.id(), Deeds::parse).orElse(deed.usual());
    }

    private static List<KeyCombination> parse(String text) {
        return text.isBlank() ? List.of() : List.of(KeyCombination.valueOf(text));
    }

    boolean changed(Deed deed) {
        return !keys(deed).equals(deed.usual());
    }

    /// What the keys do already at a place where this deed would be done too.
    Optional<Deed> clash(Deed deed, KeyCombination keys) {
        return all.values().stream().filter(other -> other != deed && other.where().overlaps(deed.where())
                && keys(other).contains(keys)).findFirst();
    }

    /// Gives a deed other keys, and only these.
    void bind(Deed deed, KeyCombination keys) {
        habits.write(HABIT + deed.id(), keys.getName());
    }

    void unbind(Deed deed) {
        habits.write(HABIT + deed.id(), "");
    }

    void reset() {
        all.keySet().forEach(id -> habits.forget(HABIT + id));
    }

    /// What keys do with the focus at a place; the narrower meaning goes first.
    Optional<Deed> find(KeyEvent event, Where focus) {
        return all.values().stream()
                .filter(deed -> deed.where().reaches(focus) && matches(keys(deed), event))
                .max(Comparator.comparing(Deed::where));
    }

    /// True when the stage would take the keys for something that has other keys now.
    boolean stale(KeyEvent event, Where focus) {
        return all.values().stream().anyMatch(deed -> deed.relayed() && deed.where().reaches(focus)
                && matches(deed.usual(), event) && changed(deed));
    }

    private static boolean matches(List<KeyCombination> keys, KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Every two deeds that the same keys would do at once.
    List<String> clashes() {
        List<String> clashes = new ArrayList<>();
        for (Deed deed : all.values())
            for (KeyCombination key : keys(deed))
                clash(deed, key).ifPresent(other -> clashes.add(key.getName() + ": " + deed.id() + ", " + other.id()));
        return clashes;
    }
}
