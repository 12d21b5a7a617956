package replicascope.protocol.clocks;

import java.util.stream.Stream;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// How two vector clocks stand to each other. The book has no such procedure (A1.11).
enum Compared {
    BEFORE, EQUAL, AFTER, CONCURRENT;

    /// A replica that a clock does not name counts 0.
    static Compared of(Table<NodeId, Integer> one, Table<NodeId, Integer> other) {
        boolean less = Stream.concat(one.keys(), other.keys())
                .anyMatch(node -> one.getOr(node, 0) < other.getOr(node, 0));
        boolean more = Stream.concat(one.keys(), other.keys())
                .anyMatch(node -> one.getOr(node, 0) > other.getOr(node, 0));
        if (less)
            return more ? CONCURRENT : BEFORE;
        return more ? AFTER : EQUAL;
    }
}
