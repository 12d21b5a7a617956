package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;

/// The causal order of all puts, from nothing but what each client had got when it began one. No clock goes into it, so
/// the clocks can be judged by it. A version is known by the put that made it.
///
/// @param lost  true when a disk was lost: nothing is judged from then on
/// @param puts  every put so far
/// @param gets  gets that are not answered yet
/// @param open  puts that are not answered yet
/// @param kept  puts that are answered, and who stands behind them
/// @param found the first thing found against the property that this is kept for, or null
record Trace(boolean lost, Table<OpId, Put> puts, Table<OpId, Get> gets, Bag<OpId> open, Table<OpId, Promise> kept,
        Finding found) {
    private static final Trace NOTHING = new Trace(false, Table.empty(), Table.empty(), Bag.empty(), Table.empty(),
            null);

    /// A put.
    ///
    /// @param past  what its client had seen of the key, and all that happened before that
    /// @param verb  what it does with the items: `put`, `add`, `remove`
    record Put(String key, String verb, Bag<String> items, Bag<OpId> past) {}

    /// A get under way.
    ///
    /// @param before puts to the key that had been answered when it began
    /// @param hinted those of them that somebody still kept a hint for
    record Get(String key, Bag<OpId> before, Bag<OpId> hinted) {}

    /// Who stands behind an answered put.
    record Promise(String key, Message.Quorum quorum) {}

    /// What was found, ready to be told.
    record Finding(Seq<NodeId> guilty, Seq<String> words) {
        static Finding of(List<NodeId> guilty, Object... words) {
            return new Finding(Seq.copyOf(guilty), Seq.copyOf(List.of(words)).map(Object::toString));
        }
    }

    /// A property that is judged with the help of the trace.
    @FunctionalInterface
    interface Judge {
        /// What is found against it in this step, or null.
        ///
        /// @param trace what has happened, this step's invocations included and its answers not
        Finding judge(Trace trace, Cluster<Message> before, Cluster<Message> after);
    }

    static Invariant<Message> property(String id, Judge judge) {
        return new Invariant.OfHistory<>(id, NOTHING, (trace, before, after) -> trace.next(before, after, judge),
                (trace, cluster) -> trace.found == null ? null : Violation.of("broken." + id,
                        trace.found.guilty().toList(), trace.found.words().toList().toArray()));
    }

    private Trace next(Cluster<Message> before, Cluster<Message> after, Judge judge) {
        if (lost || found != null)
            return this;
        if (Members.lost(before, after))
            return new Trace(true, Table.empty(), Table.empty(), Bag.empty(), Table.empty(), null);
        Trace next = this;
        for (int i = before.history().size(); i < after.history().size(); i++)
            if (after.history().get(i) instanceof Event.Invoked invoked)
                next = next.invoked(invoked, before);
        Finding finding = judge.judge(next, before, after);
        next = next.answers(after);
        return finding == null ? next
                : new Trace(false, next.puts, next.gets, next.open, next.kept, finding);
    }

    private Trace invoked(Event.Invoked invoked, Cluster<Message> before) {
        Operation operation = invoked.operation();
        if (operation.name().equals(DynamoBlueprint.JOIN) || operation.name().equals(DynamoBlueprint.SUSPECT))
            return this;
        String key = Speech.key(operation);
        if (Speech.reads(operation))
            return new Trace(lost, puts, gets.with(invoked.id(), begun(key, before)), open, kept, found);
        Bag<OpId> past = operation.with().has(Speech.CONTEXT) ? Bag.empty()
                : closure(Members.seen(before, invoked.client(), key).versions());
        Put put = new Put(key, operation.name(), Content.items(operation.arguments().get(1)), past);
        return new Trace(lost, puts.with(invoked.id(), put), gets, open.include(invoked.id()), kept, found);
    }

    private Get begun(String key, Cluster<Message> before) {
        Bag<OpId> answered = Bag.empty();
        Bag<OpId> hinted = Bag.empty();
        for (Table.Entry<OpId, Promise> entry : kept)
            if (entry.value().key().equals(key)) {
                answered = answered.include(entry.key());
                if (Members.hinted(before, entry.key()))
                    hinted = hinted.include(entry.key());
            }
        return new Get(key, answered, hinted);
    }

    /// These versions, and all that happened before them.
    Bag<OpId> closure(Iterable<Version> versions) {
        Bag<OpId> all = Bag.empty();
        for (Version version : versions)
            all = all.include(version.by()).includeAll(past(version.by()));
        return all;
    }

    Bag<OpId> past(OpId put) {
        Put known = puts.get(put);
        return known == null ? Bag.empty() : known.past();
    }

    /// True when one of these versions is this put's, or descends from it.
    boolean covered(OpId put, Iterable<Version> versions) {
        for (Version version : versions)
            if (version.by().equals(put) || past(version.by()).has(put))
                return true;
        return false;
    }

    /// Answers that have left in this step, as long as any can.
    private Trace answers(Cluster<Message> after) {
        Trace next = this;
        if (gets.isEmpty() && open.isEmpty())
            return this;
        for (Cluster.Parcel<Message> parcel : after.letters()) {
            if (parcel.message() instanceof Message.Answer m)
                next = next.closed(m.id(), null);
            else if (parcel.message() instanceof Message.Accepted m)
                next = next.closed(m.id(), m.quorum());
            else if (parcel.message() instanceof Message.Failure m)
                next = next.closed(m.id(), null);
        }
        return next;
    }

    private Trace closed(OpId id, Message.Quorum quorum) {
        if (!gets.has(id) && !open.has(id))
            return this;
        return new Trace(lost, puts, gets.without(id), open.remove(id), quorum == null ? kept
                : kept.with(id, new Promise(puts.get(id).key(), quorum)), found);
    }

    /// The answers to gets that have left in this step.
    List<Message.Answer> answered(Cluster<Message> after) {
        List<Message.Answer> answers = new ArrayList<>();
        if (!gets.isEmpty())
            for (Cluster.Parcel<Message> parcel : after.letters())
                if (parcel.message() instanceof Message.Answer m && gets.has(m.id()))
                    answers.add(m);
        return answers;
    }

    /// A client with what it has seen anew in this step.
    static List<Member<Shopper>> readers(Cluster<Message> before, Cluster<Message> after) {
        List<Member<Shopper>> readers = new ArrayList<>();
        List<Member<Shopper>> old = before.members(Shopper.class);
        for (Member<Shopper> member : after.members(Shopper.class))
            if (old.stream().noneMatch(was -> was.id().equals(member.id())
                    && was.state().seen() == member.state().seen()))
                readers.add(member);
        return readers;
    }
}
