package replicascope.protocol.quorum;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;

/// A coordinator: takes what clients ask for and puts it to the replicas.
record CoordinatorRole(Variant variant, Reads reads, Writes writes) implements Role<Coordinator, Message> {
    CoordinatorRole(Variant variant) {
        this(variant, new Reads(variant), new Writes(variant));
    }

    @Override
    public Coordinator start(Self self, Turn<Message> turn) {
        return Coordinator.FRESH;
    }

    @Override
    public Coordinator restart(Self self, Coordinator atCrash, Turn<Message> turn) {
        turn.at(64);
        return atCrash.recovered();
    }

    @Override
    public boolean readsClock() {
        return variant.timestamps() == Variant.Timestamps.COORDINATOR;
    }

    @Override
    public Picture picture(Self self, Coordinator c) {
        return Pictured.coordinator(variant, Ring.of(variant, self), c);
    }

    @Override
    public Coordinator receive(Self self, Coordinator c, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.Request m -> request(self, c, m, turn);
            case Message.Response m -> response(self, c, from, m, turn);
            case Message.Ack m -> ack(self, c, from, m, turn);
            case Message.Answer m -> c;
            case Message.Failed m -> c;
            case Message.Read m -> c;
            case Message.Write m -> c;
            case Message.Repair m -> c;
        };
    }

    /// Lines 30–35.
    private Coordinator request(Self self, Coordinator c, Message.Request m, Turn<Message> turn) {
        if (turn.at(31, c.taken().has(m.id()))) {
            turn.at(32);
            return c;
        }
        turn.at(33);
        Coordinator next = c.take(m.id());
        return turn.at(34, Quorums.reads(m.operation())) ? reads.begin(self, next, m, turn)
                : writes.begin(self, next, m, turn);
    }

    private Coordinator response(Self self, Coordinator c, NodeId from, Message.Response m, Turn<Message> turn) {
        Task task = c.tasks().get(m.id());
        if (turn.at(62, task == null || !task.asks() || task.responses().has(from)))
            return c;
        Task heard = task.respond(from, m);
        return task.step() == Task.Step.READ ? reads.heard(self, c, m.id(), heard, turn)
                : writes.heard(self, c, m.id(), heard, turn);
    }

    private Coordinator ack(Self self, Coordinator c, NodeId from, Message.Ack m, Turn<Message> turn) {
        Task task = c.tasks().get(m.id());
        if (turn.at(62, task == null || task.asks()))
            return c;
        Task acked = task.ack(from);
        return task.step() == Task.Step.WRITE_BACK ? reads.acked(self, c, m.id(), acked, turn)
                : writes.acked(self, c, m.id(), acked, turn);
    }

    /// Lines 56–61.
    @Override
    public Coordinator timeout(Self self, Coordinator c, Timer timer, Turn<Message> turn) {
        OpId id = ((Expire) timer).id();
        Task task = c.tasks().get(id).expire();
        if (turn.at(57, task.step() == Task.Step.READ && variant.contact() == Variant.Contact.ONE_BY_ONE))
            return reads.silent(self, c, id, task, turn);
        if (turn.at(58, task.waited() <= variant.rounds())) {
            turn.at(59);
            for (NodeId node : task.silent())
                turn.send(node, again(id, task));
            turn.timer(timer, variant.timeout());
            return c.with(id, task);
        }
        return Quorums.reads(task.operation()) ? reads.fail(c, id, task, turn) : writes.fail(c, id, task, turn);
    }

    private static Message again(OpId id, Task task) {
        return task.asks() ? new Message.Read(id, task.key()) : new Message.Write(id, task.key(), task.latest());
    }
}
