package replicascope.protocol.dynamo;

import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// Which operations are under way at a coordinator that can work, and since when.
///
/// @param since by coordinator and operation, in microseconds of model time
record Deadlines(Table<NodeId, Table<OpId, Long>> since) {
    /// A request is answered, or has failed, within its time-out. Time in which its coordinator was down or stood still
    /// does not count.
    static Invariant<Message> endsInTime(Variant variant) {
        return new Invariant.OfHistory<>("ends-in-time", new Deadlines(Table.empty()), Deadlines::next,
                (so, cluster) -> so.late(variant, cluster));
    }

    private static Deadlines next(Deadlines so, Cluster<Message> before, Cluster<Message> after) {
        Table<NodeId, Table<OpId, Long>> since = Table.empty();
        for (Member<Node> member : after.members(Node.class)) {
            if (!after.reaches(member.id(), member.id()))
                continue;
            Table<OpId, Long> old = so.since.getOr(member.id(), Table.empty());
            Table<OpId, Long> now = Table.empty();
            for (Table.Entry<OpId, Node.Put> put : member.state().puts())
                if (!put.value().done())
                    now = now.with(put.key(), old.getOr(put.key(), after.now()));
            for (Table.Entry<OpId, Node.Get> get : member.state().gets())
                if (!get.value().done())
                    now = now.with(get.key(), old.getOr(get.key(), after.now()));
            for (Table.Entry<OpId, Node.Walk> walk : member.state().walks())
                now = now.with(walk.key(), old.getOr(walk.key(), after.now()));
            if (!now.isEmpty())
                since = since.with(member.id(), now);
        }
        return since.equals(so.since) ? so : new Deadlines(since);
    }

    private Violation late(Variant variant, Cluster<Message> cluster) {
        for (Table.Entry<NodeId, Table<OpId, Long>> node : since)
            for (Table.Entry<OpId, Long> one : node.value())
                if (cluster.now() - one.value() > Variant.micros(variant.timeout()))
                    return Violation.of("broken.ends-in-time", List.of(node.key()), one.key(), node.key(),
                            Pictures.text(variant.timeout()));
        return null;
    }
}
