package replicascope.protocol.raft;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// What a server knows: lines 1–4, and the rest of Figure 2 of the Raft paper. It changes through the named
/// transitions below and in no other way. Indexes count from 1 as in the paper; 0 stands for "before the first".
///
/// @param currentTerm latest term seen (line 2; on disk)
/// @param votedFor    who got this server's vote in that term, or null (line 3; on disk)
/// @param state       line 4
/// @param votes       who granted a vote to this candidate. A multiset: under A4.4 a voter counts as often as its
///                    reply arrives
/// @param log         the entries (on disk)
/// @param commitIndex highest index known to be committed
/// @param lastApplied highest index executed on `store`
/// @param leaderHint  whom clients are sent to, or null
/// @param nextIndex   on a leader: for each other server the index of the next entry to send
/// @param matchIndex  on a leader: for each other server the highest index known to agree
/// @param store       the key-value machine
/// @param results     the result of every client operation executed so far, so that a retry is not executed again
record Server(int currentTerm, NodeId votedFor, State state, Bag<NodeId> votes, Seq<Entry> log, int commitIndex,
        int lastApplied, NodeId leaderHint, Table<NodeId, Integer> nextIndex, Table<NodeId, Integer> matchIndex,
        Table<String, Value> store, Table<OpId, Value> results) {

    /// A server that has never run.
    static Server blank() {
        return new Server(0, null, State.FOLLOWER, Bag.empty(), Seq.empty(), 0, 0, null, Table.empty(),
                Table.empty(), Table.empty(), Table.empty());
    }

    /// Lines 6–9: a candidate of the next term, with its own vote.
    Server stand(NodeId self) {
        return new Server(currentTerm + 1, self, State.CANDIDATE, Bag.of(self), log, commitIndex, lastApplied, null,
                Table.empty(), Table.empty(), store, results);
    }

    /// Lines 17–19: a follower in a higher term.
    Server adopt(int term) {
        return new Server(term, null, State.FOLLOWER, Bag.empty(), log, commitIndex, lastApplied, null,
                Table.empty(), Table.empty(), store, results);
    }

    /// A follower in the same term: somebody else leads it.
    Server concede() {
        return new Server(currentTerm, votedFor, State.FOLLOWER, Bag.empty(), log, commitIndex, lastApplied, null,
                Table.empty(), Table.empty(), store, results);
    }

    /// Line 23.
    Server voteFor(NodeId candidate) {
        return new Server(currentTerm, candidate, state, votes, log, commitIndex, lastApplied, leaderHint, nextIndex,
                matchIndex, store, results);
    }

    /// The votes counted so far.
    Server count(Bag<NodeId> granted) {
        return granted == votes ? this
                : new Server(currentTerm, votedFor, state, granted, log, commitIndex, lastApplied, leaderHint,
                        nextIndex, matchIndex, store, results);
    }

    /// The candidate has won. Raft paper, Fig. 2, "Volatile state on leaders".
    Server lead(NodeId self, Seq<NodeId> others) {
        return new Server(currentTerm, votedFor, State.LEADER, votes, log, commitIndex, lastApplied, self,
                Table.of(others, log.size() + 1), Table.of(others, 0), store, results);
    }

    /// Knows the leader of the term.
    Server heed(NodeId leader) {
        return leader.equals(leaderHint) ? this
                : new Server(currentTerm, votedFor, state, votes, log, commitIndex, lastApplied, leader, nextIndex,
                        matchIndex, store, results);
    }

    /// Another log: longer on a leader, also shortened on a follower.
    Server write(Seq<Entry> entries) {
        return new Server(currentTerm, votedFor, state, votes, entries, commitIndex, lastApplied, leaderHint,
                nextIndex, matchIndex, store, results);
    }

    /// The follower's log agrees with this one up to `index`.
    Server matched(NodeId follower, int index) {
        return new Server(currentTerm, votedFor, state, votes, log, commitIndex, lastApplied, leaderHint,
                nextIndex.with(follower, Math.max(index + 1, nextIndex.get(follower))),
                matchIndex.with(follower, index), store, results);
    }

    /// The follower's log disagrees there: one entry back. Raft paper, §5.3.
    Server retreat(NodeId follower) {
        return new Server(currentTerm, votedFor, state, votes, log, commitIndex, lastApplied, leaderHint,
                nextIndex.with(follower, nextIndex.get(follower) - 1), matchIndex, store, results);
    }

    Server commit(int index) {
        return new Server(currentTerm, votedFor, state, votes, log, index, lastApplied, leaderHint, nextIndex,
                matchIndex, store, results);
    }

    /// Everything up to `index` is executed, with this outcome.
    Server applied(int index, Table<String, Value> machine, Table<OpId, Value> known) {
        return new Server(currentTerm, votedFor, state, votes, log, commitIndex, index, leaderHint, nextIndex,
                matchIndex, machine, known);
    }

    /// Back after a crash with what the disk kept: Raft paper, Fig. 2, "Persistent state on all servers". Without
    /// `withVote` (A4.2) the disk has the log only.
    Server recover(boolean withVote) {
        return new Server(withVote ? currentTerm : 0, withVote ? votedFor : null, State.FOLLOWER, Bag.empty(), log,
                0, 0, null, Table.empty(), Table.empty(), Table.empty(), Table.empty());
    }

    /// The second half of line 21.
    boolean mayVoteFor(NodeId candidate) {
        return votedFor == null || votedFor.equals(candidate);
    }

    boolean leads() {
        return state == State.LEADER;
    }

    /// Index of the last entry, 0 when there is none.
    int lastIndex() {
        return log.size();
    }

    /// The term of the entry at `index`, 0 for index 0.
    int termAt(int index) {
        return index == 0 ? 0 : log.get(index - 1).term();
    }

    /// The log has an entry of this term at this index, or `index` is 0.
    boolean agreesAt(int index, int term) {
        return index <= log.size() && termAt(index) == term;
    }
}
