package replicascope.protocol.twophase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.kernel.Value;
import replicascope.kernel.Violation;
import replicascope.protocol.twophase.Log.Standing;

/// What must hold, each under its sentence. The first three are AC1 to AC3 of Bernstein, Hadzilacos and Goodman
/// (1987, chapter 7): all processes that reach a decision reach the same one; no process reverses its decision; the
/// decision is commit only if all voted yes. Nothing is judged once a disk was lost.
final class Properties {
    private Properties() {}

    static List<Invariant<Message>> all(long opening) {
        return List.of(of("atomicity", Properties::atomicity), of("decision-is-final", Properties::finality),
                of("commit-needs-all-votes", Properties::votes),
                of("money-is-kept", (past, cluster) -> money(opening, cluster)),
                of("answer-is-true", Properties::answers));
    }

    private static Invariant<Message> of(String id, BiFunction<Past, Cluster<Message>, Violation> check) {
        return new Invariant.OfHistory<>(id, Past.NONE, Past::next,
                (past, cluster) -> past.diskLost() ? null : check.apply(past, cluster));
    }

    /// No participant commits a transaction that another one aborts.
    private static Violation atomicity(Past past, Cluster<Message> cluster) {
        for (Table.Entry<OpId, Table<NodeId, Bag<Standing>>> entry : past.ends()) {
            List<NodeId> committed = past.endedAt(entry.key(), Standing.COMMITTED);
            List<NodeId> aborted = past.endedAt(entry.key(), Standing.ABORTED);
            if (!committed.isEmpty() && !aborted.isEmpty())
                return Violation.of("violation.atomicity", both(committed, aborted), entry.key(),
                        committed.getFirst(), aborted.getFirst());
        }
        return null;
    }

    private static List<NodeId> both(List<NodeId> some, List<NodeId> others) {
        List<NodeId> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /// Nobody who has decided decides otherwise later: no participant, and not the coordinator in what it tells.
    private static Violation finality(Past past, Cluster<Message> cluster) {
        for (Table.Entry<OpId, Bag<Standing>> told : past.told())
            if (told.value().size() > 1)
                return Violation.of("violation.decision-is-final.told",
                        cluster.members(Coordinator.class).stream().map(Cluster.Member::id).toList(), told.key());
        for (Table.Entry<OpId, Table<NodeId, Bag<Standing>>> entry : past.ends())
            for (Table.Entry<NodeId, Bag<Standing>> end : entry.value())
                if (end.value().size() > 1)
                    return Violation.of("violation.decision-is-final", List.of(end.key()), entry.key(), end.key());
        return null;
    }

    /// A transaction is committed only if every participant of it has sent a yes.
    private static Violation votes(Past past, Cluster<Message> cluster) {
        for (Cluster.Member<Coordinator> member : cluster.members(Coordinator.class))
            for (Log.Entry entry : member.state().log().records())
                if (entry instanceof Log.Entry.Committed committed) {
                    List<NodeId> silent = silent(past, member.state().log().begun(committed.tx()));
                    if (!silent.isEmpty())
                        return Violation.of("violation.commit-needs-all-votes", silent, committed.tx(), member.id(),
                                silent.getFirst());
                }
        return null;
    }

    private static List<NodeId> silent(Past past, Log.Entry.Begun begun) {
        Bag<NodeId> voters = past.yes().getOr(begun.tx(), Bag.empty());
        return begun.changes().keys().filter(participant -> !voters.has(participant)).toList();
    }

    /// While nobody is in doubt, the balances add up to what there was at the start.
    private static Violation money(long opening, Cluster<Message> cluster) {
        long sum = 0;
        long should = 0;
        for (Cluster.Member<Participant> member : cluster.members(Participant.class)) {
            if (member.state().inDoubt() != null)
                return null;
            sum += member.state().balance();
            should += opening;
        }
        return sum == should ? null : Violation.of("violation.money-is-kept",
                cluster.members(Participant.class).stream().map(Cluster.Member::id).toList(), sum, should);
    }

    /// What the client was told is what happened.
    private static Violation answers(Past past, Cluster<Message> cluster) {
        for (Event event : cluster.history())
            if (event instanceof Event.Returned(OpId tx, Value.Word(String word), long at)) {
                List<NodeId> liars = past.endedAt(tx,
                        word.equals("committed") ? Standing.ABORTED : Standing.COMMITTED);
                if (!liars.isEmpty())
                    return Violation.of("violation.answer-is-true", liars, tx, word, liars.getFirst());
            }
        return null;
    }
}
