package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import replicascope.kernel.NodeId;

/// Cuts that divide all nodes into groups: every link between two groups is cut both ways, none inside a group. When
/// a straight line can pass between two groups without touching a card, it is drawn instead of a gap in every link.
record Division(List<List<NodeId>> groups, Optional<Fence> fence) {
    /// Directions tried for the fence.
    private static final int DIRECTIONS = 90;

    /// Of larger groups not all are named.
    private static final int MOST_NAMED = 16;

    /// The line x·nx + y·ny = at, as far as it lies on the stage.
    record Fence(double nx, double ny, double at) {}

    /// A cut of one direction.
    record Cut(NodeId from, NodeId to) {
        Cut back() {
            return new Cut(to, from);
        }
    }

    /// The division that the cuts make, or nothing when they make none.
    static Optional<Division> of(StagePlan plan, Set<Cut> cuts) {
        if (cuts.isEmpty() || cuts.stream().anyMatch(cut -> !cuts.contains(cut.back())))
            return Optional.empty();
        List<List<NodeId>> groups = groups(List.copyOf(plan.spots().keySet()), cuts);
        int across = 0;
        for (List<NodeId> group : groups)
            across += group.size() * (plan.spots().size() - group.size());
        if (groups.size() < 2 || across != cuts.size())
            return Optional.empty();
        return Optional.of(new Division(groups, groups.size() == 2 ? fence(plan, groups) : Optional.empty()));
    }

    /// Nodes that can reach each other.
    private static List<List<NodeId>> groups(List<NodeId> nodes, Set<Cut> cuts) {
        Map<NodeId, List<NodeId>> groupOf = new LinkedHashMap<>();
        for (NodeId node : nodes) {
            List<NodeId> home = new ArrayList<>(List.of(node));
            for (NodeId other : List.copyOf(groupOf.keySet()))
                if (groupOf.get(other) != home && !cuts.contains(new Cut(node, other))) {
                    home.addAll(groupOf.get(other));
                    home.forEach(member -> groupOf.put(member, home));
                }
            groupOf.put(node, home);
        }
        Set<List<NodeId>> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        return groupOf.values().stream().filter(groups::add).map(group -> group.stream().sorted().toList()).toList();
    }

    private static Optional<Fence> fence(StagePlan plan, List<List<NodeId>> groups) {
        Fence best = null;
        double widest = 1.6 * plan.em();
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = Math.PI * 2 * i / DIRECTIONS;
            double nx = Math.cos(angle);
            double ny = Math.sin(angle);
            double end = -Double.MAX_VALUE;
            for (NodeId node : groups.getFirst())
                end = Math.max(end, middle(plan.spot(node), nx, ny) + half(plan.spot(node), nx, ny));
            double start = Double.MAX_VALUE;
            for (NodeId node : groups.getLast())
                start = Math.min(start, middle(plan.spot(node), nx, ny) - half(plan.spot(node), nx, ny));
            if (start - end > widest) {
                widest = start - end;
                best = new Fence(nx, ny, (start + end) / 2);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double middle(Spot spot, double nx, double ny) {
        return spot.x() * nx + spot.y() * ny;
    }

    private static double half(Spot spot, double nx, double ny) {
        return (Math.abs(nx) * spot.width() + Math.abs(ny) * spot.height()) / 2;
    }

    /// The groups by name: `A B C | D E`; of large ones the first and the last and how many there are.
    String text() {
        return groups.stream().map(Division::text).collect(Collectors.joining("  |  "));
    }

    private static String text(List<NodeId> group) {
        return group.size() > MOST_NAMED ? group.getFirst().name() + " \u2026 " + group.getLast().name() + " ("
                + group.size() + ")" : group.stream().map(NodeId::name).collect(Collectors.joining(" "));
    }
}
