package replicascope.kernel;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An immutable sequence of non-null items, indexed from 0.
///
/// Views share one growing array: a log that only grows costs O(1) amortised per [#append], and every
/// earlier version stays valid. Appending behind a view whose next cell is taken shares that cell when it holds
/// an equal item (a replay does exactly that) and copies otherwise. [#take], [#drop] and [#slice] never copy.
/// Safe to read and append from several threads.
public final class Seq<T> implements Iterable<T> {
    private static final int SMALLEST = 4;
    private static final int NONE = Integer.MAX_VALUE;
    private static final Seq<?> EMPTY = new Seq<>(new Buffer(new Object[0], 0), 0, 0, NONE);

    /// The array behind one or more views; cells below `used` never change again.
    private static final class Buffer {
        final Object[] items;
        int used;
        long[] prefixes;
        int hashed;

        Buffer(Object[] items, int used) {
            this.items = items;
            this.used = used;
        }

        /// True when `item` now stands (or already stood) in the given cell.
        synchronized boolean claim(int cell, Object item) {
            if (cell < used)
                return items[cell].equals(item);
            if (cell >= items.length)
                return false;
            items[cell] = item;
            used = cell + 1;
            return true;
        }

        /// Structural hash of the first `count` cells, remembered so that a growing log is hashed once.
        synchronized long prefix(int count) {
            if (count == 0)
                return 0;
            if (prefixes == null)
                prefixes = new long[items.length];
            long hash = hashed == 0 ? 0 : prefixes[hashed - 1];
            for (; hashed < count; hashed++) {
                hash = hash * Hashes.ODD + Hashes.of(items[hashed]);
                prefixes[hashed] = hash;
            }
            return prefixes[count - 1];
        }

        long hash(int start, int end) {
            return prefix(end) - prefix(start) * Hashes.power(end - start);
        }
    }

    private final Buffer buffer;
    private final int from;
    private final int length;
    /// The place in this view before which one cell of the array is left out, or [#NONE].
    private final int hole;

    private Seq(Buffer buffer, int from, int length, int hole) {
        this.buffer = buffer;
        this.from = from;
        this.length = length;
        this.hole = hole;
    }

    private int cell(int index) {
        return index < hole ? from + index : from + index + 1;
    }

