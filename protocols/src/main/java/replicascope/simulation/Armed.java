package replicascope.simulation;

import replicascope.kernel.Timer;

/// A timer that is running. All times are microseconds of model time.
///
/// @param least the least time it was armed for
/// @param most  the most time it was armed for
/// @param setAt when it was armed
/// @param due   when the clock fires it
/// @param now   true for a step announced by `next`: the node does nothing else before it
public record Armed(Timer timer, long least, long most, long setAt, long due, long serial, boolean now) {}
