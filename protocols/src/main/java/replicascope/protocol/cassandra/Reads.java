package replicascope.protocol.cassandra;

import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.cassandra.Node.Found;
import replicascope.protocol.cassandra.Node.Read;

/// Lines 80–94: how a coordinator reads. The book has no line of it.
final class Reads {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;
    private final Handoff handoff;

    Reads(Variant variant, Rings rings, Replicas replicas, Handoff handoff) {
        this.variant = variant;
        this.rings = rings;
        this.replicas = replicas;
        this.handoff = handoff;
    }

    /// Lines 81–84.
    Node coordinate(Self self, Node node, Message.Request m, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        String key = Speech.key(m.operation());
        Level level = Speech.level(m.operation(), variant);
        Seq<NodeId> alive = place.replicas(key).filter(replica -> !node.down().has(replica));
        Seq<NodeId> asked = Demand.of(level, place, self.id(), Seq.empty()).first(nearest(self.id(), alive, place),
                place);
        if (turn.at(81, asked == null)) {
            turn.at(82);
            turn.send(m.client(), new Message.Failure(m.id(), Value.of("unavailable")));
            return node;
        }
        Read read = new Read(m.client(), key, level, asked, Table.empty(), null, Bag.empty());
        for (NodeId replica : asked)
            if (replica.equals(self.id()))
                read = read.found(replica, node.store().get(key));
            else {
                turn.at(83);
                turn.send(replica, new Message.Read(m.id(), key));
            }
        turn.timer(new CassandraTimer.ReadTimeout(m.id()), variant.readTimeout());
        return compare(self, node, m.id(), read, turn);
    }

    /// Itself, then its own data centre, then the others.
    private static Seq<NodeId> nearest(NodeId self, Seq<NodeId> nodes, Placement place) {
        Seq<NodeId> others = nodes.filter(node -> !node.equals(self));
        Seq<NodeId> near = others.filter(node -> place.together(self, node));
        Seq<NodeId> first = others == nodes ? near : nodes.filter(node -> node.equals(self)).appendAll(near);
        return near == others ? first : first.appendAll(others.filter(node -> !place.together(self, node)));
    }

    /// Lines 85–89.
    Node gets(Self self, Node node, NodeId from, Message.Data m, Turn<Message> turn) {
        Read read = node.reads().get(m.id());
        if (read == null || read.found().has(from) || !read.asked().contains(from))
            return node;
        turn.at(85);
        return compare(self, node, m.id(), read.found(from, m.cell()), turn);
    }

    private Node compare(Self self, Node node, OpId id, Read read, Turn<Message> turn) {
        if (turn.at(86, !complete(read)))
            return node.with(id, read);
        Cell newest = null;
        for (Table.Entry<NodeId, Found> found : read.found())
            newest = Cell.newer(newest, found.value().cell());
        Bag<NodeId> stale = Bag.empty();
        for (Table.Entry<NodeId, Found> found : read.found())
            if (newest != null && newest.beats(found.value().cell()))
                stale = stale.include(found.key());
        if (!turn.at(87, !stale.isEmpty() && variant.blocking()))
            return answer(node, id, read, newest, turn);
        Node next = node;
        for (NodeId one : stale) {
            turn.at(88);
            if (one.equals(self.id()))
                next = replicas.store(next, read.key(), newest, turn);
            else
                turn.send(one, new Message.Repair(id, read.key(), newest));
        }
        Read repairing = read.repairing(newest, stale.remove(self.id()));
        return repairing.repairing().isEmpty() ? answer(next, id, repairing, newest, turn)
                : next.with(id, repairing);
    }

    /// True when all that were asked have answered.
    private static boolean complete(Read read) {
        for (NodeId asked : read.asked())
            if (!read.found().has(asked))
                return false;
        return true;
    }

    /// Line 90.
    Node repaired(Node node, NodeId from, OpId id, Turn<Message> turn) {
        Read read = node.reads().get(id);
        if (read == null || !read.repairing().has(from))
            return node;
        turn.at(90);
        Read left = read.repaired(from);
        return left.repairing().isEmpty() ? answer(node, id, left, left.newest(), turn) : node.with(id, left);
    }

    /// Line 91.
    private Node answer(Node node, OpId id, Read read, Cell cell, Turn<Message> turn) {
        turn.at(91);
        turn.cancel(new CassandraTimer.ReadTimeout(id));
        turn.send(read.client(), new Message.Answer(id, Cell.shown(cell)));
        return node.withoutRead(id);
    }

    /// Lines 92–94.
    Node timeout(Node node, OpId id, Turn<Message> turn) {
        Read read = node.reads().get(id);
        if (read == null)
            return node;
        turn.at(93);
        turn.send(read.client(), new Message.Failure(id, Value.of("timeout")));
        Node next = node.withoutRead(id);
        for (NodeId replica : read.asked())
            if (!read.found().has(replica) || read.repairing().has(replica)) {
                turn.at(94);
                next = next.convicted(replica, turn.clock());
            }
        return handoff.watching(next, turn);
    }
}
