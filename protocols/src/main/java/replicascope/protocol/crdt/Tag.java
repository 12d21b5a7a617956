package replicascope.protocol.crdt;

import replicascope.kernel.NodeId;

/// A unique tag (line 5), which the literature calls a dot: the replica that made it and that replica's counter.
record Tag(NodeId node, long number) implements Comparable<Tag> {
    @Override
    public int compareTo(Tag other) {
        int order = node.compareTo(other.node);
        return order != 0 ? order : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return node + "." + number;
    }
}
