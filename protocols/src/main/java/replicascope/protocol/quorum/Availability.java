package replicascope.protocol.quorum;

import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// `availability`: an operation is carried out while max(R, W) replicas are there. The witness.
///
/// @param since   since when (model time in microseconds) an operation has been with a coordinator that reaches enough
///                replicas, without a break
/// @param failed  the failures looked at
/// @param finding what was found wrong, or null
record Availability(Table<OpId, Long> since, Bag<OpId> failed, Finding finding) {

    static Invariant<Message> invariant(Variant variant, long within) {
        return new Invariant.OfHistory<>("availability", new Availability(Table.empty(), Bag.empty(), null),
                (was, before, after) -> was.next(variant, within, after),
                (now, cluster) -> now.finding == null ? null : now.finding.violation());
    }

    private Availability next(Variant variant, long within, Cluster<Message> after) {
        if (finding != null)
            return this;
        Table<OpId, Long> served = Table.empty();
        Finding found = null;
        for (Cluster.Member<Coordinator> member : after.members(Coordinator.class))
            for (Table.Entry<OpId, Task> entry : member.state().tasks()) {
                Quorums quorums = entry.value().quorums();
                if (!served(variant, after, member, Math.max(quorums.R(), quorums.W())))
                    continue;
                long start = since.getOr(entry.key(), after.now());
                served = served.with(entry.key(), start);
                if (after.now() - start > within)
                    found = Finding.of("broken.availability.waits", Seq.of(member.id()), entry.key(), member.id());
            }
        Bag<OpId> looked = failed;
        for (Cluster.Parcel<Message> parcel : after.letters())
            if (parcel.message() instanceof Message.Failed m && !looked.has(m.id())) {
                looked = looked.include(m.id());
                found = tooSoon(variant, after, parcel.from(), m) ? Finding.of("broken.availability.fails",
                        Seq.of(parcel.from()), m.id(), m.answered(), m.needed()) : found;
            }
        return found == null && looked == failed && served.equals(since) ? this
                : new Availability(served, looked, found);
    }

    /// A failure without waiting, or after having waited for replicas that were there all the time. Time-outs that
    /// were brought before their time are no waiting.
    private boolean tooSoon(Variant variant, Cluster<Message> after, NodeId coordinator, Message.Failed m) {
        Cluster.Member<Coordinator> member = after.members(Coordinator.class).stream()
                .filter(one -> one.id().equals(coordinator)).findFirst().orElse(null);
        if (member == null || !served(variant, after, member, m.needed()))
            return false;
        long waited = m.waited() * (variant.timeout().toNanos() / 1_000);
        return m.waited() == 0 || since.has(m.id()) && after.now() - since.get(m.id()) >= waited;
    }

    /// The coordinator is up and at its usual pace, and enough replicas are, and letters go both ways.
    private static boolean served(Variant variant, Cluster<Message> cluster, Cluster.Member<Coordinator> member,
            int needed) {
        List<NodeId> replicas = cluster.members(Replica.class).stream().map(Cluster.Member::id).toList();
        Bag<NodeId> there = Bag.empty();
        for (NodeId replica : replicas)
            if (cluster.reaches(member.id(), replica) && cluster.reaches(replica, member.id())
                    && !cluster.slowed(replica))
                there = there.include(replica);
        return !cluster.slowed(member.id()) && Ring.of(variant, member.id(), cluster.all(QuorumBlueprint.REPLICA),
                cluster.all(QuorumBlueprint.COORDINATOR)).quorum(there, needed);
    }
}
