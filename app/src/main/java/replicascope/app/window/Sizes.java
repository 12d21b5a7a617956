package replicascope.app.window;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// How large the regions were made and which are closed, remembered for desks and for projectors apart.
final class Sizes {
    private static final double PROJECTOR = 1600;

    private final Habits habits;
    private String kind = "desk";

    Sizes(Habits habits) {
        this.habits = habits;
    }

    void window(double width) {
        kind = width >= PROJECTOR ? "projector" : "desk";
    }

    private String name(String what) {
        return kind + "." + what;
    }

    /// In pixels at the usual text size; nothing when it was left as it was.
    OptionalDouble of(Area area) {
        return habits.read(name(area.word()), Double::valueOf).filter(size -> size > 0 && size < 10_000)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    void set(Area area, double size) {
        habits.write(name(area.word()), Long.toString(Math.round(size)));
    }

    void forget(Area area) {
        habits.forget(name(area.word()));
    }

    private Set<Area> closed() {
        return habits.read(name("closed"), text -> text.isBlank() ? EnumSet.noneOf(Area.class)
                : Arrays.stream(text.split(" ")).map(word -> Area.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class))))
                .orElse(EnumSet.noneOf(Area.class));
    }

    boolean closed(Area area) {
        return closed().contains(area);
    }

    void close(Area area, boolean shut) {
        Set<Area> closed = closed();
        if (shut)
            closed.add(area);
        else
            closed.remove(area);
        List<String> words = closed.stream().map(Area::word).toList();
        if (words.isEmpty())
            habits.forget(name("closed"));
        else
            habits.write(name("closed"), String.join(" ", words));
    }
}
