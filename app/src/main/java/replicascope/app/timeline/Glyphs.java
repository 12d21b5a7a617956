package replicascope.app.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/// Small signs drawn by hand, so that they do not depend on fonts. Each lies around a middle and within a radius.
final class Glyphs {
    private final GraphicsContext graphics;

    Glyphs(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    void disc(double x, double y, double radius, Color fill) {
        graphics.setFill(fill);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void ring(double x, double y, double radius, Color inside, Color line, double width) {
        disc(x, y, radius, inside);
        pen(line, width);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void square(double x, double y, double radius, Color fill) {
        graphics.setFill(fill);
        graphics.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void cross(double x, double y, double radius, Color line, double width) {
        pen(line, width);
        graphics.strokeLine(x - radius, y - radius, x + radius, y + radius);
        graphics.strokeLine(x - radius, y + radius, x + radius, y - radius);
    }

    void diamond(double x, double y, double radius, Color fill, Color line, double width) {
        double[] xs = {x, x + radius, x, x - radius};
        double[] ys = {y - radius, y, y + radius, y};
        graphics.setFill(fill);
        graphics.fillPolygon(xs, ys, 4);
        pen(line, width);
        graphics.strokePolygon(xs, ys, 4);
    }

    /// An open circle with an arrow: back again.
    void again(double x, double y, double radius, Color line, double width) {
        pen(line, width);
        graphics.strokeArc(x - radius, y - radius, 2 * radius, 2 * radius, 115, 270, ArcType.OPEN);
        double end = Math.toRadians(35);
        double angle = Math.atan2(-Math.cos(end), -Math.sin(end));
        head(x + radius * Math.cos(end) + radius * 0.9 * Math.cos(angle),
                y - radius * Math.sin(end) + radius * 0.9 * Math.sin(angle), angle, radius * 1.5, line);
    }

    /// Two upright bars: paused or held.
    void bars(double x, double y, double radius, Color line, double width) {
        pen(line, width);
        graphics.strokeLine(x - radius * 0.45, y - radius, x - radius * 0.45, y + radius);
        graphics.strokeLine(x + radius * 0.45, y - radius, x + radius * 0.45, y + radius);
    }

    /// A triangle to the right: goes on.
    void onward(double x, double y, double radius, Color fill) {
        graphics.setFill(fill);
        graphics.fillPolygon(new double[] {x - radius * 0.7, x + radius, x - radius * 0.7},
                new double[] {y - radius, y, y + radius}, 3);
    }

    /// An hourglass: later, or at another pace.
    void hourglass(double x, double y, double radius, Color line, double width) {
        double half = radius * 0.75;
        pen(line, width);
        graphics.strokePolygon(new double[] {x - half, x + half, x - half, x + half},
                new double[] {y - radius, y - radius, y + radius, y + radius}, 4);
    }

    /// A broken line: links are cut.
    void lightning(double x, double y, double radius, Color line, double width) {
        pen(line, width);
        graphics.strokePolyline(new double[] {x + radius * 0.4, x - radius * 0.5, x + radius * 0.5, x - radius * 0.4},
                new double[] {y - radius, y + radius * 0.15, y - radius * 0.15, y + radius}, 4);
    }

    /// A filled arrow head with its tip at a place, for a line that comes in a direction.
    void head(double x, double y, double angle, double length, Color fill) {
        graphics.setFill(fill);
        graphics.fillPolygon(new double[] {x, x - length * Math.cos(angle - 0.42), x - length * Math.cos(angle + 0.42)},
                new double[] {y, y - length * Math.sin(angle - 0.42), y - length * Math.sin(angle + 0.42)}, 3);
    }

    private void pen(Color line, double width) {
        graphics.setStroke(line);
        graphics.setLineWidth(width);
        graphics.setLineDashes();
    }
}
