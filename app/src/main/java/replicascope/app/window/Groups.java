package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.simulation.Network;

/// The groups into which cuts part the nodes: those that still reach each other in some direction are together.
final class Groups {
    private Groups() {}

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
