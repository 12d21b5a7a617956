package replicascope.protocol.dynamo;

import java.util.Comparator;
import java.util.List;
import replicascope.blocks.ring.Recent;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology.Arc;

/// The rings of the memberships met so far.
final class Rings {
    private final Recent<Membership, Placement> placements;

    private final boolean modulo;

    private record Membership(Seq<NodeId> all, Bag<NodeId> joined) {}

    Rings(Variant variant) {
        modulo = variant.modulo();
        placements = new Recent<>(membership -> new Placement(variant, membership.all, membership.joined));
    }

    /// The ring as a node sees it.
    Placement of(Self self, Node node) {
        return placements.of(new Membership(self.all(DynamoBlueprint.NODE), node.joined()));
    }

    Placement of(Cluster<Message> cluster, Node node) {
        return placements.of(new Membership(cluster.all(DynamoBlueprint.NODE), node.joined()));
    }

    /// Who owns which part of the ring, as whoever knows most nodes in it sees it; nothing where a key's place is a
    /// remainder (A10.1).
    List<Arc> arcs(Cluster<Message> cluster) {
        return modulo ? List.of() : cluster.members(Node.class).stream().map(Cluster.Member::state)
                .max(Comparator.comparingInt(node -> node.joined().size()))
                .map(node -> of(cluster, node).ring().arcs()).orElse(List.of());
    }
}
