package replicascope.app.timeline;

/// Where the lanes lie from top to bottom, in pixels, when a number of nodes is given a height. Lanes never get
/// narrower than text needs; what does not fit is scrolled to.
///
/// @param em     the size of the running text
/// @param top    the middle of the first lane when nothing is scrolled
/// @param pitch  from lane to lane
/// @param scroll pixels scrolled down
/// @param height of the part that shows lanes
record LaneLayout(double em, double top, double pitch, double scroll, double height, int count) {
    private static final double HEAD = 1.75;
    private static final double LOW_HEAD = 1;
    private static final double LOW = 6;
    private static final double LEAST = 1.3;
    private static final double MOST = 2.3;
    private static final double FOOT = 0.75;

    static LaneLayout of(double em, int count, double height, double scroll) {
        double head = height < LOW * em ? LOW_HEAD : HEAD;
        double room = height - (head + FOOT) * em;
        double pitch = count < 2 ? MOST * em : Math.clamp(room / (count - 1), LEAST * em, MOST * em);
        LaneLayout layout = new LaneLayout(em, head * em, pitch, 0, height, count);
        return new LaneLayout(em, head * em, pitch, Math.clamp(scroll, 0, layout.most()), height, count);
    }

    /// How far one can scroll.
    double most() {
        return Math.max(0, full() - height);
    }

    /// The height that shows every lane.
    double full() {
        return top + (count - 1) * pitch + FOOT * em;
    }

    /// The middle of a lane, or of a place between two.
    double y(double lane) {
        return top + lane * pitch - scroll;
    }

    /// The lane nearest to a height.
    int lane(double y) {
        return Math.clamp(Math.round((y + scroll - top) / pitch), 0, Math.max(0, count - 1));
    }

    boolean shows(double lane) {
        double y = y(lane);
        return y >= 0 && y <= height;
    }

    /// How far to scroll so that a lane is seen.
    double scrollTo(int lane) {
        double at = top + lane * pitch;
        return Math.min(at - top, Math.max(scroll, at + FOOT * em - height));
    }
}
