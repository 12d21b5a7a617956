package replicascope.protocol.cassandra;

import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// The tombstones that replicas have ever held.
///
/// @param latest by replica and key, the latest one's time
record Graves(Table<NodeId, Table<String, Long>> latest) {
    /// A replica that has held a tombstone never holds an older value again. A disk that was lost held nothing.
    static Invariant<Message> noResurrection() {
        return new Invariant.OfHistory<>("no-resurrection", new Graves(Table.empty()), Graves::next, Graves::risen);
    }

    private static Graves next(Graves graves, Cluster<Message> before, Cluster<Message> after) {
        Graves next = graves;
        if (Members.lost(before, after))
            for (NodeId node : after.all(CassandraBlueprint.NODE))
                if (Members.of(after).node(node) == null)
                    next = new Graves(next.latest.without(node));
        for (Members.Change change : Members.changes(before, after))
            if (change.was().store() != change.is().store())
                for (Table.Entry<String, Cell> entry : change.is().store())
                    if (entry.value().tombstone())
                        next = next.buried(change.id(), entry.key(), entry.value().timestamp());
        return next;
    }

    private Graves buried(NodeId node, String key, long timestamp) {
        Table<String, Long> own = latest.getOr(node, Table.empty());
        return own.getOr(key, Long.MIN_VALUE) >= timestamp ? this
                : new Graves(latest.with(node, own.with(key, timestamp)));
    }

    private Violation risen(Cluster<Message> cluster) {
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<String, Long> grave : latest.getOr(member.id(), Table.empty())) {
                Cell cell = member.state().store().get(grave.key());
                if (cell != null && !cell.tombstone() && cell.timestamp() < grave.value())
                    return Violation.of("broken.no-resurrection", List.of(member.id()), member.id(), grave.key(),
                            cell.value());
            }
        return null;
    }
}
