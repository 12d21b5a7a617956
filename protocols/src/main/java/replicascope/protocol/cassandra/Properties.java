package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.blocks.ring.Murmur3;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;
import replicascope.protocol.cassandra.Node.Write;

/// What must hold, each under its sentence.
final class Properties {
    private final Variant variant;
    private final Rings rings;

    private Properties(Variant variant, Rings rings) {
        this.variant = variant;
        this.rings = rings;
    }

    static List<Invariant<Message>> all(Variant variant, Rings rings) {
        Properties p = new Properties(variant, rings);
        List<Invariant<Message>> all = new ArrayList<>(List.of(
                new Invariant.OfStep<>("every-key-placed", (before, after) -> p.placed(before, after, p::somewhere)),
                new Invariant.OfStep<>("distinct-replicas", (before, after) -> p.placed(before, after, p::distinct)),
                Strays.onlyReplicasStore(rings),
                new Invariant.OfWorld<>("own-copy-counts", p::unanswered), Waiting.endsInTime(variant),
                new Invariant.OfStep<>("acknowledged-copies", p::copies), Obligations.hintKept(),
                Received.convergence(),
                new Invariant.OfWorld<>("one-copy-to-each-dc", p::wide), Graves.noResurrection(),
                new Invariant.OfWorld<>("only-differences-streamed", p::streams)));
        if (variant.blindToRacks() || !variant.simple())
            all.add(2, new Invariant.OfStep<>("rack-aware", (before, after) -> p.placed(before, after, p::racks)));
        return List.copyOf(all);
    }

    /// What is said of the place of a key.
    private interface OfKey {
        Violation check(String key, Seq<NodeId> replicas, Placement place);
    }

    /// Asks about the key of every operation that has begun in this step, on the ring as each node sees it.
    private Violation placed(Cluster<Message> before, Cluster<Message> after, OfKey property) {
        for (int i = before.history().size(); i < after.history().size(); i++)
            if (after.history().get(i) instanceof Event.Invoked invoked
                    && !invoked.operation().arguments().isEmpty()) {
                String key = Speech.key(invoked.operation());
                for (Placement place : views(after)) {
                    Violation violation = property.check(key, place.replicas(key), place);
                    if (violation != null)
                        return violation;
                }
            }
        return null;
    }

    /// The different opinions about the ring, nearly always one.
    private List<Placement> views(Cluster<Message> cluster) {
        List<Placement> views = new ArrayList<>();
        for (Member<Node> member : cluster.members(Node.class)) {
            Placement place = rings.of(cluster.all(CassandraBlueprint.NODE), member.state());
            if (!views.contains(place))
                views.add(place);
        }
        return views;
    }

    private Violation somewhere(String key, Seq<NodeId> replicas, Placement place) {
        return replicas.isEmpty() ? Violation.of("broken.every-key-placed", List.of(), key) : null;
    }

    /// A key that has replicas has as many different ones as it should, in each data centre.
    private Violation distinct(String key, Seq<NodeId> replicas, Placement place) {
        Bag<NodeId> different = Bag.<NodeId>empty().includeAll(replicas);
        int expected = 0;
        for (String dc : place.dataCentres())
            expected += Math.min(place.hosts(dc), place.byDataCentre() ? variant.rf() : place.hosts(dc));
        expected = place.byDataCentre() ? expected : Math.min(expected, variant.rf());
        return replicas.isEmpty() || different.size() == expected && replicas.size() == expected ? null
                : Violation.of("broken.distinct-replicas", different.stream().toList(), key, names(replicas),
                        expected);
    }

    /// In each data centre the replicas stand in as many racks as there can be.
    private Violation racks(String key, Seq<NodeId> replicas, Placement place) {
        if (replicas.isEmpty())
            return null;
        for (String dc : place.dataCentres()) {
            Bag<String> racks = Bag.empty();
            for (NodeId replica : replicas)
                if (place.site(replica).dc().equals(dc))
                    racks = racks.include(place.site(replica).rack());
            int expected = Math.min(place.racks(dc).size(), variant.rf());
            if (racks.size() < expected)
                return Violation.of("broken.rack-aware", replicas.toList(), key, names(replicas), racks.size(), dc,
                        expected);
        }
        return null;
    }

