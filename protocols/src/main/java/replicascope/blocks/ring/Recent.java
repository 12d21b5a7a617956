package replicascope.blocks.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A pure function whose last few results are kept: placements by membership, say. It makes no difference to anybody
/// what is kept and what is worked out again.
///
/// @param <K> what it depends on, compared by `equals`
/// @param <V> what it comes to
public final class Recent<K, V> {
    private static final int KEPT = 8;

    private final Function<K, V> function;
    private volatile List<Known<K, V>> known = List.of();

    private record Known<K, V>(K key, V value) {}

    public Recent(Function<K, V> function) {
        this.function = function;
    }

    public V of(K key) {
        for (Known<K, V> one : known)
            if (one.key.equals(key))
                return one.value;
        V value = function.apply(key);
        List<Known<K, V>> more = new ArrayList<>(known.size() < KEPT ? known : known.subList(1, KEPT));
        more.add(new Known<>(key, value));
        known = List.copyOf(more);
        return value;
    }
}
