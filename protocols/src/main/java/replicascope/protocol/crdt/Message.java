package replicascope.protocol.crdt;

import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;

/// What replicas say to each other. `seen` names the updates that are in it: no handler decides by it, the checks do.
sealed interface Message {
    /// All that the sender knows (`sync=state`).
    record State(Crdt content, Bag<OpId> seen) implements Message {}

    /// What has changed since the receiver last acknowledged, up to the sender's delta `upTo` (`sync=delta`).
    record Delta(Crdt content, long upTo, Bag<OpId> seen) implements Message {}

    /// The sender has everything up to this delta of the receiver.
    record Ack(long upTo) implements Message {}

    /// One operation (`sync=op`).
    ///
    /// @param id    which one it is of the replica where it began
    /// @param after what had been delivered there before
    /// @param cause the user's operation
    record Update(Tag id, Table<NodeId, Long> after, Effect effect, OpId cause) implements Message {}

    /// Which operations the sender has: send me the others (`sync=op`).
    record Digest(Context delivered) implements Message {}
}
