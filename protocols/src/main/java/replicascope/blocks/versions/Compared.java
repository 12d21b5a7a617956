package replicascope.blocks.versions;

import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// How two vector clocks, or version vectors, stand to each other.
public enum Compared {
    BEFORE, EQUAL, AFTER, CONCURRENT;

    /// A replica that a clock does not name counts 0.
    public static Compared of(Table<NodeId, ? extends Number> one, Table<NodeId, ? extends Number> other) {
        boolean less = exceeds(other, one);
        boolean more = exceeds(one, other);
        if (less)
            return more ? CONCURRENT : BEFORE;
        return more ? AFTER : EQUAL;
    }

    /// True when one counts more of some replica.
    private static boolean exceeds(Table<NodeId, ? extends Number> one, Table<NodeId, ? extends Number> other) {
        return one.stream().anyMatch(entry -> entry.value().longValue() > count(other, entry.key()));
    }

    private static long count(Table<NodeId, ? extends Number> clock, NodeId node) {
        Number count = clock.get(node);
        return count == null ? 0 : count.longValue();
    }
}
