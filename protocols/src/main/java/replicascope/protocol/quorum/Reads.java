package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// The book's procedure QuorumRead, lines 1–23, and what line 21 calls.
record Reads(Variant variant) {
    static final Value FAILURE = Value.of("READ_FAILURE");

    /// Lines 4–8.
    Coordinator begin(Self self, Coordinator c, Message.Request m, Turn<Message> turn) {
        turn.at(4, 6);
        Quorums quorums = Quorums.of(variant, m.operation());
        Seq<NodeId> replicas = replicas(Ring.of(variant, self), quorums.R(), turn);
        Task task = Task.asking(Task.Step.READ, m, Writes.key(m.operation()), quorums, replicas, 0);
        if (variant.neverWaits())
            return tooEarly(c, m.id(), task, turn);
        return contact(c, m.id(), task, variant.contact() == Variant.Contact.ONE_BY_ONE ? 1 : replicas.size(), turn);
    }

    /// Whom line 7 goes through.
    private Seq<NodeId> replicas(Ring ring, int r, Turn<Message> turn) {
        if (variant.contact() != Variant.Contact.EXACTLY)
            return ring.replicas();
        Seq<NodeId> chosen = Seq.empty();
        for (Seq<NodeId> group : ring.groups()) {
            Seq<NodeId> left = group;
            for (int i = 0; i < r; i++) {
                int place = turn.choose("replica", left.size());
                chosen = chosen.contains(left.get(place)) ? chosen : chosen.append(left.get(place));
                left = left.without(place);
            }
        }
        return chosen;
    }

    /// Lines 7 and 8 for so many more replicas.
    private Coordinator contact(Coordinator c, OpId id, Task task, int more, Turn<Message> turn) {
        turn.at(7, 8);
        for (NodeId node : task.replicas().slice(task.contacted(), task.contacted() + more))
            turn.send(node, new Message.Read(id, task.key()));
        if (!variant.withoutTimeout())
            turn.timer(new Expire(id), variant.timeout());
        return c.with(id, task.contact(more));
    }

    /// A2.1: the call of line 8 does not block, so there is nothing in line 9 yet, for any replica.
    private Coordinator tooEarly(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        for (NodeId node : task.replicas()) {
            turn.at(7, 8);
            turn.send(node, new Message.Read(id, task.key()));
            turn.at(9, false);
        }
        return conclude(c, id, task, turn);
    }

    /// Lines 9–16: a response arrived.
    Coordinator heard(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(9, true);
        turn.at(10, 11);
        if (turn.at(12, Ring.of(variant, self).quorum(task.answered(), task.quorums().R()))) {
            turn.at(13);
            return latest(self, c, id, task, turn);
        }
        return variant.contact() == Variant.Contact.ONE_BY_ONE ? next(c, id, task, turn) : c.with(id, task);
    }

    /// Line 9: a replica that was asked alone does not answer in time.
    Coordinator silent(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(9, false);
        return next(c, id, task, turn);
    }

    /// Back to line 7.
    private Coordinator next(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        return task.contacted() < task.replicas().size() ? contact(c, id, task, 1, turn) : rest(c, id, task, turn);
    }

    /// All have been asked: those that were silent may answer until the last time-out.
    private Coordinator rest(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        return variant.withoutTimeout() || task.waited() < task.silent().size() ? c.with(id, task)
                : conclude(c, id, task, turn);
    }

    /// Lines 17–19. Keyed by node there are as many responses as answers; a set of bare responses has fewer (A2.3).
    private Coordinator latest(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        long responses = variant.mergesEqual() ? task.responses().values().distinct().count() : task.responses().size();
        if (turn.at(17, responses < task.quorums().R()))
            return failed(c, id, task, turn);
        turn.at(20);
        Version latest = null;
        for (Table.Entry<NodeId, Message.Response> response : task.responses())
            if (variant.older(latest, response.value().version()))
                latest = response.value().version();
        return repair(self, c, id, task, latest, turn);
    }

    /// Line 17 after the loop ended without a quorum.
    private Coordinator conclude(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(17, true);
        return failed(c, id, task, turn);
    }

    /// Line 21 and its procedure, lines 50–54.
    private Coordinator repair(Self self, Coordinator c, OpId id, Task task, Version latest, Turn<Message> turn) {
        Bag<NodeId> have = Bag.empty();
        for (Table.Entry<NodeId, Message.Response> response : task.responses())
            if (!variant.older(response.value().version(), latest))
                have = have.include(response.key());
        Task known = task.spread(Task.Step.WRITE_BACK, latest, Seq.empty(), have);
        if (latest == null || variant.repair() == Variant.Repair.NONE)
            return answer(c, id, known, turn);
        turn.at(21);
        if (!turn.at(51, variant.repair() == Variant.Repair.BLOCKING)) {
            turn.at(54);
            for (Table.Entry<NodeId, Message.Response> response : task.responses())
                if (!have.has(response.key()))
                    turn.send(response.key(), new Message.Repair(task.key(), latest));
            return answer(c, id, known, turn);
        }
        Ring ring = Ring.of(variant, self);
        if (!turn.at(52, !ring.quorum(have, task.quorums().W())))
            return answer(c, id, known, turn);
        turn.at(53);
        Bag<NodeId> has = have;
        Task back = task.spread(Task.Step.WRITE_BACK, latest, ring.replicas().filter(node -> !has.has(node)), have);
        for (NodeId node : back.replicas())
            turn.send(node, new Message.Write(id, task.key(), latest));
        turn.timer(new Expire(id), variant.timeout());
        return c.with(id, back);
    }

    /// Line 53 goes on when W replicas have what was found.
    Coordinator acked(Self self, Coordinator c, OpId id, Task task, Turn<Message> turn) {
        if (turn.at(52, !Ring.of(variant, self).quorum(task.acks(), task.quorums().W())))
            return c.with(id, task);
        return answer(c, id, task, turn);
    }

    /// Line 22.
    private Coordinator answer(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(22);
        turn.cancel(new Expire(id));
        Bag<NodeId> readers = Bag.empty();
        for (Table.Entry<NodeId, Message.Response> response : task.responses())
            readers = readers.include(response.key());
        turn.send(task.client(), new Message.Answer(id, Version.read(task.latest()), task.latest(), readers,
                task.acks()));
        return c.done(id);
    }

    /// Line 60: too many time-outs.
    Coordinator fail(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(60);
        return task.asks() ? conclude(c, id, task, turn) : failed(c, id, task, turn);
    }

    /// Line 18.
    private Coordinator failed(Coordinator c, OpId id, Task task, Turn<Message> turn) {
        turn.at(18);
        turn.cancel(new Expire(id));
        turn.send(task.client(), new Message.Failed(id, FAILURE,
                Math.max(task.quorums().R(), task.quorums().W()), task.answered(), task.waited()));
        return c.done(id);
    }
}
