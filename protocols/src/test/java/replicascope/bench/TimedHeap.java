package replicascope.bench;

import java.util.Arrays;

/// The one binary heap of a twin.
final class TimedHeap<E extends Timed> {
    private Timed[] items = new Timed[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(E item) {
        if (size == items.length)
            items = Arrays.copyOf(items, size * 2);
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >> 1;
            if (!item.before(items[parent]))
                break;
            items[place] = items[parent];
            place = parent;
        }
        items[place] = item;
    }

    @SuppressWarnings("unchecked")
    E take() {
        Timed first = items[0];
        Timed item = items[--size];
        items[size] = null;
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && items[child + 1].before(items[child]))
                child++;
            if (!items[child].before(item))
                break;
            items[place] = items[child];
            place = child;
        }
        if (size > 0)
            items[place] = item;
        return (E) first;
    }
}
