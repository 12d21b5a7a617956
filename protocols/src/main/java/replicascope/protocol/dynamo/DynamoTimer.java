package replicascope.protocol.dynamo;

import replicascope.kernel.OpId;
import replicascope.kernel.Timer;

/// What a node waits for.
sealed interface DynamoTimer extends Timer {
    /// A request has waited long enough for replies.
    record Expire(OpId id) implements DynamoTimer {}

    /// A10.2: the loop of lines 11 to 16 goes on.
    record Walk(OpId id) implements DynamoTimer {}

    /// Time to look after suspects and hints.
    record Probe() implements DynamoTimer {}

    /// Time to compare trees with the next neighbour.
    record Sync() implements DynamoTimer {}
}
