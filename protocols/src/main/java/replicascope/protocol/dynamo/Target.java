package replicascope.protocol.dynamo;

import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// A node that a request goes to.
///
/// @param owner itself, or for whom it stands in
record Target(NodeId node, NodeId owner) {
    boolean standsIn() {
        return !node.equals(owner);
    }

    static boolean among(Seq<Target> targets, NodeId node) {
        return of(targets, node) != null;
    }

    /// The first target that is this node, or null.
    static Target of(Seq<Target> targets, NodeId node) {
        for (Target target : targets)
            if (target.node.equals(node))
                return target;
        return null;
    }

    /// Of those who have replied: who stood in for whom.
    static Table<NodeId, NodeId> standIns(Seq<Target> targets, Iterable<NodeId> from) {
        Table<NodeId, NodeId> found = Table.empty();
        for (NodeId node : from) {
            Target target = of(targets, node);
            if (target != null && target.standsIn())
                found = found.with(node, target.owner);
        }
        return found;
    }
}
