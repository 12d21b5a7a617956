package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.protocol.dynamo.Trace.Finding;

/// Properties that the causal order of the puts decides.
final class Causal {
    private final Variant variant;

    Causal(Variant variant) {
        this.variant = variant;
    }

    /// A get has asked somebody who stands behind each put that was answered before it began, if R + W > N of them
    /// promise it, both saw the same ring, and nobody stood in for somebody else.
    static Finding intersection(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Message.Answer answer : trace.answered(after))
            for (OpId put : trace.gets().get(answer.id()).before()) {
                Message.Quorum wrote = trace.kept().get(put).quorum();
                Message.Quorum read = answer.quorum();
                if (promised(wrote, read) && wrote.standIns().isEmpty() && read.standIns().isEmpty()
                        && read.from().stream().noneMatch(wrote.from()::has))
                    return Finding.of(both(wrote, read), put, Members.names(wrote.from()), answer.id(),
                            Members.names(read.from()));
            }
        return null;
    }

    private static List<NodeId> both(Message.Quorum wrote, Message.Quorum read) {
        return wrote.from().includeAll(read.from()).stream().toList();
    }

    private static boolean promised(Message.Quorum wrote, Message.Quorum read) {
        int n = Math.min(wrote.n(), wrote.members().size());
        return wrote.members().equals(read.members()) && read.from().size() >= read.needed() && wrote.needed() + read
                .needed() > n;
    }

    /// A get returns every put that was answered before it began, or what descends from it. With sloppy quorums this is
    /// promised only when no stand-in has answered the get, and no hint of the put was outstanding.
    static Finding seesWrites(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Message.Answer answer : trace.answered(after)) {
            Trace.Get get = trace.gets().get(answer.id());
            for (OpId put : get.before()) {
                Message.Quorum wrote = trace.kept().get(put).quorum();
                if (promised(wrote, answer.quorum()) && answer.quorum().standIns().isEmpty()
                        && !get.hinted().has(put) && !trace.covered(put, answer.versions()))
                    return Finding.of(both(wrote, answer.quorum()), answer.id(), put);
            }
        }
        return null;
    }

    /// A node drops a version only for one that descends from it; what it keeps for others it may hand over.
    Finding lost(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Members.Change change : Members.changes(before, after)) {
            for (Table.Entry<OpId, Node.Put> put : change.is().puts())
                if (!change.was().puts().has(put.key()) && put.value().from().has(change.id())
                        && !trace.covered(put.key(), Members.all(change.is(), put.value().key())))
                    return Finding.of(List.of(change.id()), change.id(), put.key());
            if (change.was().store() == change.is().store())
                continue;
            for (Table.Entry<String, Bag<Version>> entry : change.was().store())
                for (Version version : entry.value())
                    if (!trace.covered(version.by(), Members.all(change.is(), entry.key())))
                        return Finding.of(List.of(change.id()), change.id(), version.by());
        }
        return null;
    }

    /// Siblings are causally unrelated: of what has come in, a node keeps the maximal elements.
    static Finding siblings(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Members.Change change : Members.changes(before, after)) {
            if (change.was().store() == change.is().store())
                continue;
            for (Table.Entry<String, Bag<Version>> entry : change.is().store())
                for (Version one : entry.value())
                    for (Version other : entry.value())
                        if (trace.past(one.by()).has(other.by()))
                            return Finding.of(List.of(change.id()), change.id(), entry.key(), other.by(), one.by());
        }
        return null;
    }

    /// What a client sees in its merged cart, and what it should: the items that were added in the past of what it has
    /// got, without those whose adding somebody had seen and removed there.
    private record Carts(NodeId client, String key, Bag<String> shown, Bag<String> expected) {}

    private List<Carts> carts(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        List<Carts> carts = new ArrayList<>();
        for (Member<Shopper> member : Trace.readers(before, after))
            for (Table.Entry<String, Shopper.Seen> entry : member.state().seen()) {
                Bag<Version> versions = entry.value().versions();
                carts.add(new Carts(member.id(), entry.key(), variant.merge().visible(variant.merge().of(versions)),
                        expected(trace, trace.closure(versions))));
            }
        return carts;
    }

    private static Bag<String> expected(Trace trace, Bag<OpId> past) {
        Bag<String> items = Bag.empty();
        for (OpId adding : past) {
            Trace.Put put = trace.puts().get(adding);
            if (put == null || put.verb().equals(DynamoBlueprint.REMOVE))
                continue;
            for (String item : put.items())
                if (past.stream().noneMatch(other -> removes(trace, other, item, adding)))
                    items = items.include(item);
        }
        return items;
    }

    private static boolean removes(Trace trace, OpId removal, String item, OpId adding) {
        Trace.Put put = trace.puts().get(removal);
        return put != null && !put.verb().equals(DynamoBlueprint.ADD) && put.past().has(adding)
                && (!put.verb().equals(DynamoBlueprint.REMOVE) || put.items().has(item));
    }

    /// What was added and not removed is in the cart.
    Finding forgotten(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Carts cart : carts(trace, before, after))
            for (String item : cart.expected())
                if (!cart.shown().has(item))
                    return Finding.of(List.of(cart.client()), cart.client(), item, cart.key());
        return null;
    }

    /// What was removed and not added again is not in the cart.
    Finding resurfaced(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        for (Carts cart : carts(trace, before, after))
            for (String item : cart.shown())
                if (!cart.expected().has(item))
                    return Finding.of(List.of(cart.client()), cart.client(), item, cart.key());
        return null;
    }
}
