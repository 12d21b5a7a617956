package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;

/// What a coordinator knows.
///
/// @param tasks what it is at; in memory
/// @param taken every operation it was ever asked for, so that a copied request is not carried out twice; on disk
/// @param last  the last timestamp taken from its clock; on disk
record Coordinator(Table<OpId, Task> tasks, Bag<OpId> taken, long last) {
    static final Coordinator FRESH = new Coordinator(Table.empty(), Bag.empty(), Long.MIN_VALUE);

    Coordinator take(OpId id) {
        return new Coordinator(tasks, taken.include(id), last);
    }

    Coordinator with(OpId id, Task task) {
        return new Coordinator(tasks.with(id, task), taken, last);
    }

    Coordinator done(OpId id) {
        return new Coordinator(tasks.without(id), taken, last);
    }

    Coordinator stamped(long timestamp) {
        return new Coordinator(tasks, taken, timestamp);
    }

    /// After a crash.
    Coordinator recovered() {
        return new Coordinator(Table.empty(), taken, last);
    }
}
