package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;

/// The placements of the memberships met so far. A placement is a pure function of a membership, so that it makes no
/// difference who worked it out, and when; only the last few are kept.
final class Rings {
    private static final int KEPT = 8;

    private final Variant variant;
    private volatile List<Known> known = List.of();

    private record Known(Seq<NodeId> all, Bag<NodeId> joined, Bag<NodeId> joining, Placement placement) {
        boolean is(Seq<NodeId> nodes, Bag<NodeId> in, Bag<NodeId> coming) {
            return same(all, nodes) && same(joined, in) && same(joining, coming);
        }

        private static boolean same(Object one, Object other) {
            return one == other || one.equals(other);
        }
    }

    Rings(Variant variant) {
        this.variant = variant;
    }

    /// The ring as a node sees it.
    Placement of(Self self, Node node) {
        return of(self.all(CassandraBlueprint.NODE), node);
    }

    Placement of(Seq<NodeId> all, Node node) {
        return of(all, node.joined(), node.joining());
    }

    Placement of(Seq<NodeId> all, Bag<NodeId> joined, Bag<NodeId> joining) {
        for (Known one : known)
            if (one.is(all, joined, joining))
                return one.placement;
        Placement placement = new Placement(variant, all, joined, joining);
        List<Known> more = new ArrayList<>(known.size() < KEPT ? known : known.subList(1, KEPT));
        more.add(new Known(all, joined, joining, placement));
        known = List.copyOf(more);
        return placement;
    }
}
