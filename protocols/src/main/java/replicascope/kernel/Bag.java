package replicascope.kernel;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An immutable multiset kept in its items' order, so that equal contents are equal however they came about.
/// Used as a set through [#include].
public final class Bag<T extends Comparable<? super T>> implements Iterable<T> {
    private static final Bag<?> EMPTY = new Bag<>(new Object[0]);

    private final Object[] items;

    private Bag(Object[] items) {
        this.items = items;
    }

    @SuppressWarnings("unchecked")
    public static <T extends Comparable<? super T>> Bag<T> empty() {
        return (Bag<T>) EMPTY;
    }

    @SafeVarargs
    public static <T extends Comparable<? super T>> Bag<T> of(T... items) {
        Bag<T> bag = empty();
        for (T item : items)
            bag = bag.add(item);
        return bag;
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /// One more of `item`, also when it is there already.
    public Bag<T> add(T item) {
        int place = find(item);
        return new Bag<>(Table.insert(items, place < 0 ? ~place : place, item));
    }

    /// With `item` at least once: the operation of a set.
    public Bag<T> include(T item) {
        return has(item) ? this : add(item);
    }

    public Bag<T> includeAll(Iterable<? extends T> others) {
        Bag<T> bag = this;
        for (T item : others)
            bag = bag.include(item);
        return bag;
    }

    /// One less of `item`; unchanged when it is absent.
    public Bag<T> remove(T item) {
        int place = find(item);
        return place < 0 ? this : new Bag<>(Table.remove(items, place));
    }

    public boolean has(T item) {
        return find(item) >= 0;
    }

    public int count(T item) {
        return (int) stream().filter(item::equals).count();
    }

    public Bag<T> filter(Predicate<? super T> wanted) {
        return new Bag<>(stream().filter(wanted).toArray());
    }

    @SuppressWarnings("unchecked")
    public T get(int place) {
        return (T) items[place];
    }

    public Stream<T> stream() {
        return IntStream.range(0, items.length).mapToObj(this::get);
    }

    long hash64() {
        long hash = items.length;
        for (Object item : items)
            hash = Hashes.mix(hash, Hashes.of(item));
        return hash;
    }

    @SuppressWarnings("unchecked")
    private int find(T item) {
        int low = 0;
        for (int high = items.length - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            int order = ((T) items[middle]).compareTo(item);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < items.length;
            }

            @Override
            public T next() {
                if (next >= items.length)
                    throw new NoSuchElementException();
                return get(next++);
            }
        };
    }

    @Override
    public boolean equals(Object object) {
        return this == object || object instanceof Bag<?> other && Arrays.equals(items, other.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return stream().map(Object::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
