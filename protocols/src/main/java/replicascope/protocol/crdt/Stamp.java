package replicascope.protocol.crdt;

import replicascope.kernel.NodeId;

/// When something was written, in microseconds of the writer's clock, and by whom: of two equal times the later
/// node's wins, so that no two stamps of different nodes tie.
record Stamp(long time, NodeId node) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp other) {
        int order = Long.compare(time, other.time);
        return order != 0 ? order : node.compareTo(other.node);
    }

    @Override
    public String toString() {
        return time + "@" + node;
    }
}
