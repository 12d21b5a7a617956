package replicascope.protocol.cassandra;

import java.time.Duration;
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
/// @param since in microseconds of model time
record Waiting(Table<Asked, Long> since) {
    /// An operation at its coordinator.
    record Asked(NodeId node, OpId id) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            int order = node.compareTo(other.node);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }

    /// An operation ends within its time-out: with success, or with the word that it failed. Time in which its
    /// coordinator was down or stood still does not count.
    static Invariant<Message> endsInTime(Variant variant) {
        return new Invariant.OfHistory<>("ends-in-time", new Waiting(Table.empty()), Waiting::next,
                (waiting, cluster) -> waiting.late(variant, cluster));
    }

    private static Waiting next(Waiting waiting, Cluster<Message> before, Cluster<Message> after) {
        Table<Asked, Long> since = Table.empty();
        for (Member<Node> member : after.members(Node.class))
            if (after.reaches(member.id(), member.id())) {
                for (Table.Entry<OpId, Node.Write> write : member.state().writes())
                    if (!write.value().done())
                        since = waiting.keep(since, new Asked(member.id(), write.key()), after.now());
                for (Table.Entry<OpId, Node.Read> read : member.state().reads())
                    since = waiting.keep(since, new Asked(member.id(), read.key()), after.now());
            }
        return since.equals(waiting.since) ? waiting : new Waiting(since);
    }

    private Table<Asked, Long> keep(Table<Asked, Long> others, Asked asked, long now) {
        return others.with(asked, since.getOr(asked, now));
    }

    private Violation late(Variant variant, Cluster<Message> cluster) {
        Members members = Members.of(cluster);
        for (Table.Entry<Asked, Long> entry : since) {
            Asked asked = entry.key();
            boolean write = members.node(asked.node()).writes().has(asked.id());
            Duration limit = write ? variant.writeTimeout() : variant.readTimeout();
            if (cluster.now() - entry.value() > Variant.micros(limit))
                return Violation.of("broken.ends-in-time", List.of(asked.node()), asked.id(), asked.node(),
                        Pictures.text(limit));
        }
        return null;
    }
}
