package replicascope.checking;

import java.util.Arrays;

/// A set of 64-bit keys with open addressing: about nine bytes and a half a key, nothing boxed.
final class LongSet {
    private long[] cells = new long[1 << 12];
    private int size;
    private boolean zero;

    /// True when the key was not in the set before.
    boolean add(long key) {
        if (key == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 10L > cells.length * 8L)
            grow();
        int cell = find(cells, key);
        if (cells[cell] == key)
            return false;
        cells[cell] = key;
        size++;
        return true;
    }

    int size() {
        return zero ? size + 1 : size;
    }

    private static int find(long[] cells, long key) {
        int mask = cells.length - 1;
        int cell = (int) (key ^ key >>> 32) & mask;
        while (cells[cell] != 0 && cells[cell] != key)
            cell = cell + 1 & mask;
        return cell;
    }

    private void grow() {
        long[] larger = new long[cells.length * 2];
        Arrays.stream(cells).filter(key -> key != 0).forEach(key -> larger[find(larger, key)] = key);
        cells = larger;
    }
}
