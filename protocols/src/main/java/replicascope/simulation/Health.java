package replicascope.simulation;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;

/// How a node fares, apart from its state.
///
/// @param presence absent until started; then up or down
/// @param paused   handles nothing until resumed
/// @param skew     its clock minus model time, in microseconds
/// @param slow     factor on the latency of letters it sends and gets
/// @param cutFrom  nodes whose letters do not get through to it
public record Health(Presence presence, boolean paused, long skew, double slow, Bag<NodeId> cutFrom) {
    static final Health GOOD = new Health(Presence.UP, false, 0, 1, Bag.empty());
    static final Health ABSENT = new Health(Presence.ABSENT, false, 0, 1, Bag.empty());

    /// Whether a node takes part.
    public enum Presence {
        ABSENT, UP, DOWN
    }

    public boolean up() {
        return presence == Presence.UP;
    }

    Health presence(Presence now) {
        return new Health(now, now == Presence.UP && paused, skew, slow, cutFrom);
    }

    Health paused(boolean now) {
        return new Health(presence, now, skew, slow, cutFrom);
    }

    Health skew(long micros) {
        return new Health(presence, paused, micros, slow, cutFrom);
    }

    Health slow(double factor) {
        return new Health(presence, paused, skew, factor, cutFrom);
    }

    Health cutFrom(Bag<NodeId> sources) {
        return new Health(presence, paused, skew, slow, sources);
    }
}
