package replicascope.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An immutable map kept in key order, so that equal contents are equal however they came about.
/// Lookups are O(log n). The entries lie in short stretches; a change copies one of them and the list of stretches, so
/// that the versions of a large table share most of it.
public final class Table<K extends Comparable<? super K>, V> implements Iterable<Table.Entry<K, V>> {
    private static final int BITS = 5;
    private static final int LONGEST = 1 << BITS;
    private static final Object[][] NOTHING = {{}};
    private static final Table<?, ?> EMPTY = new Table<>(NOTHING, NOTHING, 0);

    /// By stretch; none is empty, except the only one of an empty table.
    private final Object[][] keys;
    private final Object[][] values;
    private final int size;

    /// One key with its value.
    public record Entry<K, V>(K key, V value) {}

    private Table(Object[][] keys, Object[][] values, int size) {
        this.keys = keys;
        this.values = values;
        this.size = size;
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
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The value, or null when the key is absent.
    @SuppressWarnings("unchecked")
    public V get(K key) {
        int place = find(key);
        return place < 0 ? null : (V) values[place >> BITS][place & LONGEST - 1];
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
        int stretch = (place < 0 ? ~place : place) >> BITS;
        int at = (place < 0 ? ~place : place) & LONGEST - 1;
        if (place < 0)
            return inserting(stretch, at, key, value);
        if (values[stretch][at].equals(value))
            return this;
        Object[] changed = values[stretch].clone();
        changed[at] = value;
        return new Table<>(keys, replacing(values, stretch, changed), size);
    }

    private Table<K, V> inserting(int stretch, int at, K key, V value) {
        Object[] moreKeys = insert(keys[stretch], at, key);
        Object[] moreValues = insert(values[stretch], at, value);
        if (moreKeys.length < LONGEST)
            return new Table<>(replacing(keys, stretch, moreKeys), replacing(values, stretch, moreValues), size + 1);
        return new Table<>(splitting(keys, stretch, moreKeys), splitting(values, stretch, moreValues), size + 1);
    }

    private static Object[][] replacing(Object[][] stretches, int stretch, Object[] by) {
        if (stretches.length == 1)
            return new Object[][] {by};
        Object[][] changed = stretches.clone();
        changed[stretch] = by;
        return changed;
    }

    private static Object[][] splitting(Object[][] stretches, int stretch, Object[] inHalves) {
        Object[][] more = new Object[stretches.length + 1][];
        System.arraycopy(stretches, 0, more, 0, stretch);
        more[stretch] = Arrays.copyOfRange(inHalves, 0, LONGEST / 2);
        more[stretch + 1] = Arrays.copyOfRange(inHalves, LONGEST / 2, LONGEST);
        System.arraycopy(stretches, stretch + 1, more, stretch + 2, stretches.length - stretch - 1);
        return more;
    }

    public Table<K, V> without(K key) {
        int place = find(key);
        if (place < 0)
            return this;
        if (size == 1)
            return empty();
        int stretch = place >> BITS;
        if (keys[stretch].length == 1)
            return new Table<>(dropping(keys, stretch), dropping(values, stretch), size - 1);
        int at = place & LONGEST - 1;
        return new Table<>(replacing(keys, stretch, remove(keys[stretch], at)),
                replacing(values, stretch, remove(values[stretch], at)), size - 1);
    }

    private static Object[][] dropping(Object[][] stretches, int stretch) {
        Object[][] fewer = new Object[stretches.length - 1][];
        System.arraycopy(stretches, 0, fewer, 0, stretch);
        System.arraycopy(stretches, stretch + 1, fewer, stretch, fewer.length - stretch);
        return fewer;
    }

    /// The key at a place in their order.
    @SuppressWarnings("unchecked")
    public K key(int place) {
        return (K) at(keys, place);
    }

    /// The value that belongs to it.
    @SuppressWarnings("unchecked")
    public V value(int place) {
        return (V) at(values, place);
    }

    private static Object at(Object[][] stretches, int place) {
        int stretch = 0;
        int left = place;
        while (stretch < stretches.length - 1 && left >= stretches[stretch].length)
            left -= stretches[stretch++].length;
        return stretches[stretch][left];
    }

    public Stream<Entry<K, V>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    public Stream<K> keys() {
        return stream().map(Entry::key);
    }

    public Stream<V> values() {
        return stream().map(Entry::value);
    }

    long hash64() {
        long hash = size;
        for (int stretch = 0; stretch < keys.length; stretch++)
            for (int i = 0; i < keys[stretch].length; i++)
                hash = Hashes.mix(Hashes.mix(hash, Hashes.of(keys[stretch][i])), Hashes.of(values[stretch][i]));
        return hash;
    }

    /// The stretch and the place in it, or the complement of where it belongs.
    private int find(K key) {
        int stretch = 0;
        for (int high = keys.length - 1; stretch < high;) {
            int middle = (stretch + high + 1) >>> 1;
            if (compare(keys[middle][0], key) <= 0)
                stretch = middle;
            else
                high = middle - 1;
        }
        int low = 0;
        for (int high = keys[stretch].length - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            int order = compare(keys[stretch][middle], key);
            if (order == 0)
                return stretch << BITS | middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~(stretch << BITS | low);
    }

    @SuppressWarnings("unchecked")
    private int compare(Object own, K key) {
        return ((K) own).compareTo(key);
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
            private int stretch;
            private int at;

            @Override
            public boolean hasNext() {
                return at < keys[stretch].length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public Entry<K, V> next() {
                if (!hasNext())
                    throw new NoSuchElementException();
                Entry<K, V> entry = new Entry<>((K) keys[stretch][at], (V) values[stretch][at]);
                if (++at == keys[stretch].length && stretch < keys.length - 1) {
                    stretch++;
                    at = 0;
                }
                return entry;
            }
        };
    }

    @Override
    public Spliterator<Entry<K, V>> spliterator() {
        return Spliterators.spliterator(iterator(), size, Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }

    @Override
    public boolean equals(Object object) {
        if (this == object)
            return true;
        if (!(object instanceof Table<?, ?> other) || other.size != size)
            return false;
        if (keys.length == 1 && other.keys.length == 1)
            return Arrays.equals(keys[0], other.keys[0]) && Arrays.equals(values[0], other.values[0]);
        Iterator<?> others = other.iterator();
        for (Entry<K, V> entry : this)
            if (!entry.equals(others.next()))
                return false;
        return true;
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (Entry<K, V> entry : this)
            hash = 31 * hash + entry.hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return stream().map(e -> e.key() + ": " + e.value()).collect(Collectors.joining(", ", "{", "}"));
    }
}
