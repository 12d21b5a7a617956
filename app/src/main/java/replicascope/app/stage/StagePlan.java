package replicascope.app.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;

/// Where everything on the stage stands.
///
/// @param spots every node, in order
/// @param areas named regions
/// @param rings circles that nodes stand on
/// @param links pairs of nodes between which a line is drawn
/// @param beside who stands next to whom in a row or around a circle
/// @param bends true when letters between nodes that are not neighbours take a bend around those in between
/// @param em    one em of what stands on the stage, in pixels; at most that of the text around
record StagePlan(CardForm form, Map<NodeId, Spot> spots, List<Area> areas, List<Ring> rings, List<Link> links,
        Map<NodeId, List<NodeId>> beside, boolean bends, double em) {
    /// More owners of a ring than this cannot be told apart by colour.
    static final int HUES = 6;

    /// A named region.
    record Area(String name, Box box) {}

    /// A circle that nodes stand on, or that is drawn around them where they stand on several.
    ///
    /// @param arcs who owns which part of it
    record Ring(double x, double y, double radius, List<Topology.Arc> arcs) {}

    /// A line between two nodes.
    record Link(NodeId one, NodeId other) {}

    Spot spot(NodeId node) {
        return spots.get(node);
    }

    CardForm form(NodeId node) {
        return spot(node).aside() ? form.aside() : form;
    }

    /// The way of letters from one node to another. In a line, letters between nodes that are not neighbours, or are
    /// too near for a letter between them, take a bend: over the cards to the right, under them to the left.
    Route route(NodeId from, NodeId to) {
        Spot start = spot(from);
        Spot end = spot(to);
        boolean bent = bends && !start.aside() && !end.aside()
                && (start.between(end) < Parking.WIDTH * em * Parking.scale(this) || !neighbours(from, to));
        return Route.between(start, end, bent);
    }

    private boolean neighbours(NodeId one, NodeId other) {
        return beside(one).contains(other);
    }

    /// Who stands next to a node.
    List<NodeId> beside(NodeId node) {
        return beside.getOrDefault(node, List.of());
    }

    /// The colour in which the parts of the ring are drawn that each node owns, as a number below [#HUES]; empty when
    /// there are more owners than colours.
    Map<NodeId, Integer> hues() {
        Set<NodeId> owners = new TreeSet<>();
        for (Ring ring : rings)
            for (Topology.Arc arc : ring.arcs())
                owners.add(arc.owner());
        Map<NodeId, Integer> hues = new LinkedHashMap<>();
        if (owners.size() <= HUES)
            owners.forEach(owner -> hues.put(owner, hues.size()));
        return hues;
    }

    /// The same elsewhere.
    StagePlan moved(double dx, double dy) {
        if (dx == 0 && dy == 0)
            return this;
        Map<NodeId, Spot> there = new LinkedHashMap<>();
        spots.forEach((node, spot) -> there.put(node, spot.moved(dx, dy)));
        return new StagePlan(form, there, areas.stream().map(area -> new Area(area.name(), new Box(area.box().x() + dx,
                area.box().y() + dy, area.box().width(), area.box().height()))).toList(), rings.stream()
                        .map(ring -> new Ring(ring.x() + dx, ring.y() + dy, ring.radius(), ring.arcs())).toList(),
                links, beside, bends, em);
    }
}
