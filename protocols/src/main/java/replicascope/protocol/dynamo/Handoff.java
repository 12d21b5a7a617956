package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;

/// Lines 80–88: who is taken for failed, and what is kept for whom.
final class Handoff {
    private final Variant variant;

    Handoff(Variant variant) {
        this.variant = variant;
    }

    /// Keeps a version for somebody else, once.
    Node keep(Node node, NodeId owner, String key, Version version, Turn<Message> turn) {
        Node.Hint hint = new Node.Hint(key, version);
        if (node.hints().of(owner).values().anyMatch(hint::equals))
            return node;
        return watching(node.with(node.hints().keep(owner, hint)), turn);
    }

    /// Somebody has to be looked after again and again.
    Node watching(Node node, Turn<Message> turn) {
        if (!node.suspects().isEmpty() || !node.hints().isEmpty())
            turn.timer(new DynamoTimer.Probe(), variant.probe());
        return node;
    }

    Node suspect(Node node, NodeId other, Turn<Message> turn) {
        return watching(node.suspect(other), turn);
    }

    /// Lines 80–82.
    Node probe(Node node, Turn<Message> turn) {
        Bag<NodeId> asked = node.suspects();
        for (Table.Entry<NodeId, Table<Integer, Node.Hint>> entry : node.hints().waiting())
            asked = asked.include(entry.key());
        for (NodeId one : asked) {
            turn.at(81);
            turn.send(one, new Message.Ping());
        }
        return watching(node, turn);
    }

    /// Line 83: whoever says something has not failed.
    Node hears(Node node, NodeId from, Turn<Message> turn) {
        if (!node.suspects().has(from))
            return node;
        turn.at(83);
        return node.trust(from);
    }

    /// Line 84.
    Node deliver(Node node, NodeId owner, Turn<Message> turn) {
        for (Table.Entry<Integer, Node.Hint> hint : node.hints().of(owner)) {
            turn.at(84);
            turn.send(owner, new Message.Handoff(hint.key(), hint.value().key(), hint.value().version()));
        }
        return node;
    }

    /// Line 86.
    Node taken(Node node, NodeId from, int number, Turn<Message> turn) {
        turn.at(86);
        Node next = node.with(node.hints().delivered(from, number));
        if (next.hints().isEmpty() && next.suspects().isEmpty())
            turn.cancel(new DynamoTimer.Probe());
        return next;
    }
}
