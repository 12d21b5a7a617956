package replicascope.protocol.crdt;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// The tags ever seen, dead ones included: up to which number there is no gap, by replica, and those beyond a gap.
/// Without gaps it is a version vector, so it does not grow with the number of tags.
///
/// @param vector by replica: all tags up to this number were seen
/// @param cloud  those seen beyond
record Context(Table<NodeId, Long> vector, Bag<Tag> cloud) {
    static final Context NONE = new Context(Table.empty(), Bag.empty());

    boolean has(Tag tag) {
        return tag.number() <= vector.getOr(tag.node(), 0L) || cloud.has(tag);
    }

    Context with(Tag tag) {
        return has(tag) ? this : new Context(vector, cloud.add(tag)).compact();
    }

    Context withAll(Iterable<Tag> tags) {
        Context context = this;
        for (Tag tag : tags)
            context = context.with(tag);
        return context;
    }

    Context merge(Context other) {
        return new Context(larger(vector, other.vector), cloud.includeAll(other.cloud)).compact();
    }

    boolean covers(Context other) {
        return merge(other).equals(this);
    }

    /// The number of a replica's next tag.
    long next(NodeId node) {
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

    /// The larger counter of each replica: the merge of version vectors and of G-counters.
    static Table<NodeId, Long> larger(Table<NodeId, Long> one, Table<NodeId, Long> other) {
        Table<NodeId, Long> both = one;
        for (Table.Entry<NodeId, Long> entry : other)
            if (entry.value() > both.getOr(entry.key(), 0L))
                both = both.with(entry.key(), entry.value());
        return both;
    }
}
