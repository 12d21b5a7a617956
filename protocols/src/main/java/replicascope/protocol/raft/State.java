package replicascope.protocol.raft;

/// Line 4.
enum State {
    FOLLOWER, CANDIDATE, LEADER
}
