package replicascope.protocol.dynamo;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Turn;
import replicascope.protocol.dynamo.Node.Walk;

/// Lines 5–18 and 40–47 as a coordinator runs them.
final class Lists {
    private final Variant variant;
    private final Rings rings;

    Lists(Variant variant, Rings rings) {
        this.variant = variant;
        this.rings = rings;
    }

    /// GetPreferenceList.
    ///
    /// @return null when the loop has not ended after one turn, and never will while nobody recovers (A10.2)
    Seq<NodeId> preferenceList(Self self, Node node, String key, Turn<Message> turn) {
        Placement.Walked walked = rings.of(self, node).walk(key, node.suspects());
        turn.at(6);
        turn.at(variant.modulo() ? 7 : 41);
        if (variant.walksAsPrinted())
            report(walked, turn);
        else
            turn.at(42);
        if (variant.neverEnds() && walked.list().size() < variant.N())
            return null;
        turn.at(17);
        turn.see("preferenceList", walked.list());
        return walked.list();
    }

    /// Lines 8–16 as far as the book's loop goes.
    private void report(Placement.Walked walked, Turn<Message> turn) {
        turn.at(8, 10);
        int found = walked.met().getFirst().taken() ? 1 : 0;
        int looked = 1;
        while (turn.at(11, found < variant.N()) && looked < walked.met().size()) {
            boolean taken = walked.met().get(looked++).taken();
            turn.at(12);
            if (turn.at(13, taken)) {
                turn.at(14);
                found++;
            }
        }
        if (!variant.neverEnds() && found < variant.N())
            turn.at(42);
    }

    /// Lines 44–47.
    Seq<Target> targets(Self self, Node node, Seq<NodeId> list, Turn<Message> turn) {
        Seq<Target> targets = rings.of(self, node).targets(list, node.suspects());
        if (!variant.healthInList())
            turn.at(turn.at(45, variant.sloppy()) ? 46 : 47);
        turn.see("targets", targets);
        return targets;
    }

    /// A10.2: after one turn without an end the loop goes on.
    Node begin(Self self, Node node, Message.Request request, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        String key = Speech.key(request.operation());
        Placement.Walked walked = place.walk(key, node.suspects());
        turn.timer(new DynamoTimer.Walk(request.id()), DynamoBlueprint.ROUND);
        return node.with(request.id(), new Walk(request, walked.list(), walked.met().getLast().position(),
                walked.met().size()));
    }

    /// A10.2: lines 11–15 once more.
    Walk again(Self self, Node node, Walk walk, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        int current = (walk.current() + 1) % place.ring().size();
        NodeId host = place.ring().host(current);
        turn.at(11, true);
        turn.at(12);
        Seq<NodeId> list = walk.list();
        if (turn.at(13, !list.contains(host) && place.eligible(host, false, list, node.suspects()))) {
            turn.at(14);
            list = list.append(host);
        }
        return new Walk(walk.request(), list, current, walk.rounds() + 1);
    }

    /// True when the loop's condition fails at last.
    boolean ended(Walk walk, Turn<Message> turn) {
        if (walk.list().size() < variant.N())
            return false;
        turn.at(11, false);
        turn.at(17);
        return true;
    }

    void goOn(OpId id, Turn<Message> turn) {
        turn.timer(new DynamoTimer.Walk(id), DynamoBlueprint.ROUND);
    }
}
