package replicascope.app.stage;

/// A rectangle in pixels.
record Box(double x, double y, double width, double height) {

    Box inset(double left, double top, double right, double bottom) {
        return new Box(x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /// How much of the plane both cover.
    double overlap(Box other) {
        return Math.max(0, Math.min(x + width, other.x + other.width) - Math.max(x, other.x))
                * Math.max(0, Math.min(y + height, other.y + other.height) - Math.max(y, other.y));
    }
}
