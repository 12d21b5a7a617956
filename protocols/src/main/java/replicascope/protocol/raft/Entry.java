package replicascope.protocol.raft;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;

/// One entry of the log.
///
/// @param term   the leader's term when it was appended
/// @param id     the client's name for the operation, null for a no-op
/// @param client who asked, null for a no-op
record Entry(int term, OpId id, NodeId client, Operation operation) {
    private static final Operation NO_OP = Operation.of("no-op");

    /// What a new leader appends first. Raft paper, §8.
    static Entry noOp(int term) {
        return new Entry(term, null, null, NO_OP);
    }

    boolean isNoOp() {
        return id == null;
    }
}
