package replicascope.kernel;

import java.util.List;

/// How nodes are laid out. Layouts may nest: a ring inside each of several regions.
public sealed interface Topology {
    /// Around a circle, the first on top.
    record Circle(List<NodeId> nodes) implements Topology {}

    /// From left to right.
    record Line(List<NodeId> nodes) implements Topology {}

    /// Around a ring at the given fractions of a turn, in [0, 1), clockwise from the top.
    record Ring(List<Place> places) implements Topology {}

    /// Named areas side by side, each with a layout of its own.
    record Regions(List<Region> regions) implements Topology {}

    /// At the given points of the unit square, y downwards.
    record Free(List<Point> points) implements Topology {}

    /// A node on a ring.
    record Place(NodeId node, double turn) {}

    /// An area and what is in it.
    record Region(String name, Topology inside) {}

    /// A node at a point of the unit square.
    record Point(NodeId node, double x, double y) {}
}
