package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Client;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;
import replicascope.protocol.dynamo.Node.Walk;

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
        Causal causal = new Causal(variant);
        return List.of(new Invariant.OfWorld<>("walk-ends", p::walks),
                new Invariant.OfStep<>("distinct-hosts", p::hosts),
                new Invariant.OfStep<>("minimal-movement", p::movement),
                new Invariant.OfStep<>("availability", p::healthy),
                Trace.property("quorum-intersection", Causal::intersection),
                Trace.property("reads-see-writes", Causal::seesWrites), Obligations.hintKept(variant),
                new Invariant.OfWorld<>("enough-responses", Properties::responses), Deadlines.endsInTime(variant),
                Trace.property("no-lost-update", causal::lost), Trace.property("siblings", Causal::siblings),
                Waiting.replicasEqual(variant, rings), Waiting.hintsDrain(variant),
                Trace.property("no-lost-add", causal::forgotten),
                Trace.property("no-resurfacing", causal::resurfaced));
    }

    /// A walk for a preference list looks at each position once.
    private Violation walks(Cluster<Message> cluster) {
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<OpId, Walk> walk : member.state().walks()) {
                int positions = rings.of(cluster, member.state()).ring().size();
                if (walk.value().rounds() > positions)
                    return Violation.of("broken.walk-ends", List.of(member.id()), member.id(), walk.key(),
                            walk.value().rounds(), positions, Members.names(walk.value().list()));
            }
        return null;
    }

    /// The different opinions about the ring, nearly always one.
    private List<Placement> views(Cluster<Message> cluster) {
        List<Placement> views = new ArrayList<>();
        for (Member<Node> member : cluster.members(Node.class)) {
            Placement place = rings.of(cluster, member.state());
            if (!views.contains(place))
                views.add(place);
        }
        return views;
    }

    /// Asks about the key of every operation that has begun in this step.
    private Violation hosts(Cluster<Message> before, Cluster<Message> after) {
        for (int i = before.history().size(); i < after.history().size(); i++) {
            if (!(after.history().get(i) instanceof Event.Invoked invoked)
                    || !after.all(Client.KIND).contains(invoked.client()))
                continue;
            String key = Speech.key(invoked.operation());
            for (Placement place : views(after)) {
                Seq<NodeId> owners = place.owners(key);
                int expected = Math.min(variant.N(), place.members().size());
                if (Members.bag(owners).size() != expected || owners.size() != expected)
                    return Violation.of("broken.distinct-hosts", Members.bag(owners).stream().toList(), key,
                            Members.names(owners), expected);
            }
        }
        return null;
    }

    /// When a node learns that others have joined, keys move to these and to nobody else.
    private Violation movement(Cluster<Message> before, Cluster<Message> after) {
        for (Members.Change change : Members.changes(before, after)) {
            if (change.was().joined().equals(change.is().joined()))
                continue;
            Placement old = rings.of(before, change.was());
            Placement young = rings.of(after, change.is());
            for (String key : keys(before))
                for (NodeId owner : young.owners(key))
                    if (old.members().contains(owner) && !old.owners(key).contains(owner))
                        return Violation.of("broken.minimal-movement", List.of(owner), key,
                                Members.names(old.owners(key)), Members.names(young.owners(key)), owner);
        }
        return null;
    }

    private static Bag<String> keys(Cluster<Message> cluster) {
        Bag<String> keys = Bag.empty();
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<String, Bag<Version>> entry : member.state().store())
                keys = keys.include(entry.key());
        return keys;
    }

    /// With N healthy nodes in the list, a request that begins goes to no others.
    private Violation healthy(Cluster<Message> before, Cluster<Message> after) {
        if (!variant.sloppy())
            return null;
        for (Members.Change change : Members.changes(before, after)) {
            for (Table.Entry<OpId, Node.Put> put : change.is().puts())
                if (!change.was().puts().has(put.key())) {
                    Violation violation = healthy(change, put.key(), put.value().targets(), after);
                    if (violation != null)
                        return violation;
                }
            for (Table.Entry<OpId, Node.Get> get : change.is().gets())
                if (!change.was().gets().has(get.key())) {
                    Violation violation = healthy(change, get.key(), get.value().targets(), after);
                    if (violation != null)
                        return violation;
                }
        }
        return null;
    }

    private Violation healthy(Members.Change change, OpId id, Seq<Target> targets, Cluster<Message> after) {
        Bag<NodeId> suspects = change.is().suspects();
        long healthy = rings.of(after, change.is()).members().stream().filter(node -> !suspects.has(node)).count();
        for (Target target : targets)
            if (suspects.has(target.node()) && healthy >= variant.N())
                return Violation.of("broken.availability", List.of(change.id(), target.node()), change.id(), id,
                        target.node(), healthy);
        return null;
    }

    /// Behind every answer there are as many nodes as were required.
    private static Violation responses(Cluster<Message> cluster) {
        for (Cluster.Parcel<Message> parcel : cluster.letters()) {
            OpId id = null;
            Message.Quorum quorum = null;
            if (parcel.message() instanceof Message.Answer m) {
                id = m.id();
                quorum = m.quorum();
            } else if (parcel.message() instanceof Message.Accepted m) {
                id = m.id();
                quorum = m.quorum();
            }
            if (quorum != null && quorum.from().size() < quorum.needed())
                return Violation.of("broken.enough-responses", List.of(parcel.from()), parcel.from(), id,
                        Members.names(quorum.from()), quorum.needed());
        }
        return null;
    }
}
