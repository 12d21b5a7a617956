package replicascope.protocol.dynamo;

import replicascope.blocks.merkle.MerkleTree;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// What passes between nodes.
sealed interface Message {
    /// A client asks a node of its choice; a node passes a put on to one that may coordinate it.
    ///
    /// @param context   what the client has seen of the key
    /// @param content   what a put writes; null in a get
    /// @param forwarded true when a node has passed it on: the receiver coordinates it
    record Request(NodeId client, OpId id, Operation operation, Lineage context, Content content, boolean forwarded)
            implements Message {
        Request carrying(Lineage seen, Content written) {
            return new Request(client, id, operation, seen, written, forwarded);
        }

        Request passedOn() {
            return new Request(client, id, operation, context, content, true);
        }
    }

    /// Who stands behind an answer.
    ///
    /// @param from     nodes that have replied, each once
    /// @param standIns those of them that stood in for another one, and for whom
    /// @param needed   how many replies were required
    /// @param n        how many replicas a key has
    /// @param members  who was in the ring, as the coordinator saw it
    record Quorum(Bag<NodeId> from, Table<NodeId, NodeId> standIns, int needed, int n,
            Seq<NodeId> members) {}

    /// The answer to a get: all versions that are causally unrelated, and the context of all of them.
    record Answer(OpId id, Bag<Version> versions, Lineage context, Quorum quorum) implements Message {}

    /// The answer to a put: so many nodes have stored it.
    record Accepted(OpId id, Version version, Quorum quorum) implements Message {}

    /// It did not work out.
    record Failure(OpId id, Value why) implements Message {}

    /// Store this version.
    ///
    /// @param owner the receiver; for a stand-in, whom it is meant for
    record Store(OpId id, String key, Version version, NodeId owner) implements Message {}

    record Stored(OpId id) implements Message {}

    /// SendReadRequest.
    record Read(OpId id, String key) implements Message {}

    /// The response to it.
    record Found(OpId id, Bag<Version> versions) implements Message {}

    /// Read repair: have these as well.
    record Repair(String key, Bag<Version> versions) implements Message {}

    /// Is anybody there?
    record Ping() implements Message {}

    record Pong() implements Message {}

    /// Hinted handoff: this was meant for the receiver.
    record Handoff(int number, String key, Version version) implements Message {}

    record Taken(int number) implements Message {}

    /// Anti-entropy: a hash tree over the keys that sender and receiver both own.
    ///
    /// @param joined who has joined the ring, as far as the sender knows
    record Tree(MerkleTree tree, Bag<NodeId> joined) implements Message {}

    /// What the sender holds in the slices that differ.
    ///
    /// @param reply true when the receiver is to send what it holds there
    record Slices(Bag<Integer> slices, Table<String, Bag<Version>> held, boolean reply) implements Message {}

    /// A node has joined the ring.
    record Joined(NodeId node) implements Message {}
}
