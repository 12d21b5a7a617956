package replicascope.protocol.dynamo;

import replicascope.blocks.ring.Recent;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;

/// The rings of the memberships met so far.
final class Rings {
    private final Recent<Membership, Placement> placements;

    private record Membership(Seq<NodeId> all, Bag<NodeId> joined) {}

    Rings(Variant variant) {
        placements = new Recent<>(membership -> new Placement(variant, membership.all, membership.joined));
    }

    /// The ring as a node sees it.
    Placement of(Self self, Node node) {
        return placements.of(new Membership(self.all(DynamoBlueprint.NODE), node.joined()));
    }

    Placement of(Cluster<Message> cluster, Node node) {
        return placements.of(new Membership(cluster.all(DynamoBlueprint.NODE), node.joined()));
    }
}
