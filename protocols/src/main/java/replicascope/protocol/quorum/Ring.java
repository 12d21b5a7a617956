package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;

/// Which replicas have a key, as one coordinator sees it: groups of N. An operation needs its quorum in each.
///
/// @param groups one, or two while the ring changes
record Ring(Seq<Seq<NodeId>> groups) {

    /// Line 4. While the ring changes there are two groups, and a coordinator counts both (Cassandra's pending
    /// endpoints). Under A2.10 the first coordinator still goes by the old one alone, and all others by the new one.
    static Ring of(Variant variant, Self self) {
        return of(variant, self.id(), self.all(QuorumBlueprint.REPLICA), self.all(QuorumBlueprint.COORDINATOR));
    }

    static Ring of(Variant variant, NodeId coordinator, Seq<NodeId> all, Seq<NodeId> coordinators) {
        Seq<NodeId> old = all.take(variant.N());
        if (!variant.moving())
            return new Ring(one(old));
        Seq<NodeId> young = all.drop(all.size() - variant.N());
        if (variant.divided())
            return new Ring(one(coordinator.equals(coordinators.get(0)) ? old : young));
        return new Ring(one(old).append(young));
    }

    private static Seq<Seq<NodeId>> one(Seq<NodeId> group) {
        return Seq.<Seq<NodeId>>empty().append(group);
    }

    /// All replicas of all groups, each once.
    Seq<NodeId> replicas() {
        Seq<NodeId> all = Seq.empty();
        for (Seq<NodeId> group : groups)
            for (NodeId node : group)
                all = all.contains(node) ? all : all.append(node);
        return all;
    }

    /// True when so many of every group are among these.
    boolean quorum(Bag<NodeId> some, int size) {
        return groups.stream().allMatch(group -> group.stream().filter(some::has).count() >= size);
    }
}
