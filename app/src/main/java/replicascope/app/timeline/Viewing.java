package replicascope.app.timeline;

import replicascope.run.Run;

/// Which part of a run is looked at, and how it moves: follows the playhead, is panned and zoomed within limits.
final class Viewing {
    private static final double AHEAD = 0.85;
    private static final double BEHIND = 0.06;
    private static final double EDGE = 0.01;
    private static final double MOST_BEYOND = 0.5;

    private final Happenings happenings = new Happenings();
    private Viewport viewport = new Viewport(Viewport.Axis.EVENTS, -1, 26, 1);
    private double margin = 1;
    private boolean sized;

    Happenings happenings() {
        return happenings;
    }

    Viewport viewport() {
        return viewport;
    }

    /// Steps keep their width in text sizes.
    ///
    /// @param em size of the text in pixels
    void scale(double em, double before) {
        if (!sized)
            viewport = new Viewport(viewport.axis(), -1, 2.6 * em, viewport.perMilli());
        else if (em != before)
            viewport = new Viewport(viewport.axis(), viewport.left(), viewport.perEvent() * em / before,
                    viewport.perMilli() * em / before);
        sized = true;
        margin = 1.1 * em;
    }

    Track track(Run run, double width) {
        return Track.of(run, happenings, viewport, width);
    }

    TimelineModel model(Run run, double width) {
        return TimelineModel.of(run, happenings, viewport, width);
    }

    /// Moves so that a place is seen: as little as possible when it is near, to the middle when it is far.
    void follow(Run run, double tau, double width) {
        follow(run, tau, width, BEHIND, AHEAD);
    }

    /// Moves only when a place is not seen at all: for hands that point at it.
    void keep(Run run, double tau, double width) {
        follow(run, tau, width, EDGE, 1 - EDGE);
    }

    private void follow(Run run, double tau, double width, double behind, double ahead) {
        Track track = track(run, width);
        double x = track.x(tau);
        boolean far = x < -width || x > 2 * width;
        if (far)
            put(run, tau, width / 2, width);
        else if (x > ahead * width)
            put(run, tau, ahead * width, width);
        else if (x < behind * width)
            put(run, tau, behind * width, width);
        limit(run, width);
    }

    /// Moves so that a place lies at a number of pixels from the left edge.
    private void put(Run run, double tau, double x, double width) {
        viewport = viewport.at(tau);
        viewport = viewport.at(track(run, width).tau(-x));
    }

    /// @param pixels to the right when positive
    void pan(Run run, double pixels, double width) {
        viewport = viewport.at(track(run, width).tau(pixels));
        limit(run, width);
    }

    /// Looks from this place on.
    void from(Run run, double left, double width) {
        viewport = viewport.at(left);
        limit(run, width);
    }

    /// Wider or narrower steps; what lies at `x` stays there.
    void zoom(Run run, double factor, double x, double width) {
        double tau = Math.clamp(track(run, width).tau(x), 0, run.end());
        double at = track(run, width).x(tau);
        viewport = viewport.zoomed(factor);
        put(run, tau, at, width);
        limit(run, width);
    }

    /// Looks at a stretch, from edge to edge.
    void span(Run run, double from, double to, double width) {
        Track track = track(run, width);
        double seen = Math.max(0.01, track.tau(width) - track.tau(0));
        viewport = viewport.zoomed(seen / Math.max(0.5, to - from));
        from(run, from, width);
    }

    /// Measures by events or by time; the time axis begins with what is seen as wide as before.
    void axis(Run run, Viewport.Axis axis, double tau, double width) {
        if (axis == viewport.axis())
            return;
        Track track = track(run, width);
        double x = track.x(tau);
        long last = Math.min(run.end(), track.last());
        double millis = (happenings.at(run, last).time() - happenings.at(run, track.first()).time()) / 1000.0;
        double pixels = track.x(last) - track.x(track.first());
        viewport = new Viewport(axis, viewport.left(), viewport.perEvent(),
                millis > 0 && axis == Viewport.Axis.TIME ? pixels / millis : viewport.perMilli());
        put(run, tau, x, width);
        limit(run, width);
    }

    private void limit(Run run, double width) {
        double least = -margin / viewport.gap(0);
        double left = viewport.left();
        Track atEnd = Track.of(run, happenings, viewport.at(run.end()), width);
        double most = atEnd.tau(-MOST_BEYOND * width);
        if (atEnd.x(0) > 2 * margin - width)
            most = least;
        viewport = viewport.at(Math.max(least, Math.min(left, most)));
    }
}
