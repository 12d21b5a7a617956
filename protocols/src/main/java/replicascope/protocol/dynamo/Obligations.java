package replicascope.protocol.dynamo;

import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// What stand-ins owe to those they stood in for.
///
/// @param lost true when a disk was lost: nothing is judged from then on
/// @param told puts whose answer has been looked at
/// @param owed what has not arrived yet
record Obligations(boolean lost, Bag<OpId> told, Seq<Owed> owed) {
    /// One version for one owner.
    record Owed(NodeId standIn, NodeId owner, String key, Version version) {}

    /// A stand-in behind an answered put keeps a hint until the owner has the version, or a later one.
    static Invariant<Message> hintKept(Variant variant) {
        return new Invariant.OfHistory<>("hint-kept", new Obligations(false, Bag.empty(), Seq.empty()),
                (so, before, after) -> so.next(before, after, variant),
                (so, cluster) -> so.forgotten(cluster));
    }

    private Obligations next(Cluster<Message> before, Cluster<Message> after, Variant variant) {
        if (lost || Members.lost(before, after))
            return lost ? this : new Obligations(true, Bag.empty(), Seq.empty());
        Obligations next = this;
        for (Cluster.Parcel<Message> parcel : after.letters())
            if (parcel.message() instanceof Message.Accepted m && !m.quorum().standIns().isEmpty()
                    && !next.told.has(m.id()))
                next = next.tell(m, after);
        Seq<Owed> left = next.owed.filter(one -> !has(after, one, variant));
        return left.size() == next.owed.size() ? next : new Obligations(false, next.told, left);
    }

    private Obligations tell(Message.Accepted m, Cluster<Message> after) {
        Seq<Owed> more = owed;
        for (Table.Entry<NodeId, NodeId> one : m.quorum().standIns())
            more = more.append(new Owed(one.key(), one.value(), key(after, m.id()), m.version()));
        return new Obligations(false, told.include(m.id()), more);
    }

    private static String key(Cluster<Message> cluster, OpId id) {
        return cluster.history().stream().filter(event -> event.id().equals(id))
                .filter(Event.Invoked.class::isInstance)
                .map(event -> Speech.key(((Event.Invoked) event).operation())).findFirst()
                .orElseThrow();
    }

    private static boolean has(Cluster<Message> cluster, Owed one, Variant variant) {
        Bag<Version> own = Members.node(cluster, one.owner).own(one.key);
        return own.has(one.version) || own.stream().anyMatch(version -> version.descendsFrom(one.version, variant));
    }

    private Violation forgotten(Cluster<Message> cluster) {
        for (Owed one : owed)
            if (Members.node(cluster, one.standIn).hints().of(one.owner).values()
                    .noneMatch(hint -> hint.version().equals(one.version)))
                return Violation.of("broken.hint-kept", List.of(one.standIn, one.owner), one.standIn,
                        one.version.by(), one.owner);
        return null;
    }
}
