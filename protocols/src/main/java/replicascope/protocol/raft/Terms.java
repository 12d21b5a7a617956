package replicascope.protocol.raft;

import java.time.Duration;
import replicascope.kernel.Turn;

/// Terms and the two timers that go with being a follower or a leader.
final class Terms {
    private final Duration electionAtLeast;
    private final Duration electionAtMost;

    Terms(Variant variant) {
        electionAtLeast = variant.electionAtLeast();
        // A4.7, as printed: ResetElectionTimeout() sets a timeout, and nothing says that it differs from server
        // to server or from time to time. Repaired: each one is drawn anew. Raft paper, §5.2.
        electionAtMost = variant.fixedTimeout() ? variant.electionAtLeast() : variant.electionAtMost();
    }

    /// Lines 10 and 24.
    void resetElectionTimeout(Turn<Message> turn) {
        turn.timer(RaftTimer.ELECTION, electionAtLeast, electionAtMost);
    }

    /// Lines 44–49: "If RPC request or response contains term T > currentTerm: set currentTerm = T, convert to
    /// follower" (Raft paper, §5.1), also for a candidate that hears of the leader of its own term (§5.2).
    Server stepDown(Server s, int term, Turn<Message> turn) {
        boolean higher = turn.at(45, term > s.currentTerm());
        if (higher)
            turn.at(46);
        if (turn.at(47, s.leads()))
            stopLeading(turn);
        turn.at(49);
        return higher ? s.adopt(term) : s.concede();
    }

    /// Line 48. The printed lines 16–20 do not mention it because they know no leader.
    void stopLeading(Turn<Message> turn) {
        turn.at(48);
        turn.cancel(RaftTimer.HEARTBEAT);
        resetElectionTimeout(turn);
    }
}