    private static String names(Iterable<NodeId> nodes) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.name()));
        return String.join(", ", names);
    }

    /// No write waits for more when its coordinator knows of as many replicas with a copy as the level needs.
    private Violation unanswered(Cluster<Message> cluster) {
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<OpId, Write> entry : member.state().writes()) {
                Write write = entry.value();
                Bag<NodeId> have = write.from();
                if (write.targets().contains(member.id()) && member.state().has(write.key(), write.cell()))
                    have = have.include(member.id());
                if (!write.done() && !write.handing() && write.needed().met(have,
                        rings.of(cluster.all(CassandraBlueprint.NODE), member.state())))
                    return Violation.of("broken.own-copy-counts", List.of(member.id()), member.id(), entry.key(),
                            names(have), write.needed().required());
            }
        return null;
    }

    /// When a write is answered, as many different replicas as its level needs have it. A hint is enough for ANY only.
    private Violation copies(Cluster<Message> before, Cluster<Message> after) {
        for (Members.Change change : Members.changes(before, after)) {
            Node.Answered answered = change.is().answered();
            if (answered == null || answered.equals(change.was().answered()))
                continue;
            Write write = answered.write();
            Members members = Members.of(after);
            Bag<NodeId> have = Bag.empty();
            for (NodeId target : write.targets())
                if (members.node(target) != null && members.node(target).has(write.key(), write.cell()))
                    have = have.include(target);
            boolean hinted = write.level() == Level.ANY && !change.is().hints().isEmpty();
            if (!hinted && !write.needed().met(have,
                    rings.of(after.all(CassandraBlueprint.NODE), change.is())))
                return Violation.of("broken.acknowledged-copies", List.of(change.id()), answered.id(),
                        write.level().name(), names(have), write.needed().required());
        }
        return null;
    }

    /// Of one write, at most one copy is on its way from its coordinator to each other data centre.
    private Violation wide(Cluster<Message> cluster) {
        Placement place = rings.of(cluster.all(CassandraBlueprint.NODE), Node.fresh());
        List<Cluster.Parcel<Message>> copies = new ArrayList<>();
        for (Cluster.Parcel<Message> parcel : cluster.letters())
            if (parcel.message() instanceof Message.Mutation
                    && !place.site(parcel.from()).dc().equals(place.site(parcel.to()).dc()))
                copies.add(parcel);
        for (Cluster.Parcel<Message> one : copies)
            for (Cluster.Parcel<Message> other : copies) {
                Message.Mutation a = (Message.Mutation) one.message();
                Message.Mutation b = (Message.Mutation) other.message();
                String dc = place.site(one.to()).dc();
                if (a.cell().equals(b.cell()) && one.from().equals(other.from())
                        && one.to().compareTo(other.to()) < 0 && place.site(other.to()).dc().equals(dc))
                    return Violation.of("broken.one-copy-to-each-dc", List.of(one.from()), one.from(), a.id(), dc,
                            names(List.of(one.to(), other.to())));
            }
        return null;
    }

    /// What a repair sends lies where the two trees differ, slice by slice.
    private Violation streams(Cluster<Message> cluster) {
        for (Cluster.Parcel<Message> parcel : cluster.letters()) {
            if (!(parcel.message() instanceof Message.Stream stream))
                continue;
            Node initiator = Members.of(cluster).node(stream.initiator());
            Repair repair = initiator == null ? null : initiator.repair();
            if (repair == null || !repair.id().equals(stream.session()))
                continue;
            for (Table.Entry<String, Cell> cell : stream.cells())
                if (!differs(repair.job(stream.job()), parcel, cell.key()))
                    return Violation.of("broken.only-differences-streamed", List.of(parcel.from()), parcel.from(),
                            cell.key(), parcel.to());
        }
        return null;
    }

    private boolean differs(Repair.Job job, Cluster.Parcel<Message> parcel, String key) {
        MerkleTree one = job.trees().get(parcel.from());
        MerkleTree other = job.trees().get(parcel.to());
        int slice = MerkleTree.slice(Murmur3.token(key),
                variant.depth());
        return one != null && other != null && one.of(slice) != other.of(slice);
    }
}
