package replicascope.kernel;

import java.util.List;

/// How nodes are laid out. Layouts may nest: a ring inside each of several regions.
public sealed interface Topology {
    /// Around a circle, the first on top.
    record Circle(List<NodeId> nodes) implements Topology {}

    /// From left to right.
    record Line(List<NodeId> nodes) implements Topology {}

    /// Around a ring at the given fractions of a turn, in [0, 1), clockwise from the top.
    ///
    /// @param arcs the parts of the ring and who owns them, drawn on it: one for each token of each node. They may be
    ///             empty, may leave gaps, and may belong to nodes that stand elsewhere
    record Ring(List<Place> places, List<Arc> arcs) implements Topology {
        /// A ring whose owners are not drawn.
        public Ring(List<Place> places) {
            this(places, List.of());
        }
    }

    /// Named areas side by side, each with a layout of its own; one without a name has no outline.
    record Regions(List<Region> regions) implements Topology {}

    /// At the given points of the unit square, y downwards.
    record Free(List<Point> points) implements Topology {}

    /// A node on a ring.
    record Place(NodeId node, double turn) {}

    /// A part of a ring, clockwise between two fractions of a turn in [0, 1); past the top when `to` is less than
    /// `from`, and the whole ring when they are equal.
    record Arc(double from, double to, NodeId owner) {
        /// How much of a turn it takes, in (0, 1].
        public double length() {
            return to > from ? to - from : to - from + 1;
        }
    }

    /// An area and what is in it.
    record Region(String name, Topology inside) {}

    /// A node at a point of the unit square.
    record Point(NodeId node, double x, double y) {}
}
