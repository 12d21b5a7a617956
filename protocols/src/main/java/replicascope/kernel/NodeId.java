package replicascope.kernel;

import java.util.Objects;

/// A node of a run. All nodes are named when the run starts; `index` is the place in that list and serves the
/// simulator only: an engine never computes with it.
public record NodeId(int index, String name) implements Comparable<NodeId> {
    public NodeId {
        Objects.requireNonNull(name);
    }

    @Override
    public int compareTo(NodeId other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return name;
    }
}
