package replicascope.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An immutable map kept in key order, so that equal contents are equal however they came about.
/// Lookups are O(log n), changes copy.
public final class Table<K extends Comparable<? super K>, V> implements Iterable<Table.Entry<K, V>> {
    private static final Table<?, ?> EMPTY = new Table<>(new Object[0], new Object[0]);

    private final Object[] keys;
    private final Object[] values;

    /// One key with its value.
    public record Entry<K, V>(K key, V value) {}

    private Table(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @SuppressWarnings("unchecked")
    public static <K extends Comparable<? super K>, V> Table<K, V> empty() {
        return (Table<K, V>) EMPTY;
    }

    /// Every key with the same value.
    public static <K extends Comparable<? super K>, V> Table<K, V> of(Seq<K> keys, V value) {
        Table<K, V> table = empty();
        for (K key : keys)
            table = table.with(key, value);
        return table;
    }

    public int size() {
        return keys.length;
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }

    /// The value, or null when the key is absent.
    @SuppressWarnings("unchecked")
    public V get(K key) {
        int place = find(key);
        return place < 0 ? null : (V) values[place];
    }

    public V getOr(K key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    public boolean has(K key) {
        return find(key) >= 0;
    }

    public Table<K, V> with(K key, V value) {
        Objects.requireNonNull(value, "a Table holds no null");
        int place = find(key);
        if (place >= 0) {
            if (values[place].equals(value))
                return this;
            Object[] changed = values.clone();
            changed[place] = value;
            return new Table<>(keys, changed);
        }
        int at = -place - 1;
        return new Table<>(insert(keys, at, key), insert(values, at, value));
    }

    public Table<K, V> without(K key) {
        int place = find(key);
        return place < 0 ? this : new Table<>(remove(keys, place), remove(values, place));
    }

    @SuppressWarnings("unchecked")
    public K key(int place) {
        return (K) keys[place];
    }

    @SuppressWarnings("unchecked")
    public V value(int place) {
        return (V) values[place];
    }

    public Stream<Entry<K, V>> stream() {
        return IntStream.range(0, keys.length).mapToObj(i -> new Entry<>(key(i), value(i)));
    }

    public Stream<K> keys() {
        return IntStream.range(0, keys.length).mapToObj(this::key);
    }

    public Stream<V> values() {
        return IntStream.range(0, keys.length).mapToObj(this::value);
    }

    long hash64() {
        long hash = keys.length;
        for (int i = 0; i < keys.length; i++)
            hash = Hashes.mix(Hashes.mix(hash, Hashes.of(keys[i])), Hashes.of(values[i]));
        return hash;
    }

    @SuppressWarnings("unchecked")
    private int find(K key) {
        int low = 0;
        int high = keys.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ((K) keys[middle]).compareTo(key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -low - 1;
    }

    static Object[] insert(Object[] array, int at, Object item) {
        Object[] longer = new Object[array.length + 1];
        System.arraycopy(array, 0, longer, 0, at);
        longer[at] = Objects.requireNonNull(item);
        System.arraycopy(array, at, longer, at + 1, array.length - at);
        return longer;
    }

    static Object[] remove(Object[] array, int at) {
        Object[] shorter = new Object[array.length - 1];
        System.arraycopy(array, 0, shorter, 0, at);
        System.arraycopy(array, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < keys.length;
            }

            @Override
            public Entry<K, V> next() {
                if (next >= keys.length)
                    throw new NoSuchElementException();
                int place = next++;
                return new Entry<>(key(place), value(place));
            }
        };
    }

    @Override
    public boolean equals(Object object) {
        return this == object || object instanceof Table<?, ?> other
                && Arrays.equals(keys, other.keys) && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return stream().map(e -> e.key() + ": " + e.value()).collect(Collectors.joining(", ", "{", "}"));
    }
}
