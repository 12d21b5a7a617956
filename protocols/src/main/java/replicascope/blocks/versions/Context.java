package replicascope.blocks.versions;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// The tags ever seen: up to which number there is no gap, by node, and those beyond a gap. Without gaps it is a version
/// vector, so it does not grow with the number of tags.
///
/// @param vector by node: all tags up to this number were seen
/// @param cloud  those seen beyond
public record Context(Table<NodeId, Long> vector, Bag<Tag> cloud) {
    public static final Context NONE = new Context(Table.empty(), Bag.empty());

    public boolean has(Tag tag) {
        return tag.number() <= vector.getOr(tag.node(), 0L) || cloud.has(tag);
    }

    public Context with(Tag tag) {
        return has(tag) ? this : new Context(vector, cloud.add(tag)).compact();
    }

    public Context withAll(Iterable<Tag> tags) {
        Context context = this;
        for (Tag tag : tags)
            context = context.with(tag);
        return context;
    }

    public Context merge(Context other) {
        return new Context(VersionVector.merge(vector, other.vector), cloud.includeAll(other.cloud)).compact();
    }

    public boolean covers(Context other) {
        return merge(other).equals(this);
    }

    /// The number of a node's next tag.
    public long next(NodeId node) {
        return vector.getOr(node, 0L) + 1;
    }

    /// What follows the vector without a gap becomes part of it. The cloud is in order, so once through is enough.
    private Context compact() {
        Table<NodeId, Long> reached = vector;
        Bag<Tag> left = cloud;
        for (Tag tag : cloud) {
            long known = reached.getOr(tag.node(), 0L);
            if (tag.number() <= known + 1) {
                reached = reached.with(tag.node(), Math.max(known, tag.number()));
                left = left.remove(tag);
            }
        }
        return new Context(reached, left);
    }
}
