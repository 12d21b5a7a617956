package replicascope.protocol.quorum;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Value;

/// What a replica keeps of a key: the last write it knows of.
///
/// @param value     what was written, or null: a tombstone
/// @param timestamp a number that grows with each write, or a clock's time in microseconds
/// @param writer    the client that wrote it
/// @param op        its operation
record Version(Value value, long timestamp, NodeId writer, OpId op) implements Comparable<Version> {

    boolean isTombstone() {
        return value == null;
    }

    /// What a client gets to read.
    static Value read(Version version) {
        return version == null || version.isTombstone() ? Value.of("none") : version.value;
    }

    /// By timestamp; the writer decides between equal ones, and the operation between those of one writer, which may
    /// have given up on the first of them.
    @Override
    public int compareTo(Version other) {
        int order = Long.compare(timestamp, other.timestamp);
        if (order == 0)
            order = writer.compareTo(other.writer);
        return order != 0 ? order : op.compareTo(other.op);
    }
}
