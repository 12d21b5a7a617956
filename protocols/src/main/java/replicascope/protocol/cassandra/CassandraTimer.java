package replicascope.protocol.cassandra;

import replicascope.kernel.OpId;
import replicascope.kernel.Timer;

/// What a node waits for.
sealed interface CassandraTimer extends Timer {
    /// A write has waited long enough for responses.
    record WriteTimeout(OpId id) implements CassandraTimer {}

    /// A read has.
    record ReadTimeout(OpId id) implements CassandraTimer {}

    /// A7.5: line 30, a step of its own after the loop.
    record Handoff(OpId id) implements CassandraTimer {}

    /// Time to ask those that are taken for down.
    record Probe() implements CassandraTimer {}

    /// A repair has taken too long.
    record RepairTimeout(OpId id) implements CassandraTimer {}

    /// A node that joins goes on, or asks again.
    record Join(OpId id) implements CassandraTimer {}
}
