package replicascope.protocol.crdt;

import replicascope.blocks.versions.Tag;

/// An element with a unique tag (line 2).
record Pair(String element, Tag tag) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
        int order = element.compareTo(other.element);
        return order != 0 ? order : tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return element + " " + tag;
    }
}
