package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// Which theme the window wears: the one chosen, or as long as none was, the desktop's. What is chosen is remembered.
final class Look {
    static final String HABIT = "theme";
    static final String TEXT_HABIT = "text-size";

    private final Scene scene;
    private final Habits habits;
    private final List<Runnable> listeners = new ArrayList<>();
    private Theme theme;

    Look(Scene scene, Habits habits) {
        this.scene = scene;
        this.habits = habits;
        put(chosen().orElseGet(Theme::ofSystem));
    }

    private Optional<Theme> chosen() {
        return habits.read(HABIT, Theme::named);
    }

    Theme theme() {
        return theme;
    }

    /// True while the desktop decides.
    boolean follows() {
        return chosen().isEmpty();
    }

    /// Hears when another theme is on.
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// The desktop changed its mind.
    void systemChanged() {
        if (follows())
            put(Theme.ofSystem());
    }

    void choose(Theme wanted) {
        habits.write(HABIT, wanted.word());
        put(wanted);
    }

    void follow() {
        habits.forget(HABIT);
        put(Theme.ofSystem());
    }

    void toggle() {
        choose(theme.other());
    }

    private void put(Theme wanted) {
        theme = wanted;
        wanted.putOn(scene);
        listeners.forEach(Runnable::run);
    }
}
