package replicascope.protocol.twophase;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.protocol.twophase.Log.Standing;
import replicascope.protocol.twophase.Message.Outcome;

/// What the coordinator knows. A transaction that the log has begun and not committed is still open when `votes` has
/// it, and aborted when not: an abort is never written, its absence speaks (presumed abort).
///
/// @param votes in memory: who voted yes on each open transaction
/// @param acks  in memory: who has acknowledged each commit that was not acknowledged by all
/// @param log   stable storage
record Coordinator(Table<OpId, Bag<NodeId>> votes, Table<OpId, Bag<NodeId>> acks, Log log) {
    static final Coordinator NEW = new Coordinator(Table.empty(), Table.empty(), Log.EMPTY);

    boolean open(OpId tx) {
        return votes.has(tx);
    }

    Outcome outcome(OpId tx) {
        return log.standing(tx) == Standing.COMMITTED ? Outcome.COMMITTED : Outcome.ABORTED;
    }

    Coordinator begin(Log.Entry.Begun begun) {
        return new Coordinator(votes.with(begun.tx(), Bag.empty()), acks, log.append(begun).force());
    }

    Coordinator count(OpId tx, NodeId voter) {
        return new Coordinator(votes.with(tx, votes.get(tx).include(voter)), acks, log);
    }

    /// As if votes were a number: TPC.4.
    Coordinator countBlindly(OpId tx, NodeId voter) {
        return new Coordinator(votes.with(tx, votes.get(tx).add(voter)), acks, log);
    }

    boolean allVoted(OpId tx) {
        return votes.get(tx).size() == log.begun(tx).changes().size();
    }

    Coordinator abort(OpId tx) {
        return new Coordinator(votes.without(tx), acks, log);
    }

    /// The decision stands, in memory still.
    Coordinator commit(OpId tx) {
        return new Coordinator(votes.without(tx), acks.with(tx, Bag.empty()),
                log.append(new Log.Entry.Committed(tx)));
    }

    Coordinator force() {
        return new Coordinator(votes, acks, log.force());
    }

    Coordinator acknowledge(OpId tx, NodeId participant) {
        return new Coordinator(votes, acks.with(tx, acks.get(tx).include(participant)), log);
    }

    boolean allAcknowledged(OpId tx) {
        return acks.get(tx).size() == log.begun(tx).changes().size();
    }

    Coordinator end(OpId tx) {
        return new Coordinator(votes, acks.without(tx), log.append(new Log.Entry.Ended(tx)));
    }

    /// Open transactions are forgotten, and that aborts them.
    Coordinator afterCrash() {
        Log kept = log.afterCrash();
        Table<OpId, Bag<NodeId>> unacknowledged = Table.empty();
        for (OpId tx : kept.unacknowledged())
            unacknowledged = unacknowledged.with(tx, Bag.empty());
        return new Coordinator(Table.empty(), unacknowledged, kept);
    }
}
