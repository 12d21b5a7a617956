package replicascope.app.stage;

/// The way from the edge of one card to the edge of another: a straight line, or a bend.
///
/// @param bendX control point of the bend; on the line when it is straight
record Route(double startX, double startY, double bendX, double bendY, double endX, double endY) {

    static Route between(Spot from, Spot to, boolean bent) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        if (length < 1e-9)
            return loop(from);
        double ux = dx / length;
        double uy = dy / length;
        double lift = bent ? 0.28 * length + from.height() : 0;
        double middleX = (from.x() + to.x()) / 2 + uy * lift;
        double middleY = (from.y() + to.y()) / 2 - ux * lift;
        double out = edge(from, middleX, middleY);
        double in = edge(to, middleX, middleY);
        double total = Math.hypot(middleX - from.x(), middleY - from.y());
        if (!bent && out + in > length) {
            double share = out / (out + in);
            double x = from.x() + dx * share;
            double y = from.y() + dy * share;
            return new Route(x, y, x, y, x, y);
        }
        return new Route(from.x() + (middleX - from.x()) * out / total, from.y() + (middleY - from.y()) * out / total,
                middleX, middleY, to.x() + (middleX - to.x()) * in / total, to.y() + (middleY - to.y()) * in / total)
                .straightened(bent);
    }

    /// A letter to oneself leaves at the right and comes back at the top.
    private static Route loop(Spot spot) {
        double reach = spot.width() / 2 + spot.height() / 2;
        return new Route(spot.x() + spot.width() / 2, spot.y(), spot.x() + reach, spot.y() - reach,
                spot.x(), spot.top());
    }

    private Route straightened(boolean bent) {
        return bent ? this : new Route(startX, startY, (startX + endX) / 2, (startY + endY) / 2, endX, endY);
    }

    boolean bent() {
        return Math.hypot(bendX - (startX + endX) / 2, bendY - (startY + endY) / 2) > 1e-6;
    }

    private static double edge(Spot spot, double x, double y) {
        double dx = x - spot.x();
        double dy = y - spot.y();
        double length = Math.hypot(dx, dy);
        return length < 1e-9 ? 0 : spot.reach(dx / length, dy / length);
    }

    double x(double t) {
        return (1 - t) * (1 - t) * startX + 2 * t * (1 - t) * bendX + t * t * endX;
    }

    double y(double t) {
        return (1 - t) * (1 - t) * startY + 2 * t * (1 - t) * bendY + t * t * endY;
    }

    /// From edge to edge, as the crow flies.
    double length() {
        return Math.hypot(endX - startX, endY - startY);
    }

    /// The direction from start to end, as a unit vector; to the right when there is none.
    double ux() {
        return length() < 1e-9 ? 1 : (endX - startX) / length();
    }

    double uy() {
        return length() < 1e-9 ? 0 : (endY - startY) / length();
    }
}
