package replicascope.protocol.clocks;

import java.util.List;
import java.util.Optional;
import replicascope.blocks.versions.Compared;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.protocol.clocks.Message.Update;

/// What has happened so far: happened-before (Lamport 1978), from nothing but which replica wrote and delivered what
/// in which order. No clock goes into it, so the clocks can be judged by it.
///
/// Events are writes and deliveries. What has arrived and is held back has not happened to the replica yet. A crash
/// is no end: what a replica did before it happened before what it does afterwards.
///
/// @param property the one property it is kept for, or "" for all
/// @param diskLost true when a disk was lost: nothing is judged from then on
/// @param written  every operation that left line 7, by name
/// @param local    by replica: what it has written, in order
/// @param past     by replica: every operation that happened before its next one
/// @param had      by replica: what has been delivered there
/// @param reads    by read: what had been delivered at its replica
/// @param findings the first thing found against each property
record Trace(String property, boolean diskLost, Table<OpId, Written> written, Table<NodeId, Seq<OpId>> local,
        Table<NodeId, Bag<OpId>> past, Table<NodeId, Bag<OpId>> had, Table<OpId, Bag<OpId>> reads,
        Table<String, Finding> findings) {
    static Trace of(String property) {
        return fresh(property, false);
    }

    private static Trace fresh(String property, boolean diskLost) {
        return new Trace(property, diskLost, Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty(),
                Table.empty());
    }

    private boolean watches(String one, String other) {
        return property.isEmpty() || property.equals(one) || property.equals(other);
    }

    /// One operation.
    ///
    /// @param past what happened before it
    /// @param seen what its writer had seen
    record Written(NodeId by, Bag<OpId> past, Bag<OpId> seen, Update operation) {}

    /// What was found against a property, at a replica, about one operation or two.
    record Finding(NodeId node, OpId one, OpId other) {}

    static Trace next(Trace trace, Cluster<Message> before, Cluster<Message> after) {
        List<Member<Replica>> old = before.members(Replica.class);
        List<Member<Replica>> now = after.members(Replica.class);
        if (trace.diskLost || now.size() < old.size())
            return trace.diskLost ? trace : fresh(trace.property, true);
        Trace next = trace;
        for (int i = before.history().size(); i < after.history().size(); i++)
            if (after.history().get(i) instanceof Event.Invoked invoked)
                next = next.invoked(invoked, after);
        for (Member<Replica> member : now) {
            Replica was = state(old, member.id());
            if (was != null && was.log() != member.state().log())
                next = next.delivered(member.id(), was, member.state());
        }
        return next;
    }

    private static Replica state(List<Member<Replica>> members, NodeId id) {
        for (Member<Replica> member : members)
            if (member.id().equals(id))
                return member.state();
        return null;
    }

    Bag<OpId> had(NodeId node) {
        return had.getOr(node, Bag.empty());
    }

    private Trace invoked(Event.Invoked invoked, Cluster<Message> after) {
        NodeId node = invoked.client();
        if (invoked.operation().name().equals("read")) {
            Trace read = new Trace(property, diskLost, written, local, past, had, reads.with(invoked.id(), had(node)),
                    findings);
            OpId unread = local.getOr(node, Seq.empty()).stream().filter(own -> !had(node).has(own)).findFirst()
                    .orElse(null);
            return unread == null ? read : read.finding("read-your-writes", new Finding(node, invoked.id(), unread));
        }
        return stamped(invoked.id(), node, after).map(operation -> sent(invoked, operation)).orElse(this);
    }

    /// The operation as it left line 7; none when it was refused.
    private static Optional<Update> stamped(OpId id, NodeId node, Cluster<Message> after) {
        Replica replica = state(after.members(Replica.class), node);
        if (!replica.log().isEmpty() && replica.log().last().id().equals(id))
            return Optional.of(replica.log().last());
        for (Update held : replica.holdBack())
            if (held.id().equals(id))
                return Optional.of(held);
        return after.letters().stream().map(Cluster.Parcel::message).filter(Update.class::isInstance)
                .map(Update.class::cast).filter(update -> update.id().equals(id)).findFirst();
    }

    private Trace sent(Event.Invoked invoked, Update operation) {
        OpId id = invoked.id();
        NodeId node = invoked.client();
        Bag<OpId> own = past.getOr(node, Bag.empty());
        Bag<OpId> seen = !invoked.operation().name().equals("put") ? had(node)
                : reads.getOr(new OpId(ReplicaRole.text(invoked.operation().arguments().get(2))), Bag.empty());
        Written sent = new Written(node, own, seen, operation);
        return new Trace(property, diskLost, written.with(id, sent),
                local.with(node, local.getOr(node, Seq.empty()).append(id)), past.with(node, own.include(id)), had,
                reads, findings).clocks(id, sent);
    }

    /// Compares the clocks of a new operation and all earlier ones with what has happened. Of two operations the
    /// earlier one cannot have happened after the later one.
    private Trace clocks(OpId id, Written sent) {
        Trace trace = this;
        if (!watches("strong-clock", "lamport-clock"))
            return trace;
        for (Table.Entry<OpId, Written> earlier : written) {
            if (earlier.key().equals(id))
                continue;
            boolean before = sent.past().has(earlier.key());
            Compared compared = Compared.of(earlier.value().operation().timestamp(), sent.operation().timestamp());
            if (compared != (before ? Compared.BEFORE : Compared.CONCURRENT))
                trace = trace.finding("strong-clock", new Finding(sent.by(), id, earlier.key()));
            if (before && earlier.value().operation().lamport() >= sent.operation().lamport())
                trace = trace.finding("lamport-clock", new Finding(sent.by(), id, earlier.key()));
        }
        return trace;
    }

    private Trace delivered(NodeId node, Replica was, Replica now) {
        Trace trace = this;
        for (int i = was.log().size(); i < now.log().size(); i++)
            trace = trace.delivered(node, now.log().get(i).id());
        return trace.keeping(node, was, now);
    }

    private Trace delivered(NodeId node, OpId id) {
        Written operation = written.get(id);
        if (operation == null || had(node).has(id))
            return finding("integrity", new Finding(node, id, id));
        Trace trace = this;
        Bag<OpId> needed = watches("causal-delivery", "fifo") ? operation.past() : Bag.empty();
        for (OpId earlier : needed)
            if (!had(node).has(earlier)) {
                trace = trace.finding("causal-delivery", new Finding(node, id, earlier));
                if (written.get(earlier).by().equals(operation.by()))
                    trace = trace.finding("fifo", new Finding(node, id, earlier));
            }
        Bag<OpId> known = past.getOr(node, Bag.empty()).includeAll(operation.past()).include(id);
        return new Trace(property, diskLost, written, local, past.with(node, known), had.with(node, had(node).include(
                id)),
                reads, trace.findings);
    }

    /// A version may go when it is replaced by one whose writer had seen it, and a new one need not come in when
    /// such a one is there already.
    private Trace keeping(NodeId node, Replica was, Replica now) {
        Trace trace = this;
        if (!watches("no-lost-update", ""))
            return trace;
        Seq<Update> fresh = now.log().drop(was.log().size());
        for (Update operation : fresh) {
            for (Update version : was.versions(operation.key()))
                trace = trace.kept(node, version, now, fresh);
            trace = trace.kept(node, operation, now, fresh);
        }
        return trace;
    }

    private Trace kept(NodeId node, Update version, Replica now, Seq<Update> fresh) {
        if (now.versions(version.key()).has(version))
            return this;
        boolean replaced = fresh.stream().anyMatch(other -> replaces(other, version))
                || now.versions(version.key()).stream().anyMatch(other -> replaces(other, version));
        return replaced ? this : finding("no-lost-update", new Finding(node, version.id(), version.id()));
    }

    private boolean replaces(Update other, Update version) {
        Written operation = written.get(other.id());
        return other.key().equals(version.key()) && operation != null && operation.seen().has(version.id());
    }

    private Trace finding(String found, Finding finding) {
        return findings.has(found) ? this
                : new Trace(property, diskLost, written, local, past, had, reads, findings.with(found, finding));
    }
}
