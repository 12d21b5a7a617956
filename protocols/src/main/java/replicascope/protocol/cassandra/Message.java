package replicascope.protocol.cassandra;

import replicascope.blocks.lww.Cell;
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
    /// A client asks a node of its choice: the coordinator.
    record Request(NodeId client, OpId id, Operation operation) implements Message {}

    /// The operation is done.
    record Answer(OpId id, Value result) implements Message {}

    /// It is not: `unavailable`, nothing was done, or `timeout`, nobody knows.
    record Failure(OpId id, Value why) implements Message {}

    /// SendAsyncWrite.
    ///
    /// @param coordinator whom to answer
    /// @param forwardTo   other replicas of the receiver's data centre, to pass it on to
    record Mutation(OpId id, String key, Cell cell, NodeId coordinator, Seq<NodeId> forwardTo) implements Message {}

    /// The response to it.
    ///
    /// @param timestamp which write it is about, should the same operation have been begun twice
    record Written(OpId id, long timestamp) implements Message {}

    /// What do you have?
    record Read(OpId id, String key) implements Message {}

    /// This; null when there is nothing.
    record Data(OpId id, Cell cell) implements Message {}

    /// Read repair: have this as well.
    record Repair(OpId id, String key, Cell cell) implements Message {}

    record Repaired(OpId id) implements Message {}

    /// Hinted handoff: what the receiver missed.
    record Hinted(int number, String key, Cell cell) implements Message {}

    record Taken(int number) implements Message {}

    /// Is anybody there? To a node that is taken for down, or that hints are kept for.
    record Echo() implements Message {}

    record Here() implements Message {}

    /// Anti-entropy: build a tree over the keys that exactly these nodes hold.
    ///
    /// @param job which set of ranges of the session it is about
    record Validate(OpId session, int job, Bag<NodeId> group) implements Message {}

    record Tree(OpId session, int job, MerkleTree tree) implements Message {}

    /// Send a neighbour what lies in these slices: there the two of you differ.
    record Sync(OpId session, int job, Bag<NodeId> group, NodeId with, Bag<Integer> slices) implements Message {}

    /// Cells of the slices that differ.
    ///
    /// @param initiator who repairs
    record Stream(OpId session, int job, NodeId initiator, Table<String, Cell> cells) implements Message {}

    /// To the initiator: what this node sent has arrived.
    record Streamed(OpId session, int job, NodeId from) implements Message {}

    /// Where a node stands in the ring.
    record Gossip(NodeId node, Status status) implements Message {}

    /// A node that joins asks for what it is going to hold.
    record Fetch() implements Message {}

    /// The answer.
    record Range(Table<String, Cell> cells) implements Message {}

    /// How far a node has come.
    enum Status {
        JOINING, NORMAL
    }
}
