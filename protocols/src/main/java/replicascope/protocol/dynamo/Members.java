package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;

/// The nodes of one moment, as the checks look them up.
final class Members {
    private static final Node NOTHING = Node.fresh();

    private Members() {}

    /// A node whose state changed in a step.
    ///
    /// @param was its state before, or an empty one
    record Change(NodeId id, Node was, Node is) {}

    static List<Change> changes(Cluster<Message> before, Cluster<Message> after) {
        List<Change> changes = new ArrayList<>();
        List<Member<Node>> old = before.members(Node.class);
        List<Member<Node>> now = after.members(Node.class);
        int place = 0;
        for (Member<Node> member : now) {
            while (place < old.size() && old.get(place).id().compareTo(member.id()) < 0)
                place++;
            boolean there = place < old.size() && old.get(place).id().equals(member.id());
            Node was = there ? old.get(place).state() : NOTHING;
            if (was != member.state())
                changes.add(new Change(member.id(), was, member.state()));
        }
        return changes;
    }

    /// True when a step took a disk away.
    static boolean lost(Cluster<Message> before, Cluster<Message> after) {
        return after.members(Node.class).size() < before.members(Node.class).size();
    }

    /// The state of a node, an empty one when it has none.
    static Node node(Cluster<Message> cluster, NodeId id) {
        for (Member<Node> member : cluster.members(Node.class))
            if (member.id().equals(id))
                return member.state();
        return NOTHING;
    }

    static Shopper.Seen seen(Cluster<Message> cluster, NodeId client, String key) {
        for (Member<Shopper> member : cluster.members(Shopper.class))
            if (member.id().equals(client))
                return member.state().of(key);
        return Shopper.NOTHING;
    }

    /// True when somebody keeps a hint for this put's version.
    static boolean hinted(Cluster<Message> cluster, OpId put) {
        for (Member<Node> member : cluster.members(Node.class))
            for (Table.Entry<NodeId, Table<Integer, Node.Hint>> owner : member.state().hints().waiting())
                if (owner.value().values().anyMatch(hint -> hint.version().by().equals(put)))
                    return true;
        return false;
    }

    /// All versions of a key at a node, whether kept for itself or for others.
    static List<Version> all(Node node, String key) {
        List<Version> all = new ArrayList<>(node.own(key).stream().toList());
        for (Table.Entry<NodeId, Table<Integer, Node.Hint>> owner : node.hints().waiting())
            owner.value().values().filter(hint -> hint.key().equals(key)).forEach(hint -> all.add(hint.version()));
        return all;
    }

    static String names(Iterable<NodeId> nodes) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.name()));
        return String.join(", ", names);
    }

    static Bag<NodeId> bag(Iterable<NodeId> nodes) {
        return Bag.<NodeId>empty().includeAll(nodes);
    }
}
