package replicascope.protocol.flooding;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Flooding: whoever hears a rumour for the first time passes it on, so that it gets round lost letters. What was
/// heard lies in memory only: a restarted node has forgotten it.
///
/// @param fanout 0: pass on to every peer; otherwise to this many peers drawn at random, one perhaps twice
/// @param mute   F.1: what is heard is kept, but not passed on
record Flooding(int fanout, boolean mute) implements Role<Flooding.Node, Flooding.Rumour> {
    /// The rumours a node has heard, by the operation that began each.
    record Node(Table<OpId, Value> heard) {}

    /// The only message.
    record Rumour(OpId id, Value text) {}

    @Override
    public Node start(Self self, Turn<Rumour> turn) {
        return new Node(Table.empty());
    }

    /// Lines 30–33.
    @Override
    public Node invoke(Self self, Node node, OpId id, Operation operation, Turn<Rumour> turn) {
        turn.at(31, 33);
        turn.returned(id, Value.of("sent"));
        return hear(self, node, new Rumour(id, operation.arguments().get(0)), true, turn);
    }

    /// Lines 34–37.
    @Override
    public Node receive(Self self, Node node, NodeId from, Rumour rumour, Turn<Rumour> turn) {
        if (turn.at(35, node.heard.has(rumour.id())))
            return node;
        turn.at(36, mute ? 36 : 37);
        return hear(self, node, rumour, !mute, turn);
    }

    private Node hear(Self self, Node node, Rumour rumour, boolean aloud, Turn<Rumour> turn) {
        if (aloud && fanout == 0)
            turn.broadcast(rumour);
        for (int i = 0; aloud && i < fanout; i++)
            turn.send(self.peers().get(turn.choose("peer", self.peers().size())), rumour);
        return new Node(node.heard.with(rumour.id(), rumour.text()));
    }
}
