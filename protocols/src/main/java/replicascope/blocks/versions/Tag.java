package replicascope.blocks.versions;

import replicascope.kernel.NodeId;

/// A unique tag of an event, which the literature calls a dot: the node that made it and that node's counter.
public record Tag(NodeId node, long number) implements Comparable<Tag> {
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
