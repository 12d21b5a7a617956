package replicascope.protocol.cassandra;

import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// Which writes have come to which replica, as far as it shows: by what has come into its store, and by what it has
/// acknowledged.
///
/// @param lost   true when a disk was lost: nothing is judged from then on
/// @param keys   what each write is to
/// @param writes by replica and key
record Received(boolean lost, Table<OpId, String> keys, Table<NodeId, Table<String, Bag<Came>>> writes) {
    /// One write. An operation that was begun twice has written twice.
    record Came(OpId id, long timestamp) implements Comparable<Came> {
        @Override
        public int compareTo(Came other) {
            int order = id.compareTo(other.id);
            return order != 0 ? order : Long.compare(timestamp, other.timestamp);
        }
    }

    /// Replicas that have got the same writes to a key show the same.
    static Invariant<Message> convergence() {
        return new Invariant.OfHistory<>("convergence", new Received(false, Table.empty(), Table.empty()),
                Received::next, Received::apart);
    }

    private static Received next(Received so, Cluster<Message> before, Cluster<Message> after) {
        if (so.lost || Members.lost(before, after))
            return so.lost ? so : new Received(true, Table.empty(), Table.empty());
        Received next = so;
        for (int i = before.history().size(); i < after.history().size(); i++)
            if (after.history().get(i) instanceof Event.Invoked invoked
                    && !invoked.operation().arguments().isEmpty())
                next = new Received(false, next.keys.with(invoked.id(), Speech.key(invoked.operation())), next.writes);
        for (Members.Change change : Members.changes(before, after))
            if (change.was().store() != change.is().store())
                for (Table.Entry<String, Cell> entry : change.is().store())
                    next = next.got(change.id(), entry.key(), entry.value().by(), entry.value().timestamp());
        for (Cluster.Parcel<Message> parcel : after.letters())
            if (parcel.message() instanceof Message.Written written)
                next = next.got(parcel.from(), next.keys.get(written.id()), written.id(), written.timestamp());
        return next;
    }

    private Received got(NodeId node, String key, OpId id, long timestamp) {
        Came came = new Came(id, timestamp);
        Table<String, Bag<Came>> own = writes.getOr(node, Table.empty());
        Bag<Came> of = own.getOr(key, Bag.empty());
        return of.has(came) ? this : new Received(false, keys, writes.with(node, own.with(key, of.include(came))));
    }

    private Violation apart(Cluster<Message> cluster) {
        if (lost)
            return null;
        Members members = Members.of(cluster);
        for (Table.Entry<NodeId, Table<String, Bag<Came>>> one : writes)
            for (Table.Entry<NodeId, Table<String, Bag<Came>>> other : writes)
                for (Table.Entry<String, Bag<Came>> key : one.value())
                    if (one.key().compareTo(other.key()) < 0
                            && key.value().equals(other.value().get(key.key()))) {
                        Cell a = members.store(one.key()).get(key.key());
                        Cell b = members.store(other.key()).get(key.key());
                        if (!Cell.shown(a).equals(Cell.shown(b)))
                            return Violation.of("broken.convergence", List.of(one.key(), other.key()), one.key(),
                                    other.key(), key.key(), Cell.shown(a), Cell.shown(b));
                    }
        return null;
    }
}
