package replicascope.protocol.cassandra;

import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.cassandra.Message.Status;
import replicascope.protocol.cassandra.Node.Join;

/// Lines 120–129: a node joins the ring.
final class Bootstrap {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;

    Bootstrap(Variant variant, Rings rings, Replicas replicas) {
        this.variant = variant;
        this.rings = rings;
        this.replicas = replicas;
    }

    /// True for a node that is not in the ring and has not begun to join.
    boolean possible(Self self, Node node) {
        return node.join() == null && !rings.of(self, node).members().contains(self.id());
    }

    /// Lines 121 and 122.
    Node begin(Self self, Node node, OpId id, Turn<Message> turn) {
        turn.at(121, 122);
        turn.broadcast(new Message.Gossip(self.id(), Status.JOINING));
        turn.timer(new CassandraTimer.Join(id), variant.ringDelay());
        return node.announced(self.id()).with(new Join(id, false, Bag.empty()));
    }

    /// Line 123.
    Node hears(Node node, Message.Gossip m, Turn<Message> turn) {
        turn.at(123);
        return m.status() == Status.JOINING ? node.announced(m.node()) : node.admitted(m.node());
    }

    /// Lines 124 and 125; asks again those that have not answered.
    Node fetch(Self self, Node node, OpId id, Turn<Message> turn) {
        Join join = node.join();
        if (join == null || !join.id().equals(id))
            return node;
        if (!join.asked())
            join = new Join(id, true, rings.of(self, node).sources(self.id()));
        for (NodeId source : join.waiting()) {
            turn.at(125);
            turn.send(source, new Message.Fetch());
        }
        turn.timer(new CassandraTimer.Join(id), variant.ringDelay());
        return ended(self, node.with(join), turn);
    }

    /// Line 126: what it takes over from this node, which by now knows that it joins.
    Node fetched(Self self, Node before, NodeId from, Turn<Message> turn) {
        Node node = before.announced(from);
        Placement place = rings.of(self, node);
        Table<String, Cell> cells = Table.empty();
        for (Table.Entry<String, Cell> entry : node.store())
            if (self.id().equals(Placement.source(from, place.replicas(entry.key()),
                    place.next().replicas(entry.key()))))
                cells = cells.with(entry.key(), entry.value());
        turn.at(126);
        turn.send(from, new Message.Range(cells));
        return node;
    }

    /// Lines 127–129.
    Node range(Self self, Node node, NodeId from, Message.Range m, Turn<Message> turn) {
        if (node.join() == null || !node.join().waiting().has(from))
            return node;
        Node next = replicas.storeAll(node, m.cells(), turn);
        Join join = node.join();
        return ended(self, next.with(new Join(join.id(), join.asked(), join.waiting().remove(from))), turn);
    }

    private Node ended(Self self, Node node, Turn<Message> turn) {
        if (!turn.at(127, node.join().waiting().isEmpty()))
            return node;
        turn.at(128, 129);
        turn.cancel(new CassandraTimer.Join(node.join().id()));
        turn.broadcast(new Message.Gossip(self.id(), Status.NORMAL));
        turn.returned(node.join().id(), Value.of("joined"));
        return node.admitted(self.id()).with((Join) null);
    }
}
