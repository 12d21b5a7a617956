package replicascope.blocks.versions;

import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// Counters of events by node (D. S. Parker and others, IEEE TSE 9(3), 1983).
public final class VersionVector {
    private VersionVector() {}

    /// Of two counts the larger; a node that only one of them names has that one's count.
    public static <N extends Comparable<N>> Table<NodeId, N> merge(Table<NodeId, N> one, Table<NodeId, N> other) {
        Table<NodeId, N> merged = one;
        for (Table.Entry<NodeId, N> entry : other) {
            N known = merged.get(entry.key());
            if (known == null || entry.value().compareTo(known) > 0)
                merged = merged.with(entry.key(), entry.value());
        }
        return merged;
    }
}
