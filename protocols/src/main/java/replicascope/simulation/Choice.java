package replicascope.simulation;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Timer;

/// One thing that can happen next. A choice made by hand happens now; only [Tick] and [Wait] move the clock.
public sealed interface Choice {

    /// About one letter in flight.
    sealed interface OfLetter extends Choice {
        NodeId to();

        long serial();
    }

    /// About one node.
    sealed interface OfNode extends Choice {
        NodeId node();
    }

    /// The letter arrives. At a node that is down it is lost.
    record Deliver(NodeId to, long serial) implements OfLetter {}

    /// The letter is lost.
    record Drop(NodeId to, long serial) implements OfLetter {}

    /// A copy is put right behind the letter.
    record Duplicate(NodeId to, long serial) implements OfLetter {}

    /// The clock leaves the letter alone until it is released.
    record Hold(NodeId to, long serial) implements OfLetter {}

    /// The end of a hold.
    record Release(NodeId to, long serial) implements OfLetter {}

    /// The letter is due later.
    record Delay(NodeId to, long serial, long byMicros) implements OfLetter {}

    /// An armed timer fires, whatever the clock says.
    record Fire(NodeId node, Timer timer) implements OfNode {}

    /// An absent node joins.
    record Start(NodeId node) implements OfNode {}

    record Crash(NodeId node) implements OfNode {}

    /// A crashed node comes back with what stable storage kept, or from the start when its disk was lost.
    record Restart(NodeId node) implements OfNode {}

    /// A crashed node loses its disk.
    record Wipe(NodeId node) implements OfNode {}

    record Pause(NodeId node) implements OfNode {}

    record Resume(NodeId node) implements OfNode {}

    /// The node's clock shows model time plus this.
    record Skew(NodeId node, long micros) implements OfNode {}

    /// Letters from and to the node take this many times as long.
    record Slow(NodeId node, double factor) implements OfNode {}

    /// A client operation begins.
    record Invoke(NodeId node, OpId id, Operation operation) implements OfNode {}

    /// The links from one group to another stop carrying letters, in one direction or both.
    record Cut(Seq<NodeId> from, boolean both, Seq<NodeId> to) implements Choice {}

    /// The links from one group to another carry letters again.
    record Heal(Seq<NodeId> from, boolean both, Seq<NodeId> to) implements Choice {}

    /// Every link carries letters again.
    record HealAll() implements Choice {}

    /// The links between different groups are cut, and no others.
    record Partition(Seq<Seq<NodeId>> groups) implements Choice {}

    /// Live parameters change.
    record Change(List<Assignment> assignments) implements Choice {}

    /// The next event of the clock: whatever is due first. The clock moves there.
    record Tick() implements Choice {}

    /// The clock moves on to a moment before the next event.
    record Wait(long untilMicros) implements Choice {}

    /// Any of the above with some answers given beforehand.
    record Choosing(Choice choice, Seq<Pin> pins) implements Choice {}

    /// The answer to a question by its name: a choice, `clock`, or a timer's duration in microseconds.
    record Pin(String name, long value) {}
}
