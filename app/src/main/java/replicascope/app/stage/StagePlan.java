package replicascope.app.stage;

import java.util.List;
import java.util.Map;
import replicascope.kernel.NodeId;

/// Where everything on the stage stands.
///
/// @param spots every node, in order
/// @param areas named regions
/// @param rings circles that nodes stand on
/// @param links pairs of nodes between which a line is drawn
/// @param bends true when letters between nodes that are not neighbours take a bend around those in between
/// @param em    one em in pixels
record StagePlan(CardForm form, Map<NodeId, Spot> spots, List<Area> areas, List<Ring> rings, List<Link> links,
        boolean bends, double em) {

    /// A named region.
    record Area(String name, Box box) {}

    /// A circle that nodes stand on.
    record Ring(double x, double y, double radius) {}

    /// A line between two nodes.
    record Link(NodeId one, NodeId other) {}

    Spot spot(NodeId node) {
        return spots.get(node);
    }

    CardForm form(NodeId node) {
        return spot(node).aside() ? form.aside() : form;
    }

    /// The way of letters from one node to another.
    Route route(NodeId from, NodeId to) {
        boolean bent = bends && !spot(from).aside() && !spot(to).aside()
                && links.stream().noneMatch(link -> link.one().equals(from) && link.other().equals(to)
                        || link.one().equals(to) && link.other().equals(from));
        return Route.between(spot(from), spot(to), bent);
    }
}