    @SuppressWarnings("unchecked")
    public static <T> Seq<T> empty() {
        return (Seq<T>) EMPTY;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Seq<T> of(T... items) {
        return copyOf(List.of(items));
    }

    public static <T> Seq<T> copyOf(List<? extends T> items) {
        if (items.isEmpty())
            return empty();
        Object[] copy = items.toArray();
        for (Object item : copy)
            Objects.requireNonNull(item, "a Seq holds no null");
        return new Seq<>(new Buffer(copy, copy.length), 0, copy.length, NONE);
    }

    public int size() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /// @throws IndexOutOfBoundsException unless `0 <= index < size()`
    @SuppressWarnings("unchecked")
    public T get(int index) {
        Objects.checkIndex(index, length);
        return (T) buffer.items[cell(index)];
    }

    /// @throws NoSuchElementException when empty
    public T last() {
        if (length == 0)
            throw new NoSuchElementException("the last item of an empty Seq");
        return get(length - 1);
    }

    public Seq<T> append(T item) {
        Objects.requireNonNull(item, "a Seq holds no null");
        if (hole == NONE && buffer.claim(from + length, item))
            return new Seq<>(buffer, from, length + 1, NONE);
        Object[] copy = copy(Math.max(SMALLEST, length + (length >> 1) + 1));
        copy[length] = item;
        return new Seq<>(new Buffer(copy, length + 1), 0, length + 1, NONE);
    }

    /// The items in an array of `size` cells, which may be more.
    private Object[] copy(int size) {
        Object[] copy = new Object[size];
        int head = Math.min(hole, length);
        System.arraycopy(buffer.items, from, copy, 0, head);
        System.arraycopy(buffer.items, from + head + (hole == NONE ? 0 : 1), copy, head, length - head);
        return copy;
    }

    public Seq<T> appendAll(Seq<? extends T> items) {
        Seq<T> result = this;
        for (T item : items)
            result = result.append(item);
        return result;
    }

    /// The first `count` items (all of them when there are fewer).
    public Seq<T> take(int count) {
        return count >= length ? this : slice(0, Math.max(0, count));
    }

    /// All but the first `count` items.
    public Seq<T> drop(int count) {
        return count <= 0 ? this : slice(Math.min(count, length), length);
    }

    /// Items `start` (inclusive) to `end` (exclusive).
    public Seq<T> slice(int start, int end) {
        Objects.checkFromToIndex(start, end, length);
        if (start == end)
            return empty();
        boolean whole = end <= hole || start >= hole;
        return new Seq<>(buffer, cell(start), end - start, whole ? NONE : hole - start);
    }

    /// A copy with one item replaced.
    public Seq<T> with(int index, T item) {
        Objects.checkIndex(index, length);
        Object[] copy = copy(length);
        copy[index] = Objects.requireNonNull(item, "a Seq holds no null");
        return new Seq<>(new Buffer(copy, length), 0, length, NONE);
    }

    /// All but the item at `index`: a view as well, so that each of many nodes can have all others for its peers.
    public Seq<T> without(int index) {
        Objects.checkIndex(index, length);
        if (index == 0 || index == length - 1)
            return index == 0 ? drop(1) : take(index);
        if (hole == NONE)
            return new Seq<>(buffer, from, length - 1, index);
        Object[] copy = copy(length);
        System.arraycopy(copy, index + 1, copy, index, length - index - 1);
        return new Seq<>(new Buffer(copy, length - 1), 0, length - 1, NONE);
    }

    public int indexOf(Object item) {
        for (int i = 0; i < length; i++)
            if (buffer.items[cell(i)].equals(item))
                return i;
        return -1;
    }

    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }

    public <R> Seq<R> map(Function<? super T, ? extends R> function) {
        return copyOf(stream().<R>map(function).toList());
    }

    /// The items that are wanted; this very sequence when all are.
    public Seq<T> filter(Predicate<? super T> wanted) {
        int same = 0;
        while (same < length && wanted.test(get(same)))
            same++;
        if (same == length)
            return this;
        Object[] kept = new Object[length - 1];
        int count = 0;
        for (int i = 0; i < length; i++)
            if (i < same || i > same && wanted.test(get(i)))
                kept[count++] = get(i);
        return count == 0 ? empty() : new Seq<>(new Buffer(kept, count), 0, count, NONE);
    }

    public Stream<T> stream() {
        return IntStream.range(0, length).mapToObj(this::get);
    }

    public List<T> toList() {
        return stream().toList();
    }

    /// True when both are views of one array from the same cell, so that the shorter is a prefix of the longer.
    public boolean sharesStartWith(Seq<?> other) {
        return buffer == other.buffer && from == other.from && hole == NONE && other.hole == NONE;
    }

    /// Structural 64-bit hash; O(1) for a log whose earlier part was hashed before.
    long hash64() {
        int head = Math.min(hole, length);
        int tail = length - head;
        long hash = buffer.hash(from, from + head);
        if (tail > 0) {
            int start = cell(head);
            hash = hash * Hashes.power(tail) + buffer.hash(start, start + tail);
        }
        return hash + Hashes.mix(length);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < length;
            }

            @Override
            public T next() {
                if (next >= length)
                    throw new NoSuchElementException();
                return get(next++);
            }
        };
    }

    @Override
    public boolean equals(Object object) {
        if (this == object)
            return true;
        if (!(object instanceof Seq<?> other) || other.length != length)
            return false;
        if (sharesStartWith(other))
            return true;
        for (int i = 0; i < length; i++)
            if (!buffer.items[cell(i)].equals(other.buffer.items[other.cell(i)]))
                return false;
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++)
            hash = 31 * hash + buffer.items[cell(i)].hashCode();
        return hash;
    }

    @Override
    public String toString() {
        return toList().toString();
    }
}
