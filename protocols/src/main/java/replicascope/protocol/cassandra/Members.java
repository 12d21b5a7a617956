package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// The nodes of one moment that have a state, as the checks look them up.
final class Members {
    private static final Node NOTHING = Node.fresh();
    private final List<Member<Node>> members;

    private Members(List<Member<Node>> members) {
        this.members = members;
    }

    static Members of(Cluster<Message> cluster) {
        return new Members(cluster.members(Node.class));
    }

    /// A node whose state changed in a step.
    ///
    /// @param was its state before, or an empty one
    record Change(NodeId id, Node was, Node is) {}

    static List<Change> changes(Cluster<Message> before, Cluster<Message> after) {
        Members old = of(before);
        List<Change> changes = new ArrayList<>();
        for (Member<Node> member : of(after).members) {
            Node was = old.node(member.id());
            if (was != member.state())
                changes.add(new Change(member.id(), was == null ? NOTHING : was, member.state()));
        }
        return changes;
    }

    /// True when a step took a disk away.
    static boolean lost(Cluster<Message> before, Cluster<Message> after) {
        return of(after).members.size() < of(before).members.size();
    }

    /// The state of a node, or null.
    Node node(NodeId id) {
        int low = 0;
        int high = members.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = members.get(middle).id().compareTo(id);
            if (order == 0)
                return members.get(middle).state();
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    /// What a node holds; nothing when it has no state.
    Table<String, Cell> store(NodeId id) {
        Node node = node(id);
        return node == null ? Table.empty() : node.store();
    }
}
