package replicascope.app.stage;

/// A straight line drawn with the mouse, from where it was pressed to where it is now.
record Stroke(double startX, double startY, double endX, double endY) {

    double length() {
        return Math.hypot(endX - startX, endY - startY);
    }

    /// True for what lies left of the line, drawn on without end, as one looks along it.
    boolean left(Spot spot) {
        return side(startX, startY, endX, endY, spot.x(), spot.y()) < 0;
    }

    /// True when the line passes between the middles of two nodes.
    boolean crosses(Spot one, Spot other) {
        return left(one) != left(other)
                && side(one.x(), one.y(), other.x(), other.y(), startX, startY) < 0 != side(one.x(), one.y(), other.x(),
                        other.y(), endX, endY) < 0;
    }

    /// Less than 0 on one side of a line, more on the other; y grows downwards.
    private static double side(double x0, double y0, double x1, double y1, double x, double y) {
        return (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
    }
}
