package replicascope.app.timeline;

import java.util.Arrays;
import replicascope.run.Run;

/// Where the steps in and around a viewport lie, in pixels from its left edge. Monotone: a later step is never
/// further left.
final class Track {
    /// Never more steps than this are seen at once.
    static final int MOST = 640;
    /// Steps looked at before and after those seen, for letters sent earlier or arriving later.
    static final int LOOK = 160;

    private final long from;
    private final long first;
    private final long last;
    private final double[] xs;
    private final double width;
    private final double beyond;

    private Track(long from, long first, long last, double[] xs, double width, double beyond) {
        this.from = from;
        this.first = first;
        this.last = last;
        this.xs = xs;
        this.width = width;
        this.beyond = beyond;
    }

    static Track of(Run run, Happenings happenings, Viewport viewport, double width) {
        long end = run.end();
        double left = Math.clamp(viewport.left(), -(double) MOST, end);
        long first = Math.max(0, (long) Math.floor(left));
        long from = Math.max(0, first - LOOK);
        double[] xs = new double[(int) Math.min(end - from + 1, first - from + MOST + LOOK + 2)];
        int base = (int) (first - from);
        double gapAtLeft = gap(run, happenings, viewport, first);
        xs[base] = left < 0 ? -left * viewport.gap(0) : -(left - first) * gapAtLeft;
        for (int i = base - 1; i >= 0; i--)
            xs[i] = xs[i + 1] - gap(run, happenings, viewport, from + i);
        int seen = base;
        int known = base;
        for (int i = base + 1; i < xs.length && i - seen <= LOOK; i++) {
            xs[i] = xs[i - 1] + gap(run, happenings, viewport, from + i - 1);
            known = i;
            if (xs[i - 1] < width && i - base <= MOST)
                seen = i;
        }
        return new Track(from, first, from + seen, Arrays.copyOf(xs, known + 1), width,
                viewport.gap(0));
    }

    /// Pixels from `step` to the one after it; beyond the end of the branch as if nothing took time.
    private static double gap(Run run, Happenings happenings, Viewport viewport, long step) {
        if (viewport.axis() == Viewport.Axis.EVENTS || step >= run.end())
            return viewport.gap(0);
        return viewport.gap(happenings.at(run, step + 1).time() - happenings.at(run, step).time());
    }

    /// The earliest step with a place of its own.
    long from() {
        return from;
    }

    /// The first step that is seen, at least in part.
    long first() {
        return first;
    }

    /// The last step that is seen, or the one right after it.
    long last() {
        return last;
    }

    /// The latest step with a place of its own.
    long to() {
        return from + xs.length - 1;
    }

    double width() {
        return width;
    }

    /// Where a place in the run lies; far ones are put at the edge of what was looked at.
    double x(double tau) {
        if (tau <= from)
            return xs[0] - (from - tau) * beyond;
        long step = (long) Math.floor(tau);
        if (step >= to())
            return xs[xs.length - 1] + (tau - to()) * beyond;
        int i = (int) (step - from);
        return xs[i] + (tau - step) * (xs[i + 1] - xs[i]);
    }

    /// Which place in the run lies there; the inverse of [#x] as far as steps were looked at.
    double tau(double x) {
        int at = Arrays.binarySearch(xs, x);
        if (at >= 0)
            return from + at;
        int next = -at - 1;
        if (next == 0)
            return from - (xs[0] - x) / beyond;
        if (next == xs.length)
            return to() + (x - xs[xs.length - 1]) / beyond;
        double gap = xs[next] - xs[next - 1];
        return from + next - 1 + (gap == 0 ? 0 : (x - xs[next - 1]) / gap);
    }

    /// The step that lies nearest to `x`.
    long nearest(double x) {
        return Math.clamp(Math.round(tau(x)), 0, to());
    }
}
