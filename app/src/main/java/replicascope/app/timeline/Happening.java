package replicascope.app.timeline;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Sentence;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;

/// What the timeline keeps of one step; it never changes once the step was made.
///
/// @param choice   a tick already resolved; null for the start of the run
/// @param node     where it happened, or null
/// @param letter   the letter it was about, or null
/// @param lost     true when that letter was lost at a node that is down
/// @param sent     letters that left; for the start of the run all that are in flight
/// @param vanished letters that a cut took out of flight
/// @param copy     the serial of the copy that a duplication made, or -1
/// @param time     model time after the step, in microseconds
/// @param after    how the nodes fare after the step
record Happening(long step, Choice choice, NodeId node, Letter letter, boolean lost, List<Letter> sent,
        List<Letter> vanished, long copy, long time, Condition after, Sentence sentence) {}
