package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Lines 36–43: the write that the book has no listing of. A delete is a write of a tombstone.
record Writes(Variant variant) {
    static final Value OK = Value.of("ok");
    static final Value FAILURE = Value.of("WRITE_FAILURE");
    static final Value UNKNOWN = Value.of("UNKNOWN");

    static String key(Operation operation) {
        return operation.arguments().get(0) instanceof Value.Word(String word) ? word
                : operation.arguments().get(0).toString();
    }

    private static Value value(Operation operation) {
        return operation.name().equals("delete") ? null : operation.arguments().get(1);
    }

    /// Lines 37–41.
    Coordinator begin(Self self, Coordinator c, Message.Request m, Turn<Message> turn) {
        Seq<NodeId> replicas = Ring.of(variant, self).replicas();
        Task task = Task.asking(Task.Step.QUERY, m, key(m.operation()), Quorums.of(variant, m.operation()), replicas,
                replicas.size());
        if (turn.at(37, variant.timestamps() == Variant.Timestamps.QUORUM)) {
            turn.at(38);
            for (NodeId node : replicas)
                turn.send(node, new Message.Read(m.id(), task.key()));
            turn.timer(new Expire(m.id()), variant.timeout());
            return c.with(m.id(), task);
        }
        turn.at(40);
        if (variant.timestamps() == Variant.Timestamps.CLIENT)
            return store(c, m.id(), task, m.clock(), turn);
        long timestamp = Math.max(turn.clock(), c.last() + 1);
        return store(c.stamped(timestamp), m.id(), task, timestamp, turn);
    }

    /// Line 39.
    Coordinator heard(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        if (!Ring.of(variant, self).quorum(task.answered(), task.quorums().R()))
            return c.with(id, task);
        turn.at(39);
        long largest = 0;
        for (Message.Response response : task.responses().values().toList())
            if (response.version() != null)
                largest = Math.max(largest, response.version().timestamp());
        return store(c, id, task, largest + 1, turn);
    }

    /// Line 41.
    private Coordinator store(Coordinator c, OpId id, Task task, long timestamp, Turn<Message> turn) {
        turn.at(41);
        Version version = new Version(value(task.operation()), timestamp, task.client(), id);
        for (NodeId node : task.replicas())
            turn.send(node, new Message.Write(id, task.key(), version));
        turn.timer(new Expire(id), variant.timeout());
        return c.with(id, task.spread(Task.Step.STORE, version, task.replicas(), Bag.empty()));
    }

    /// Lines 42 and 43.
    Coordinator acked(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        if (!turn.at(42, Ring.of(variant, self).quorum(task.acks(), task.quorums().W())))
            return c.with(id, task);
        turn.at(43);
        turn.cancel(new Expire(id));
        turn.send(task.client(), new Message.Answer(id, OK, task.latest(), Bag.empty(), task.acks()));
        return c.done(id);
    }

    /// Lines 60 and 61: a write that some replicas may have is not one that failed, except under A2.8.
    Coordinator fail(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(60, 61);
        turn.send(task.client(), variant.certain()
                ? new Message.Answer(id, FAILURE, task.latest(), Bag.empty(), task.acks())
                : new Message.Failed(id, UNKNOWN, Math.max(task.quorums().R(), task.quorums().W()), task.answered(),
                        task.waited()));
        return c.done(id);
    }
}
