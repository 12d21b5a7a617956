package replicascope.app.stage;

/// Where a node stands: its middle and its size, in pixels.
///
/// @param aside true for a node that the topology does not name, a client say
record Spot(double x, double y, double width, double height, boolean round, boolean aside) {

    double left() {
        return x - width / 2;
    }

    double top() {
        return y - height / 2;
    }

    /// How far the edge is from the middle in the direction of a unit vector.
    double reach(double ux, double uy) {
        if (round)
            return width / 2;
        double across = Math.abs(ux) < 1e-9 ? Double.MAX_VALUE : width / 2 / Math.abs(ux);
        double up = Math.abs(uy) < 1e-9 ? Double.MAX_VALUE : height / 2 / Math.abs(uy);
        return Math.min(across, up);
    }

    /// How much of the line between two middles is covered by neither card; negative when they overlap.
    double between(Spot other) {
        double dx = other.x - x;
        double dy = other.y - y;
        double length = Math.hypot(dx, dy);
        if (length < 1e-9)
            return -Math.max(width, height);
        return length - reach(dx / length, dy / length) - other.reach(dx / length, dy / length);
    }

    boolean overlaps(Spot other) {
        if (round && other.round)
            return Math.hypot(x - other.x, y - other.y) < (width + other.width) / 2;
        return Math.abs(x - other.x) < (width + other.width) / 2
                && Math.abs(y - other.y) < (height + other.height) / 2;
    }

    /// How far beyond the edge, in the direction of a unit vector, a thing of a size lies clear of it.
    double clear(double ux, double uy, double width, double height) {
        double across = Math.abs(ux) < 1e-9 ? Double.MAX_VALUE : width / 2 / Math.abs(ux);
        double up = Math.abs(uy) < 1e-9 ? Double.MAX_VALUE : height / 2 / Math.abs(uy);
        if (round)
            return Math.min(across, up);
        return this.width * Math.abs(uy) < this.height * Math.abs(ux) ? across : up;
    }

    boolean overlaps(Box box) {
        return Math.abs(x - box.middleX()) < (width + box.width()) / 2
                && Math.abs(y - box.middleY()) < (height + box.height()) / 2;
    }

    Spot moved(double dx, double dy) {
        return new Spot(x + dx, y + dy, width, height, round, aside);
    }
}
