package replicascope.simulation;

import replicascope.kernel.NodeId;
import replicascope.kernel.Times;

/// A message on its way. It lies in the slot of its destination.
///
/// @param serial  unique in a run of one history; send order
/// @param sentAt  model time in microseconds
/// @param due     when the clock delivers it
/// @param held    kept back by hand until released
/// @param fate    what was done to it, for the eye
public record Letter(NodeId from, NodeId to, Object message, long serial, long sentAt, long due, boolean held,
        Fate fate) {

    /// What happened to a letter.
    public enum Fate {
        FLYING, COPY, DELAYED, DELIVERED, DROPPED, LOST
    }

    Letter holding(boolean hold) {
        return new Letter(from, to, message, serial, sentAt, due, hold, fate);
    }

    Letter delayed(long by) {
        return new Letter(from, to, message, serial, sentAt, later(due, by), held, Fate.DELAYED);
    }

    /// A moment so much later; still before "never" when that is too long.
    static long later(long moment, long by) {
        return by < Times.NEVER - 1 - moment ? moment + by : Times.NEVER - 1;
    }

    Letter copy(long newSerial) {
        return new Letter(from, to, message, newSerial, sentAt, due, held, Fate.COPY);
    }

    public Letter ending(Fate end) {
        return new Letter(from, to, message, serial, sentAt, due, held, end);
    }
}
