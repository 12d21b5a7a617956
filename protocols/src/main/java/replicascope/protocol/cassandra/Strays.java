package replicascope.protocol.cassandra;

import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// What has come to a node that had no business with it.
///
/// @param views every opinion about the ring that anybody has had so far: a letter may be older than the newest
/// @param node  the first node with a stray copy, or null
/// @param key   of that copy
record Strays(Seq<View> views, NodeId node, String key) {
    /// One opinion.
    record View(Bag<NodeId> joined, Bag<NodeId> joining) {}

    /// Only nodes that somebody has taken for replicas of a key, or for about to become one, store it.
    static Invariant<Message> onlyReplicasStore(Rings rings) {
        return new Invariant.OfHistory<>("only-replicas-store",
                new Strays(Seq.of(new View(Bag.empty(), Bag.empty())), null, null),
                (strays, before, after) -> strays.next(rings, before, after),
                (strays, cluster) -> strays.node == null ? null
                        : Violation.of("broken.only-replicas-store", List.of(strays.node), strays.node, strays.key));
    }

    private Strays next(Rings rings, Cluster<Message> before, Cluster<Message> after) {
        Strays next = this;
        for (Member<Node> member : after.members(Node.class))
            next = next.seeing(new View(member.state().joined(), member.state().joining()));
        for (Members.Change change : Members.changes(before, after)) {
            if (change.was().store() == change.is().store())
                continue;
            for (Table.Entry<String, Cell> entry : change.is().store())
                if (!entry.value().equals(change.was().store().get(entry.key()))
                        && !next.belongs(rings, after.all(CassandraBlueprint.NODE), change.id(), entry.key()))
                    return new Strays(next.views, change.id(), entry.key());
        }
        return next;
    }

    private Strays seeing(View view) {
        return views.contains(view) ? this : new Strays(views.append(view), node, key);
    }

    private boolean belongs(Rings rings, Seq<NodeId> all, NodeId holder, String held) {
        for (View view : views) {
            Placement place = rings.of(all, view.joined, view.joining);
            if (place.replicas(held).contains(holder) || place.pending(held).contains(holder))
                return true;
        }
        return false;
    }
}
