package replicascope.protocol.raft;

import replicascope.kernel.Timer;

/// A server's two timers. A follower or candidate runs the first, a leader the second.
sealed interface RaftTimer extends Timer {
    RaftTimer ELECTION = new Election();
    RaftTimer HEARTBEAT = new Heartbeat();

    /// No leader was heard of for too long.
    record Election() implements RaftTimer {}

    /// Time for the leader to be heard of again.
    record Heartbeat() implements RaftTimer {}
}
