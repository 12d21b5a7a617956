package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// Since when something is not as it should be in the end, although all nodes are up, linked and not slowed, and clients
/// ask for nothing new.
///
/// @param lost  true when a disk was lost: nothing is judged from then on
/// @param since in microseconds of model time, or -1
record Waiting(boolean lost, long since) {
    /// What is not in order in a moment, or null; its last word is to be how long that has lasted.
    private interface Fault extends Function<Cluster<Message>, Trace.Finding> {}

    /// In the end all owners of a key hold the same versions.
    static Invariant<Message> replicasEqual(Variant variant, Rings rings) {
        return bounded("replicas-equal", variant, cluster -> differing(cluster, rings));
    }

    /// In the end nobody keeps anything for others.
    static Invariant<Message> hintsDrain(Variant variant) {
        return bounded("hints-drain", variant, Waiting::hinting);
    }

    private static Invariant<Message> bounded(String id, Variant variant, Fault fault) {
        return new Invariant.OfHistory<>(id, new Waiting(false, -1),
                (so, before, after) -> so.next(before, after, fault),
                (so, cluster) -> so.late(id, variant, cluster, fault));
    }

    private Waiting next(Cluster<Message> before, Cluster<Message> after, Fault fault) {
        if (lost || Members.lost(before, after))
            return lost ? this : new Waiting(true, -1);
        boolean waits = linked(after) && before.history().size() == after.history().size()
                && fault.apply(after) != null;
        if (!waits)
            return since < 0 ? this : new Waiting(false, -1);
        return since >= 0 ? this : new Waiting(false, after.now());
    }

    private Violation late(String id, Variant variant, Cluster<Message> cluster, Fault fault) {
        if (since < 0 || cluster.now() - since <= Variant.micros(variant.within()))
            return null;
        Trace.Finding found = fault.apply(cluster);
        List<Object> words = new ArrayList<>(found.words().toList());
        words.add(Pictures.text(variant.within()));
        return Violation.of("broken." + id, found.guilty().toList(), words.toArray());
    }

    /// All nodes are there, up, reach each other and are as fast as the settings say.
    private static boolean linked(Cluster<Message> cluster) {
        List<Member<Node>> members = cluster.members(Node.class);
        if (members.size() < cluster.all(DynamoBlueprint.NODE).size())
            return false;
        for (Member<Node> one : members) {
            if (!one.up() || cluster.slowed(one.id()))
                return false;
            for (Member<Node> other : members)
                if (!cluster.reaches(one.id(), other.id()))
                    return false;
        }
        return true;
    }

    private static Trace.Finding differing(Cluster<Message> cluster, Rings rings) {
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<String, Bag<Version>> entry : member.state().store())
                for (NodeId owner : rings.of(cluster, member.state()).owners(entry.key())) {
                    Bag<Version> there = Members.node(cluster, owner).own(entry.key());
                    if (!there.equals(entry.value()))
                        return Trace.Finding.of(List.of(member.id(), owner), member.id(), owner, entry.key());
                }
        return null;
    }

    private static Trace.Finding hinting(Cluster<Message> cluster) {
        for (Member<Node> member : cluster.members(Node.class))
            if (!member.state().hints().isEmpty()) {
                NodeId owner = member.state().hints().waiting().key(0);
                return Trace.Finding.of(List.of(member.id(), owner), member.id(), owner);
            }
        return null;
    }
}
