package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.dynamo.Node.Put;

/// Lines 48–59 and 72–75: how a coordinator writes. The book has no line of it.
final class Puts {
    static final Value FAILURE = Value.of("WRITE_FAILURE");

    private final Variant variant;
    private final Rings rings;
    private final Lists lists;
    private final Replicas replicas;
    private final Handoff handoff;

    Puts(Variant variant, Rings rings, Lists lists, Replicas replicas, Handoff handoff) {
        this.variant = variant;
        this.rings = rings;
        this.lists = lists;
        this.replicas = replicas;
        this.handoff = handoff;
    }

    /// Lines 49–56.
    Node coordinate(Self self, Node node, Message.Request m, Seq<NodeId> list, Turn<Message> turn) {
        Seq<Target> targets = lists.targets(self, node, list, turn);
        int needed = Speech.replies(m.operation(), variant);
        if (turn.at(49, !m.forwarded() && !targets.isEmpty() && !Target.among(targets, self.id()))) {
            turn.at(50);
            turn.send(targets.get(0).node(), m.passedOn());
            return node;
        }
        if (turn.at(51, targets.size() < needed)) {
            turn.at(52);
            turn.send(m.client(), new Message.Failure(m.id(), FAILURE));
            return node;
        }
        String key = Speech.key(m.operation());
        long number = node.counters().getOr(key, 0L) + 1;
        Version version = version(self, node, key, m, number, turn);
        Put put = new Put(m.client(), key, version, needed, targets, Bag.empty(), false);
        Node next = node.count(key, number);
        Target mine = Target.of(targets, self.id());
        if (mine != null) {
            next = replicas.store(self, next, key, version, owner(mine), turn);
            put = put.stored(self.id());
        }
        for (Target target : targets)
            if (!target.node().equals(self.id())) {
                turn.at(56);
                turn.send(target.node(), new Message.Store(m.id(), key, version, owner(target)));
            }
        turn.timer(new DynamoTimer.Expire(m.id()), variant.timeout());
        return goOn(self, next, m.id(), put, turn);
    }

    /// Lines 53–55.
    private Version version(Self self, Node node, String key, Message.Request m, long number, Turn<Message> turn) {
        long now = turn.clock();
        Lineage context = variant.blind() ? Lineage.of(node.held(key, variant)) : m.context();
        turn.at(53);
        if (turn.at(54, variant.truncates() && context.clock().with(self.id(), number).size() > variant.prune())) {
            turn.at(55);
            context = context.truncated(self.id(), variant.prune());
        }
        return new Version(m.id(), self.id(), number, context.seen(), m.content(), now,
                variant.truncates() ? context.times().with(self.id(), now) : context.times());
    }

    /// A10.5: a stand-in is not told that it is one.
    private NodeId owner(Target target) {
        return variant.withoutHint() ? target.node() : target.owner();
    }

    /// Lines 57–59.
    private Node goOn(Self self, Node node, OpId id, Put so, Turn<Message> turn) {
        Put put = so;
        if (!put.done() && turn.at(57, put.from().size() >= put.needed())) {
            turn.at(58);
            turn.send(put.client(), new Message.Accepted(id, put.version(), new Message.Quorum(put.from(),
                    Target.standIns(put.targets(), put.from()), put.needed(), variant.N(), rings.of(self, node)
                            .members())));
            put = put.answered();
        }
        if (!put.complete())
            return node.with(id, put);
        turn.cancel(new DynamoTimer.Expire(id));
        return node.withoutPut(id);
    }

    Node gets(Self self, Node node, NodeId from, Message.Stored m, Turn<Message> turn) {
        Put put = node.puts().get(m.id());
        return put == null || !Target.among(put.targets(), from) ? node
                : goOn(self, node, m.id(), put.stored(from), turn);
    }

    /// Lines 72–75.
    Node expire(Self self, Node node, OpId id, Turn<Message> turn) {
        Put put = node.puts().get(id);
        Node next = node;
        for (Target target : put.targets())
            if (!put.from().has(target.node())) {
                turn.at(73);
                next = handoff.suspect(next, target.node(), turn);
            }
        if (turn.at(74, !put.done()))
            turn.send(put.client(), new Message.Failure(id, FAILURE));
        if (variant.sloppy() && !variant.plain())
            standIn(self, next, id, put, turn);
        return next.withoutPut(id);
    }

    /// Line 75: the next healthy nodes of the list, one for each that was silent.
    private void standIn(Self self, Node node, OpId id, Put put, Turn<Message> turn) {
        Seq<NodeId> free = rings.of(self, node).list(put.key()).filter(other -> !node.suspects().has(other)
                && !Target.among(put.targets(), other));
        int used = 0;
        for (Target target : put.targets())
            if (!put.from().has(target.node()) && used < free.size()) {
                turn.at(75);
                turn.send(free.get(used++), new Message.Store(id, put.key(), put.version(), target.owner()));
            }
    }
}
