package replicascope.protocol.cassandra;

import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;

/// Lines 51, 52 and 70–79: who is taken for down, and what is kept for whom.
final class Handoff {
    private final Variant variant;

    Handoff(Variant variant) {
        this.variant = variant;
    }

    /// Those of some nodes that are known to be down, if a hint may be kept for them now.
    Bag<NodeId> owed(Node node, Seq<NodeId> some, Turn<Message> turn) {
        Bag<NodeId> down = Bag.empty();
        for (NodeId one : some)
            if (node.down().has(one) && open(node, one, turn))
                down = down.include(one);
        return down;
    }

    private boolean open(Node node, NodeId owner, Turn<Message> turn) {
        Long since = node.down().get(owner);
        return variant.handoff()
                && (since == null || turn.clock() - since <= Variant.micros(variant.hintWindow()));
    }

    /// Lines 51 and 52: the same node when no hint may be kept.
    Node keep(Node node, NodeId owner, String key, Cell cell, Turn<Message> turn) {
        if (!turn.at(51, open(node, owner, turn)))
            return node;
        turn.at(52);
        return watching(node.hints(node.hints().keep(owner, new Node.Hint(key, cell))), turn);
    }

    /// Somebody has to be asked again and again.
    Node watching(Node node, Turn<Message> turn) {
        if (!node.down().isEmpty() || !node.hints().isEmpty())
            turn.timer(new CassandraTimer.Probe(), variant.probe());
        return node;
    }

    /// Lines 70–73.
    Node probe(Node node, Turn<Message> turn) {
        Bag<NodeId> asked = Bag.empty();
        for (Table.Entry<NodeId, Long> entry : node.down())
            asked = asked.include(entry.key());
        for (Table.Entry<NodeId, Table<Integer, Node.Hint>> entry : node.hints().waiting())
            asked = asked.include(entry.key());
        for (NodeId one : asked) {
            turn.at(71);
            turn.send(one, new Message.Echo());
        }
        turn.at(72);
        return watching(node, turn);
    }

    /// Lines 74–76: whoever says something is not down.
    Node hears(Node node, NodeId from, Turn<Message> turn) {
        if (!node.down().has(from))
            return node;
        turn.at(75);
        return node.alive(from);
    }

    /// Lines 77 and 78.
    Node here(Node node, NodeId from, Turn<Message> turn) {
        for (Table.Entry<Integer, Node.Hint> hint : node.hints().of(from)) {
            turn.at(78);
            turn.send(from, new Message.Hinted(hint.key(), hint.value().key(), hint.value().cell()));
        }
        return node;
    }

    /// Line 79.
    Node taken(Node node, NodeId from, int number, Turn<Message> turn) {
        turn.at(79);
        Node next = node.hints(node.hints().delivered(from, number));
        if (next.hints().isEmpty() && next.down().isEmpty())
            turn.cancel(new CassandraTimer.Probe());
        return next;
    }
}
