package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Numbers that depend on a seed and a counter only.
final class Draws {
    private final long seed;
    private long counter;

    Draws(long seed) {
        this.seed = seed;
    }

    /// The next 64 bits (splitmix64 over seed and counter).
    long next() {
        long bits = seed * 0x9E3779B97F4A7C15L + ++counter * 0xD1B54A32D192ED03L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }

    /// From 0 up to, not including, `bound`.
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /// True one time in `times`.
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    @SafeVarargs
    final <T> T among(T... choices) {
        return choices[below(choices.length)];
    }

    <T> List<T> some(int least, int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int left = least + below(most - least + 1); left > 0; left--)
            items.add(item.get());
        return items;
    }

    <T> Optional<T> maybe(Supplier<T> item) {
        return oneIn(2) ? Optional.of(item.get()) : Optional.empty();
    }
}
