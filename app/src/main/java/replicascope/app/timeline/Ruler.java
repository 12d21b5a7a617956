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
    private final Palette palette;

    Ruler(Palette palette) {
        this.palette = palette;
    }

    /// @param free  pixels at the right that other things lie on
    /// @param known the last step of which diamonds may tell
    void paint(TimelineModel model, Happenings happenings, Run run, Viewport viewport, double free, long known) {
        GraphicsContext graphics = getGraphicsContext2D();
        double em = palette.em();
        Track track = model.track();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        graphics.setFont(palette.mono());
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setLineWidth(1);
        double until = track.width() - free;
        if (viewport.axis() == Viewport.Axis.TIME)
            moments(graphics, track, happenings, run, viewport, until);
        else
            numbers(graphics, track, viewport, until);
        model.diamonds().stream().filter(diamond -> diamond.step() <= known).forEach(diamond -> diamond(graphics,
                diamond, em, until));
    }

    private void numbers(GraphicsContext graphics, Track track, Viewport viewport, double until) {
        long every = round(3 * palette.em() / viewport.perEvent());
        for (long step = track.first() / every * every; step <= track.last(); step += every)
            tick(graphics, track.x(step), String.valueOf(step), until);
    }

    /// Round moments, put between the events around them.
    private void moments(GraphicsContext graphics, Track track, Happenings happenings, Run run, Viewport viewport,
            double until) {
        double apart = 5 * palette.em();
        long every = round(apart / viewport.perMilli() * 1000);
        double last = -apart;
        for (long step = track.first(); step < track.last(); step++) {
            long from = happenings.at(run, step).time();
            long to = happenings.at(run, step + 1).time();
            double part = Math.max(0, track.tau(0) - step);
            long begin = from + (long) ((to - from) * part);
            for (long at = (begin + every - 1) / every * every; at < to; at += every) {
                double x = track.x(step + (at - from) / (double) (to - from));
                if (x > until)
                    return;
                if (x >= 0 && x - last >= apart * 0.8) {
                    tick(graphics, x, Times.print(at), until);
                    last = x;
                }
            }
        }
    }

    /// The least of 1, 2, 5, 10, 20 … that is not below this.
    private static long round(double least) {
        long power = 1;
        while (power * 10 < least)
            power *= 10;
        return power >= least ? power : power * 2 >= least ? power * 2 : power * 5 >= least ? power * 5 : power * 10;
    }

    private void tick(GraphicsContext graphics, double x, String text, double until) {
        double em = palette.em();
        if (x < 0 || x > until - em)
            return;
        graphics.setStroke(palette.of(Ink.FAINT));
        graphics.strokeLine(Math.floor(x) + 0.5, 0, Math.floor(x) + 0.5, 0.3 * em);
        graphics.setFill(palette.of(Ink.SOFT));
        graphics.fillText(text, x, 0.9 * em);
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
