package replicascope.protocol.raft;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Everything that travels between servers, and between servers and clients. Components that a printed request
/// or reply lacks are null.
sealed interface Message {

    /// Asks for a vote. Line 12 of the book sends `term` and `candidateId` only, line 15 takes all four.
    ///
    /// @param lastLogIndex index of the candidate's last entry, 0 for an empty log, null under A4.5
    /// @param lastLogTerm  term of that entry, 0 for an empty log, null under A4.5
    record RequestVote(int term, NodeId candidateId, Integer lastLogIndex, Integer lastLogTerm) implements Message {}

    /// The answer to [RequestVote].
    ///
    /// @param term the voter's term, null under A4.3
    record Vote(Integer term, boolean granted) implements Message {}

    /// Copies entries; without entries it is a heartbeat. "Ongaro & Ousterhout, ATC 2014", Fig. 2.
    ///
    /// @param prevLogIndex index of the entry before the first of `entries`, 0 when there is none
    record AppendEntries(int term, NodeId leaderId, int prevLogIndex, int prevLogTerm, Seq<Entry> entries,
            int leaderCommit) implements Message {}

    /// The answer to [AppendEntries].
    ///
    /// @param index on success the last index known to agree with the leader's log, otherwise the `prevLogIndex`
    ///              that was refused
    record AppendReply(int term, boolean success, int index) implements Message {}

    /// A client asks for an operation. A retry has the same `id`.
    record ClientRequest(NodeId client, OpId id, Operation operation) implements Message {}

    /// The operation is done.
    record ClientReply(OpId id, Value result) implements Message {}

    /// The server asked does not lead.
    ///
    /// @param leader whom it takes for the leader, or null
    record Redirect(OpId id, NodeId leader) implements Message {}
}
