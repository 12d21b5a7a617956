package replicascope.app.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import replicascope.app.timeline.Palette.Ink;
import replicascope.app.timeline.TimelineModel.Diamond;
import replicascope.kernel.Times;
import replicascope.run.Run;

/// The strip under the lanes: numbers of events or moments of model time, and diamonds where something was marked.
final class Ruler extends Canvas {
    private static final long[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private final Palette palette;

    Ruler(Palette palette) {
        this.palette = palette;
    }

    /// @param free pixels at the right that other things lie on
    void paint(TimelineModel model, Happenings happenings, Run run, Viewport viewport, double free) {
        GraphicsContext graphics = getGraphicsContext2D();
        double em = palette.em();
        Track track = model.track();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        graphics.setFont(palette.mono());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setLineWidth(1);
        double until = track.width() - free;
        boolean timed = viewport.axis() == Viewport.Axis.TIME;
        double apart = (timed ? 5 : 3) * em;
        double spacing = (track.x(track.last()) - track.x(track.first())) / Math.max(1, track.last() - track.first());
        long every = timed ? 1 : every(apart, spacing);
        double last = -apart;
        for (long step = track.first() / every * every; step <= track.last(); step += every) {
            double x = track.x(step);
            if (x < 0 || x > until - em || x - last < apart * 0.9)
                continue;
            graphics.setStroke(palette.of(Ink.FAINT));
            graphics.strokeLine(Math.floor(x) + 0.5, 0, Math.floor(x) + 0.5, 0.3 * em);
            graphics.setFill(palette.of(Ink.SOFT));
            graphics.fillText(timed ? Times.print(happenings.at(run, step).time()) : String.valueOf(step), x,
                    0.9 * em);
            last = x;
        }
        model.diamonds().forEach(diamond -> diamond(graphics, diamond, em, until));
    }

    private static long every(double apart, double spacing) {
        for (long step : STEPS)
            if (step * spacing >= apart)
                return step;
        return STEPS[STEPS.length - 1];
    }

    private void diamond(GraphicsContext graphics, Diamond diamond, double em, double until) {
        if (diamond.x() < 0 || diamond.x() > until - em)
            return;
        boolean broken = !diamond.broken().isEmpty();
        graphics.clearRect(diamond.x() - 1.1 * em, 0.35 * em, 2.2 * em, 1.2 * em);
        new Glyphs(graphics).diamond(diamond.x(), 0.9 * em, 0.42 * em,
                palette.of(broken ? Ink.BAD_GROUND : Ink.ACCENT_GROUND), palette.of(broken ? Ink.BAD : Ink.ACCENT),
                0.12 * em);
    }
}
