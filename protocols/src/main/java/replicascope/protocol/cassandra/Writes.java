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
import replicascope.protocol.cassandra.Node.Write;

/// Lines 16–32 and 44–59: how a coordinator writes.
final class Writes {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;
    private final Handoff handoff;

    Writes(Variant variant, Rings rings, Replicas replicas, Handoff handoff) {
        this.variant = variant;
        this.rings = rings;
        this.replicas = replicas;
        this.handoff = handoff;
    }

    /// Lines 5–15.
    private Seq<NodeId> getReplicas(Placement place, String key, Turn<Message> turn) {
        if (variant.walksAsPrinted())
            turn.at(6, 14);
        else {
            turn.at(6, 9);
            turn.at(41, 42);
            turn.at(14);
        }
        Seq<NodeId> found = place.replicas(key);
        turn.see("replicas", found);
        return found;
    }

    /// Lines 17–25.
    Node coordinate(Self self, Node node, Message.Request m, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        String key = Speech.key(m.operation());
        Level level = Speech.level(m.operation(), variant);
        turn.at(17);
        Seq<NodeId> natural = getReplicas(place, key, turn);
        Seq<NodeId> pending = place.pending(key);
        if (turn.at(43, !pending.isEmpty()))
            turn.see("pending", pending);
        Write write = new Write(m.client(), key, null, level, natural, pending,
                handoff.owed(node, natural.appendAll(pending), turn), Demand.of(level, place, self.id(), pending),
                0, Bag.empty(), Bag.empty(), false, false);
        if (!variant.waitsForEver() && turn.at(45, !enough(node, write, place))) {
            turn.at(46);
            turn.send(m.client(), new Message.Failure(m.id(), Value.of("unavailable")));
            return node;
        }
        return send(self, node, m, write, place, turn);
    }

    /// The nodes that are taking over raise the demand, and those that hold the key have to meet it without them.
    private boolean enough(Node node, Write write, Placement place) {
        if (write.level() == Level.ANY)
            return true;
        Seq<NodeId> alive = write.targets().filter(target -> !node.down().has(target));
        return write.needed().met(alive, place);
    }

    private Node send(Self self, Node node, Message.Request m, Write asked, Placement place, Turn<Message> turn) {
        OpId id = m.id();
        turn.at(18);
        Node next = node;
        long timestamp = Node.NO_TIME;
        if (!variant.noTimestamp()) {
            turn.at(47);
            timestamp = Math.max(turn.clock(), node.last() + 1);
            timestamp = timestamp == Node.NO_TIME ? timestamp + 1 : timestamp;
            next = next.stamped(timestamp);
        }
        boolean delete = m.operation().name().equals(CassandraBlueprint.DELETE);
        Cell cell = new Cell(delete ? Cell.NONE : m.operation().arguments().get(1), timestamp, delete, id);
        Write write = new Write(asked.client(), asked.key(), cell, asked.level(), asked.replicas(), asked.pending(),
                asked.down(), asked.needed(), 0, Bag.empty(), Bag.empty(), false, false);
        boolean mine = write.targets().contains(self.id());
        if (variant.writesAnyway() || turn.at(48, mine)) {
            turn.at(19);
            next = replicas.store(next, write.key(), cell, turn);
            if (mine && !variant.forgetsOwn()) {
                turn.at(49);
                write = write.response(self.id());
            }
        }
        Table<String, Seq<NodeId>> elsewhere = Table.empty();
        for (NodeId replica : write.targets()) {
            if (!turn.at(21, !replica.equals(self.id())))
                continue;
            if (!variant.hintsLate() && turn.at(50, node.down().has(replica))) {
                Node kept = handoff.keep(next, replica, write.key(), cell, turn);
                write = kept == next ? write : write.hint(replica);
                next = kept;
            } else if (!variant.fansOut() && turn.at(53, !place.together(self.id(), replica))) {
                String dc = place.site(replica).dc();
                elsewhere = elsewhere.with(dc, elsewhere.getOr(dc, Seq.empty()).append(replica));
            } else {
                turn.at(22);
                turn.send(replica, new Message.Mutation(id, write.key(), cell, self.id(), Seq.empty()));
            }
        }
        for (Table.Entry<String, Seq<NodeId>> dc : elsewhere) {
            turn.at(54);
            turn.send(dc.value().get(0), new Message.Mutation(id, write.key(), cell, self.id(), dc.value().drop(1)));
        }
        if (!variant.waitsForEver())
            turn.timer(new CassandraTimer.WriteTimeout(id), variant.writeTimeout());
        return loop(next, id, write, place, turn);
    }

    /// Lines 26–29. The book counts responses, whoever they are from.
    private Node loop(Node node, OpId id, Write write, Placement place, Turn<Message> turn) {
        boolean enough = variant.countsCopies() ? write.responses() >= write.needed().required()
                : write.needed().met(write.from(), place)
                        || write.level() == Level.ANY && !write.hinted().isEmpty();
        if (turn.at(26, !enough))
            return node.with(id, write);
        if (variant.hintsLate()) {
            turn.next(new CassandraTimer.Handoff(id));
            return node.with(id, write.hand());
        }
        return success(node, id, write, turn);
    }

    /// A7.5: line 30, and a crash before it loses what it was about.
    Node handOff(Node node, OpId id, Turn<Message> turn) {
        Write write = node.writes().get(id);
        if (write == null || !write.handing())
            return node;
        turn.at(30);
        Node next = node;
        for (NodeId replica : write.targets())
            if (variant.handoff() && !write.from().has(replica)) {
                next = next.hints(next.hints().keep(replica, new Node.Hint(write.key(), write.cell())));
                write = write.hint(replica);
            }
        return success(handoff.watching(next, turn), id, write, turn);
    }

    /// Line 31. What is still missing is waited for until the write times out.
    private Node success(Node node, OpId id, Write write, Turn<Message> turn) {
        turn.at(31);
        turn.send(write.client(), new Message.Answer(id, Value.of("ok")));
        Write done = write.finish();
        Node next = node.answer(id, done);
        return done.complete() || variant.waitsForEver() ? close(next, id, turn) : next;
    }

    private Node close(Node node, OpId id, Turn<Message> turn) {
        if (!variant.waitsForEver())
            turn.cancel(new CassandraTimer.WriteTimeout(id));
        return node.withoutWrite(id);
    }

    /// Lines 27, 28 and 55.
    Node gets(Self self, Node node, NodeId from, Message.Written m, Turn<Message> turn) {
        OpId id = m.id();
        Write write = node.writes().get(id);
        if (write == null || write.handing() || write.cell().timestamp() != m.timestamp())
            return node;
        turn.at(27);
        if (!variant.countsCopies() && turn.at(55, write.from().has(from)))
            return node;
        turn.at(28);
        Write more = write.response(from);
        if (!write.done())
            return loop(node, id, more, rings.of(self, node), turn);
        return more.complete() ? close(node, id, turn) : node.with(id, more);
    }

    /// Lines 56–59.
    Node timeout(Node node, OpId id, Turn<Message> turn) {
        Write write = node.writes().get(id);
        if (write == null)
            return node;
        Node next = node.withoutWrite(id);
        if (turn.at(57, !write.done()))
            turn.send(write.client(), new Message.Failure(id, Value.of("timeout")));
        for (NodeId replica : write.targets())
            if (!write.from().has(replica) && !write.hinted().has(replica)) {
                turn.at(58);
                next = next.convicted(replica, turn.clock());
                if (!variant.hintsLate())
                    next = handoff.keep(next, replica, write.key(), write.cell(), turn);
            }
        return handoff.watching(next, turn);
    }
}
