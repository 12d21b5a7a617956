package replicascope.protocol.clocks;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// Everything that travels between replicas.
sealed interface Message {

    /// The book's `operation`. Two of them are in order by Lamport's clock, then by the replica's place.
    ///
    /// @param id            the client operation it came from
    /// @param sourceReplica where it was written; no printed line sets it (A1.12)
    /// @param timestamp     what line 6 copies; its count for `sourceReplica` names this operation: the dot
    /// @param lamport       Lamport's clock beside it
    /// @param key           what is written to
    /// @param value         what is written
    /// @param context       what the writer had seen: the last operation of each replica
    record Update(OpId id, NodeId sourceReplica, Table<NodeId, Integer> timestamp, int lamport, String key, Value value,
            Table<NodeId, Integer> context) implements Message, Comparable<Update> {

        /// Which of its source's operations this is, from 1.
        int number() {
            return timestamp.getOr(sourceReplica, 0);
        }

        /// True when a clock counts this operation.
        boolean isIn(Table<NodeId, Integer> clock) {
            return number() <= clock.getOr(sourceReplica, 0);
        }

        @Override
        public int compareTo(Update other) {
            int order = Integer.compare(lamport, other.lamport);
            if (order == 0)
                order = sourceReplica.compareTo(other.sourceReplica);
            return order != 0 ? order : id.compareTo(other.id);
        }
    }

    /// Anti-entropy: this is what I have delivered, what have you got besides?
    record Digest(Table<NodeId, Integer> clock) implements Message {}

    /// The answer: what the clock of the [Digest] does not count, in the order of delivery.
    record Missing(Seq<Update> operations) implements Message {}
}
