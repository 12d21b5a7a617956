package replicascope.simulation;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Sentence;

/// What happened in one step and which lines of the listing ran.
///
/// @param choice   what was chosen, a tick already resolved
/// @param node     where it happened, or null when it concerns no single node
/// @param letter   the letter it was about, or null
/// @param lost     true when the letter was lost because the node is not up
/// @param lines    lines that ran, in order
/// @param seen     values the handler showed
/// @param sent     letters that left
/// @param changes  fields of the node's state that changed
/// @param timers   timers that changed
/// @param sentence what happened, in one sentence
public record Explanation(Choice choice, NodeId node, Letter letter, boolean lost, List<Line> lines, List<Seen> seen,
        List<Letter> sent, List<Change> changes, List<TimerChange> timers, Sentence sentence) {

    /// Lines that ran: a range without tests, or one test with its outcome.
    public record Line(int first, int last, Boolean outcome) {}

    /// A value shown beside the listing.
    public record Seen(String name, Object value) {}

    /// A field before and after; the values are those of the state, not yet text.
    public record Change(NodeId node, String field, Object before, Object after) {}

    /// A timer was armed, or no longer runs.
    public record TimerChange(String timer, boolean armed) {}
}
