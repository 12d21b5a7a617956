package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// Everything that travels: between clients and coordinators, and between coordinators and replicas.
sealed interface Message {

    /// A client asks a coordinator.
    ///
    /// @param clock the client's clock in microseconds with `timestamps=client`, otherwise 0
    record Request(NodeId client, OpId id, Operation operation, long clock) implements Message {}

    /// The operation is done.
    ///
    /// @param result  what the client gets
    /// @param version what was read or written; null when nothing was found
    /// @param readers the replicas whose responses decided it
    /// @param writers the replicas known to have `version`
    record Answer(OpId id, Value result, Version version, Bag<NodeId> readers, Bag<NodeId> writers)
            implements Message {}

    /// The coordinator gives up.
    ///
    /// @param said     `READ_FAILURE`, or `UNKNOWN` for a write, which may have taken effect
    /// @param needed   how many replicas it needed
    /// @param answered those that had answered
    /// @param waited   how many time-outs had passed
    record Failed(OpId id, Value said, int needed, Bag<NodeId> answered, int waited) implements Message {}

    /// Line 8: what do you have?
    record Read(OpId id, String key) implements Message {}

    /// The book's `response`.
    ///
    /// @param version null when the replica has nothing
    record Response(OpId id, Version version) implements Message {}

    /// Keep this, and say so.
    record Write(OpId id, String key, Version version) implements Message {}

    /// It is kept, or something newer is.
    record Ack(OpId id) implements Message {}

    /// Line 21 as printed: keep this; nobody waits for it.
    record Repair(String key, Version version) implements Message {}
}
