package replicascope.app.timeline;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.NodeId;
import replicascope.run.Run;

/// What the lanes show of the visible part of a run, as data: places in pixels from the left edge, lanes by the
/// node's index. A function of run, viewport and width alone.
///
/// @param lanes    one for each node
/// @param arrows   letters
/// @param dots     events at a node, and what was done to letters
/// @param bars     stretches over a lane
/// @param cuts     stretches in which links were cut
/// @param diamonds marks, notes, expectations and broken invariants
record TimelineModel(Track track, List<NodeId> lanes, List<Arrow> arrows, List<Dot> dots, List<Bar> bars,
        List<CutSpan> cuts, List<Diamond> diamonds) {

    /// What became of a letter.
    enum Fate {
        ARRIVED, FLYING, DROPPED, LOST
    }

    /// A letter from the step that sent it to the step that ended it.
    ///
    /// @param sentAt  the step, or the earliest one looked at when it was sent before that
    /// @param exact   true when that is the step that sent it
    /// @param endedAt the step, or the last one looked at
    /// @param code    the two or three letters of its kind
    record Arrow(long serial, Blueprint.Family family, String code, Fate fate, int from, int to, long sentAt,
            boolean exact, long endedAt, double x1, double x2) {
        /// How far a letter that was dropped, or is still under way, has come from lane to lane.
        private static final double PART_OF_THE_WAY = 0.7;

        /// Where it ends between the lanes.
        double endLane() {
            return switch (fate) {
                case ARRIVED, LOST -> to;
                case DROPPED, FLYING -> from + (to - from) * PART_OF_THE_WAY;
            };
        }
    }

    /// What a dot stands for.
    enum Shape {
        DELIVERY, TIMER, OPERATION, START, CRASH, RESTART, WIPE, PAUSE, RESUME, SKEW, SLOW, DUPLICATE, HOLD, RELEASE,
        DELAY
    }

    /// An event.
    ///
    /// @param lane   the node's index; between two when something was done to a letter under way
    /// @param serial of the letter, or -1
    record Dot(long step, Shape shape, double lane, long serial, double x) {}

    /// What a bar tells of its node.
    enum State {
        LEADS, LEADS_WRONGLY, DOWN, PAUSED, ABSENT
    }

    /// A stretch over a lane.
    ///
    /// @param begun true when it begins at `from`, and not before what is seen
    /// @param ended true when it ends at `to`, and not after
    record Bar(int lane, State state, long from, long to, boolean begun, boolean ended, double x1, double x2) {}

    /// A stretch in which links were cut.
    record CutSpan(String groups, long from, long to, double x1, double x2) {}

    /// A place that somebody, or an invariant, marked.
    ///
    /// @param broken the invariant that broke there, or empty
    record Diamond(long step, List<String> words, String broken, double x) {}

    static TimelineModel of(Run run, Happenings happenings, Viewport viewport, double width) {
        return new ModelBuilder(run, happenings, Track.of(run, happenings, viewport, width)).build();
    }
}
