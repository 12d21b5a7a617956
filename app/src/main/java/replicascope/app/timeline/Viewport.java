package replicascope.app.timeline;

/// Which part of a branch is seen, and how wide its steps are.
///
/// @param axis     what the distance between two events stands for
/// @param left     the step at the left edge, with the part of it that is beyond the edge
/// @param perEvent pixels from one event to the next when the axis counts events
/// @param perMilli pixels for a millisecond of model time when the axis shows time
record Viewport(Axis axis, double left, double perEvent, double perMilli) {
    /// What the distance between two events stands for.
    enum Axis {
        EVENTS, TIME
    }

    static final double LEAST_PER_EVENT = 3;
    static final double MOST_PER_EVENT = 160;
    static final double LEAST_PER_MILLI = 0.001;
    static final double MOST_PER_MILLI = 1_000;
    /// Under the time axis events of one moment still lie this far apart, so that each can be seen and hit.
    static final double LEAST_GAP = 3;

    Viewport {
        perEvent = Math.clamp(perEvent, LEAST_PER_EVENT, MOST_PER_EVENT);
        perMilli = Math.clamp(perMilli, LEAST_PER_MILLI, MOST_PER_MILLI);
    }

    Viewport at(double newLeft) {
        return new Viewport(axis, newLeft, perEvent, perMilli);
    }

    Viewport on(Axis newAxis) {
        return new Viewport(newAxis, left, perEvent, perMilli);
    }

    /// Wider steps for factors above one.
    Viewport zoomed(double factor) {
        return axis == Axis.EVENTS ? new Viewport(axis, left, perEvent * factor, perMilli)
                : new Viewport(axis, left, perEvent, perMilli * factor);
    }

    /// Pixels between two events that follow each other.
    double gap(long micros) {
        return axis == Axis.EVENTS ? perEvent : Math.max(LEAST_GAP, micros / 1000.0 * perMilli);
    }
}
