package replicascope.protocol.cassandra;

import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Cluster;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;
import replicascope.protocol.cassandra.Node.Write;

/// What coordinators owe to replicas that they knew to be down when a write came in.
///
/// @param lost true when a disk was lost: nothing is judged from then on
/// @param owed what has not arrived yet
record Obligations(boolean lost, Seq<Owed> owed) {
    /// One cell for one replica.
    record Owed(NodeId coordinator, OpId id, NodeId replica, String key, Cell cell) {}

    /// A replica that was known to be down has the write, or its coordinator has a hint for it on disk, or is still at
    /// work on the write.
    static Invariant<Message> hintKept() {
        return new Invariant.OfHistory<>("hint-kept", new Obligations(false, Seq.empty()), Obligations::next,
                (obligations, cluster) -> obligations.forgotten(cluster));
    }

    private static Obligations next(Obligations so, Cluster<Message> before, Cluster<Message> after) {
        if (so.lost || Members.lost(before, after))
            return so.lost ? so : new Obligations(true, Seq.empty());
        Members now = Members.of(after);
        Seq<Owed> owed = so.owed.isEmpty() ? so.owed
                : so.owed.filter(one -> !now.node(one.replica).has(one.key, one.cell));
        for (Members.Change change : Members.changes(before, after)) {
            Table<OpId, Write> old = change.was().writes();
            for (Table.Entry<OpId, Write> write : change.is().writes())
                if (!old.has(write.key()))
                    owed = owe(owed, change.id(), write.key(), write.value());
            Node.Answered answered = change.is().answered();
            if (answered != null && answered != change.was().answered() && !old.has(answered.id())
                    && !change.is().writes().has(answered.id()))
                owed = owe(owed, change.id(), answered.id(), answered.write());
        }
        return owed.equals(so.owed) ? so : new Obligations(false, owed);
    }

    private static Seq<Owed> owe(Seq<Owed> owed, NodeId coordinator, OpId id, Write write) {
        Seq<Owed> more = owed;
        for (NodeId replica : write.down())
            more = more.append(new Owed(coordinator, id, replica, write.key(), write.cell()));
        return more;
    }

    private Violation forgotten(Cluster<Message> cluster) {
        Members members = Members.of(cluster);
        for (Owed one : owed) {
            Node coordinator = members.node(one.coordinator);
            boolean hinted = coordinator.hints().of(one.replica).values()
                    .anyMatch(hint -> hint.key().equals(one.key) && !one.cell.beats(hint.cell()));
            if (!hinted && !coordinator.writes().has(one.id))
                return Violation.of("broken.hint-kept", List.of(one.coordinator, one.replica), one.coordinator, one.id,
                        one.replica);
        }
        return null;
    }
}
