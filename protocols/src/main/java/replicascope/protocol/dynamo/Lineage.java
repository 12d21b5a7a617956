package replicascope.protocol.dynamo;

import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.blocks.versions.VersionVector;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// What a get hands out and a put brings back: all that the client has seen of a key. To the client it is opaque.
///
/// @param seen  the versions seen, as coordinators number them
/// @param times when each coordinator made its last one of them, in microseconds of its clock; only A10.11 needs them
record Lineage(Context seen, Table<NodeId, Long> times) {
    static final Lineage NONE = new Lineage(Context.NONE, Table.empty());

    /// The lineage of a client that has seen all these versions.
    static Lineage of(Iterable<Version> versions) {
        Lineage all = NONE;
        for (Version version : versions)
            all = new Lineage(all.seen.merge(version.context()).with(version.dot()),
                    VersionVector.merge(all.times, version.times()));
        return all;
    }

    /// As a vector clock: for each coordinator the number of its last version.
    Table<NodeId, Long> clock() {
        return clock(seen);
    }

    static Table<NodeId, Long> clock(Context seen) {
        Table<NodeId, Long> clock = seen.vector();
        for (Tag beyond : seen.cloud())
            clock = clock.with(beyond.node(), beyond.number());
        return clock;
    }

    /// A10.11: the pairs that have not been touched for longest go, until at most `most` are left.
    ///
    /// @param never whose pair stays
    Lineage truncated(NodeId never, int most) {
        Lineage left = this;
        while (left.clock().with(never, 0L).size() > most) {
            NodeId oldest = null;
            for (Table.Entry<NodeId, Long> entry : left.clock())
                if (!entry.key().equals(never) && (oldest == null || left.time(entry.key()) < left.time(oldest)))
                    oldest = entry.key();
            left = left.without(oldest);
        }
        return left;
    }

    private Lineage without(NodeId node) {
        Bag<Tag> cloud = seen.cloud().filter(tag -> !tag.node().equals(node));
        return new Lineage(new Context(seen.vector().without(node), cloud), times.without(node));
    }

    private long time(NodeId node) {
        return times.getOr(node, Long.MIN_VALUE);
    }
}
