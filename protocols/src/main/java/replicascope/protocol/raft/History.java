package replicascope.protocol.raft;

import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;
import replicascope.protocol.raft.RaftInvariants.Changed;

/// The properties of Figure 3 that no single world shows, each with the witness that remembers what was before.
final class History {
    private History() {}

    /// Who ever led which term.
    ///
    /// @param clash the term that was found to have a second leader, or 0
    record Leaders(Table<Integer, NodeId> ofTerm, int clash, NodeId second) {}

    static Invariant<Message> electionSafety() {
        return new Invariant.OfHistory<>("election-safety", new Leaders(Table.empty(), 0, null), History::leaders,
                (witness, cluster) -> witness.clash() == 0 ? null
                        : Violation.of("broken.election-safety",
                                List.of(witness.ofTerm().get(witness.clash()), witness.second()),
                                witness.ofTerm().get(witness.clash()), witness.second(), witness.clash()));
    }

    private static Leaders leaders(Leaders witness, Cluster<Message> before, Cluster<Message> after) {
        Leaders leaders = witness;
        for (Changed server : RaftInvariants.changed(before, after)) {
            Server now = server.now();
            if (!now.leads() || leaders.clash() > 0)
                continue;
            NodeId first = leaders.ofTerm().get(now.currentTerm());
            if (first == null)
                leaders = new Leaders(leaders.ofTerm().with(now.currentTerm(), server.id()), 0, null);
            else if (!first.equals(server.id()))
                leaders = new Leaders(leaders.ofTerm(), now.currentTerm(), server.id());
        }
        return leaders;
    }

    /// What was ever taken for committed, by index, and in which term.
    ///
    /// @param leader the leader that was found to lack an entry, or null
    /// @param index  of that entry
    /// @param term   of that leader
    record Committed(Seq<Entry> entries, Seq<Integer> terms, NodeId leader, int index, int term) {}

    static Invariant<Message> leaderCompleteness() {
        return new Invariant.OfHistory<>("leader-completeness", new Committed(Seq.empty(), Seq.empty(), null, 0, 0),
                History::committed,
                (witness, cluster) -> witness.leader() == null ? null
                        : Violation.of("broken.leader-completeness", List.of(witness.leader()), witness.leader(),
                                witness.term(), witness.index(), witness.terms().get(witness.index() - 1)));
    }

    /// A new leader is judged by all that was committed before it, and what is newly committed by all who lead.
    private static Committed committed(Committed witness, Cluster<Message> before, Cluster<Message> after) {
        Committed committed = witness;
        List<Changed> changed = RaftInvariants.changed(before, after);
        for (Changed server : changed)
            committed = extended(committed, server.now());
        if (committed.leader() != null)
            return committed;
        for (Changed server : changed)
            if (server.now().leads() && !(server.old().leads()
                    && server.old().currentTerm() == server.now().currentTerm()))
                committed = judged(committed, server.id(), server.now(), 0);
        if (committed.entries().size() > witness.entries().size())
            for (Member<Server> server : after.members(Server.class))
                if (server.up() && server.state().leads())
                    committed = judged(committed, server.id(), server.state(), witness.entries().size());
        return committed;
    }

    private static Committed extended(Committed witness, Server s) {
        Seq<Entry> entries = witness.entries();
        Seq<Integer> terms = witness.terms();
        for (int i = entries.size(); i < Math.min(s.commitIndex(), s.lastIndex()); i++) {
            entries = entries.append(s.log().get(i));
            terms = terms.append(s.currentTerm());
        }
        return entries == witness.entries() ? witness
                : new Committed(entries, terms, witness.leader(), witness.index(), witness.term());
    }

    private static Committed judged(Committed committed, NodeId id, Server leader, int known) {
        if (committed.leader() != null)
            return committed;
        for (int i = known; i < committed.entries().size(); i++) {
            boolean has = i < leader.lastIndex()
                    && RaftInvariants.same(committed.entries().get(i), leader.log().get(i));
            if (!has && committed.terms().get(i) < leader.currentTerm())
                return new Committed(committed.entries(), committed.terms(), id, i + 1, leader.currentTerm());
        }
        return committed;
    }

    /// What was ever executed, by index, and who did so first.
    ///
    /// @param node  the server that was found to execute another entry, or null
    /// @param index of that entry
    record Applied(Seq<Entry> entries, Seq<NodeId> first, NodeId node, int index) {}

    static Invariant<Message> stateMachineSafety() {
        return new Invariant.OfHistory<>("state-machine-safety", new Applied(Seq.empty(), Seq.empty(), null, 0),
                History::applied,
                (witness, cluster) -> witness.node() == null ? null
                        : Violation.of("broken.state-machine-safety",
                                List.of(witness.node(), witness.first().get(witness.index() - 1)), witness.node(),
                                witness.first().get(witness.index() - 1), witness.index()));
    }

    private static Applied applied(Applied witness, Cluster<Message> before, Cluster<Message> after) {
        Applied applied = witness;
        for (Changed server : RaftInvariants.changed(before, after))
            for (int i = server.old().lastApplied(); i < server.now().lastApplied(); i++)
                applied = applied(applied, server.id(), server.now().log().get(i), i);
        return applied;
    }

    private static Applied applied(Applied witness, NodeId id, Entry entry, int place) {
        if (witness.node() != null)
            return witness;
        if (place == witness.entries().size())
            return new Applied(witness.entries().append(entry), witness.first().append(id), null, 0);
        if (RaftInvariants.same(witness.entries().get(place), entry))
            return witness;
        return new Applied(witness.entries(), witness.first(), id, place + 1);
    }
}
