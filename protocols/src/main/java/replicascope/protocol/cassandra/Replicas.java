package replicascope.protocol.cassandra;

import replicascope.blocks.lww.Cell;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Lines 60–69: what a replica does with what it gets.
final class Replicas {
    private final Variant variant;

    Replicas(Variant variant) {
        this.variant = variant;
    }

    /// Lines 60–62. Without a time (A7.6) whatever comes last stays.
    Node store(Node node, String key, Cell cell, Turn<Message> turn) {
        boolean newer = variant.noTimestamp() || cell.beats(node.store().get(key));
        if (!turn.at(61, newer))
            return node;
        turn.at(62);
        return node.put(key, cell);
    }

    Node storeAll(Node node, Table<String, Cell> cells, Turn<Message> turn) {
        Node next = node;
        for (Table.Entry<String, Cell> entry : cells)
            next = store(next, entry.key(), entry.value(), turn);
        return next;
    }

    /// Lines 63–66.
    Node gets(Self self, Node node, Message.Mutation m, Turn<Message> turn) {
        for (NodeId replica : m.forwardTo()) {
            turn.at(64);
            turn.send(replica, new Message.Mutation(m.id(), m.key(), m.cell(), m.coordinator(),
                    Seq.empty()));
        }
        Node next = store(node, m.key(), m.cell(), turn);
        turn.at(65);
        turn.send(m.coordinator(), new Message.Written(m.id(), m.cell().timestamp()));
        return next;
    }

    /// Lines 67–69.
    Node compact(Node node, OpId id, Turn<Message> turn) {
        long now = turn.clock();
        Node next = node;
        int dropped = 0;
        for (Table.Entry<String, Cell> entry : node.store()) {
            Cell cell = entry.value();
            if (turn.at(68, cell.tombstone() && (cell.timestamp() == Node.NO_TIME
                    || now - cell.timestamp() >= Variant.micros(variant.grace())))) {
                turn.at(69);
                next = next.purge(entry.key());
                dropped++;
            }
        }
        turn.returned(id, Value.of(dropped));
        return next;
    }
}
