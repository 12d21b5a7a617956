package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Lines 100–105: a node joins the ring. What now belongs to others is handed over as a hint is.
final class Joining {
    private final Rings rings;
    private final Handoff handoff;

    Joining(Rings rings, Handoff handoff) {
        this.rings = rings;
        this.handoff = handoff;
    }

    Node begin(Self self, Node node, OpId id, Turn<Message> turn) {
        turn.at(101);
        turn.broadcast(new Message.Joined(self.id()));
        turn.returned(id, Value.of("joined"));
        return node.admit(Bag.of(self.id()));
    }

    /// Lines 102–105.
    Node admit(Self self, Node node, Bag<NodeId> joined, Turn<Message> turn) {
        Node next = node.admit(joined);
        if (next == node)
            return node;
        turn.at(102);
        Placement before = rings.of(self, node);
        Placement after = rings.of(self, next);
        for (Table.Entry<String, Bag<Version>> entry : node.store())
            next = moves(self, next, entry, before.owners(entry.key()), after.owners(entry.key()), turn);
        for (NodeId newcomer : joined)
            if (!newcomer.equals(self.id()))
                next = handoff.deliver(next, newcomer, turn);
        return next;
    }

    /// Whoever has to give a key away hands it over; the first owner does when nobody has to.
    private Node moves(Self self, Node node, Table.Entry<String, Bag<Version>> entry, Seq<NodeId> old,
            Seq<NodeId> young, Turn<Message> turn) {
        Seq<NodeId> newcomers = young.filter(owner -> !old.contains(owner));
        Seq<NodeId> leaving = old.filter(owner -> !young.contains(owner));
        boolean gives = leaving.contains(self.id()) || leaving.isEmpty() && !old.isEmpty()
                && old.get(0).equals(self.id());
        if (!turn.at(103, gives && !newcomers.isEmpty()))
            return node;
        turn.at(104);
        Node next = node;
        for (NodeId newcomer : newcomers)
            for (Version version : entry.value())
                next = handoff.keep(next, newcomer, entry.key(), version, turn);
        return leaving.contains(self.id()) ? next.giveUp(entry.key()) : next;
    }
}
