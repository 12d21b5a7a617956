package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.simulation.Cuts;
import replicascope.simulation.Network;
import replicascope.simulation.World;

/// The groups into which cuts part the nodes: those that still reach each other in some direction are together.
final class Groups {
    private Groups() {}

    /// `{S1 S2} | {S3}` when the network falls into groups; the number of cuts when it does not; empty without cuts.
    static String say(World world, Words words) {
        List<Network.Link> cuts = Cuts.now(world);
        if (cuts.isEmpty())
            return "";
        List<List<NodeId>> groups = of(world.nodes(), cuts);
        return groups.size() == 1 ? words.say("status.cuts", cuts.size())
                : String.join(" | ", groups.stream().map(Groups::braced).toList());
    }

    private static String braced(List<NodeId> group) {
        return "{" + String.join(" ", group.stream().map(NodeId::name).toList()) + "}";
    }

    static List<List<NodeId>> of(List<NodeId> nodes, List<Network.Link> cuts) {
        List<NodeId> left = new ArrayList<>(nodes);
        List<List<NodeId>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<NodeId> group = new ArrayList<>();
            group.add(left.removeFirst());
            for (int i = 0; i < group.size(); i++) {
                NodeId one = group.get(i);
                List<NodeId> reached = left.stream().filter(other -> !cuts.contains(new Network.Link(one, other))
                        || !cuts.contains(new Network.Link(other, one))).toList();
                group.addAll(reached);
                left.removeAll(reached);
            }
            group.sort(null);
            groups.add(group);
        }
        return groups;
    }
}
