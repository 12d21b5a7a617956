package replicascope.app.stage;

import java.util.Locale;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import replicascope.kernel.Blueprint.Family;

/// The shapes of the message families, their middle at the origin.
final class TokenShape {
    private TokenShape() {}

    /// The style class with the family's hue.
    static String style(Family family) {
        return "family-" + family.name().toLowerCase(Locale.ROOT);
    }

    /// @param u         one em of tokens, in pixels
    /// @param leftwards true when it travels to the left: an arrow points there
    static Shape of(Family family, double u, boolean leftwards) {
        return switch (family) {
            case CLIENT -> new Polygon(-1.2 * u, -0.72 * u, 1.2 * u, -0.72 * u, 1.2 * u, 0.72 * u, -1.2 * u, 0.72 * u);
            case REPLICATE -> arrow(leftwards ? -u : u);
            case VOTE -> new Polygon(-1.38 * u, 0, 0, -1.05 * u, 1.38 * u, 0, 0, 1.05 * u);
            case ACK -> new Circle(0.9 * u);
            case GOSSIP -> new Polygon(-1.3 * u, 0, -0.75 * u, -0.82 * u, 0.75 * u, -0.82 * u, 1.3 * u, 0, 0.75 * u,
                    0.82 * u, -0.75 * u, 0.82 * u);
            case HEARTBEAT -> new Circle(0.48 * u);
            case TRANSACTION -> new Polygon(0, -1.1 * u, 1.35 * u, 0.75 * u, -1.35 * u, 0.75 * u);
        };
    }

    private static Polygon arrow(double u) {
        double h = Math.abs(u) * 0.8;
        return new Polygon(-1.25 * u, -h, 0.6 * u, -h, 1.4 * u, 0, 0.6 * u, h, -1.25 * u, h);
    }
}
