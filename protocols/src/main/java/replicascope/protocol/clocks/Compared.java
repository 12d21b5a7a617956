package replicascope.protocol.clocks;

import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// How two vector clocks stand to each other. The book has no such procedure (A1.11).
enum Compared {
    BEFORE, EQUAL, AFTER, CONCURRENT;

    /// A replica that a clock does not name counts 0.
    static Compared of(Table<NodeId, Integer> one, Table<NodeId, Integer> other) {
        boolean less = exceeds(other, one);
        boolean more = exceeds(one, other);
        if (less)
            return more ? CONCURRENT : BEFORE;
        return more ? AFTER : EQUAL;
    }

    /// True when one counts more of some replica.
    private static boolean exceeds(Table<NodeId, Integer> one, Table<NodeId, Integer> other) {
        for (Table.Entry<NodeId, Integer> entry : one)
            if (entry.value() > other.getOr(entry.key(), 0))
                return true;
        return false;
    }
}
