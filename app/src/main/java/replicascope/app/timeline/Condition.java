package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.simulation.Cuts;
import replicascope.simulation.Health;
import replicascope.simulation.Network;
import replicascope.simulation.Slot;
import replicascope.simulation.World;

/// What a lane shows of its node between two events, for all nodes: bits by the node's index.
///
/// @param crowned leads
/// @param cut     the cut in one line, or null while every link carries letters
record Condition(BitSet crowned, BitSet down, BitSet paused, BitSet absent, String cut) {
    private static final int NAMED = 6;

    static Condition of(World world) {
        Condition condition = new Condition(new BitSet(), new BitSet(), new BitSet(), new BitSet(), cut(world));
        for (NodeId node : world.nodes())
            condition.look(world, node);
        return condition;
    }

    /// The condition after a step; only slots that the step replaced are looked at.
    Condition next(World before, World after) {
        Condition next = null;
        boolean relinked = false;
        for (NodeId node : after.nodes()) {
            Slot old = before.slot(node);
            Slot now = after.slot(node);
            if (old == now)
                continue;
            relinked |= !old.health().cutFrom().equals(now.health().cutFrom());
            if (old.state() == now.state() && old.health() == now.health())
                continue;
            next = next == null ? copy() : next;
            next.look(after, node);
        }
        Condition changed = next == null ? this : next;
        if (relinked)
            changed = new Condition(changed.crowned, changed.down, changed.paused, changed.absent, cut(after));
        return changed.equals(this) ? this : changed;
    }

    private Condition copy() {
        return new Condition((BitSet) crowned.clone(), (BitSet) down.clone(), (BitSet) paused.clone(),
                (BitSet) absent.clone(), cut);
    }

    private void look(World world, NodeId node) {
        Slot slot = world.slot(node);
        Health health = slot.health();
        down.set(node.index(), health.presence() == Health.Presence.DOWN);
        absent.set(node.index(), health.presence() == Health.Presence.ABSENT);
        paused.set(node.index(), health.paused());
        crowned.set(node.index(), health.up() && slot.state() != null
                && world.setup().kind(node).role().picture(world.setup().self(node), slot.state()).badge()
                        .stress() == Picture.Stress.CROWNED);
    }

    /// `A B C | D E` when the nodes fall apart into groups, otherwise the first of the links that are cut.
    private static String cut(World world) {
        List<Network.Link> links = Cuts.now(world);
        if (links.isEmpty())
            return null;
        List<List<NodeId>> groups = groups(world);
        if (groups.size() > 1)
            return String.join(" | ", groups.stream().map(Condition::names).toList());
        Network.Link first = links.getFirst();
        boolean both = links.contains(new Network.Link(first.to(), first.from()));
        boolean more = links.size() > (both ? 2 : 1);
        return first.from() + (both ? " | " : " > ") + first.to() + (more ? " …" : "");
    }

    private static String names(List<NodeId> group) {
        if (group.size() <= NAMED)
            return String.join(" ", group.stream().map(NodeId::name).toList());
        return group.getFirst() + " … " + group.getLast();
    }

    /// Nodes between which letters still get through, in at least one direction, over any number of links.
    private static List<List<NodeId>> groups(World world) {
        List<NodeId> left = new ArrayList<>(world.nodes());
        List<List<NodeId>> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<NodeId> group = new ArrayList<>(List.of(left.removeFirst()));
            for (int i = 0; i < group.size(); i++) {
                NodeId one = group.get(i);
                List<NodeId> reached = left.stream()
                        .filter(other -> !world.cut(one, other) || !world.cut(other, one)).toList();
                group.addAll(reached);
                left.removeAll(reached);
            }
            group.sort(null);
            groups.add(group);
        }
        return groups;
    }
}
