package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.dynamo.Node.Get;
import replicascope.protocol.dynamo.Node.Response;

/// Lines 19–35 and 68–79: CoordinatedRead.
final class Gets {
    static final Value FAILURE = Value.of("READ_FAILURE");

    private final Variant variant;
    private final Rings rings;
    private final Lists lists;
    private final Replicas replicas;
    private final Handoff handoff;

    Gets(Variant variant, Rings rings, Lists lists, Replicas replicas, Handoff handoff) {
        this.variant = variant;
        this.rings = rings;
        this.lists = lists;
        this.replicas = replicas;
        this.handoff = handoff;
    }

    /// Lines 20–24.
    Node coordinate(Self self, Node node, Message.Request m, Seq<NodeId> list, Turn<Message> turn) {
        turn.at(20);
        Seq<Target> targets = lists.targets(self, node, list, turn);
        turn.at(21, 22);
        Get get = new Get(m.client(), Speech.key(m.operation()), Speech.replies(m.operation(), variant), targets, 0,
                Table.empty(), false);
        return ask(self, node, m.id(), get, variant.oneByOne() ? 1 : targets.size(), turn);
    }

    /// Line 24 for so many more nodes. The own answer is there at once.
    private Node ask(Self self, Node node, OpId id, Get so, int more, Turn<Message> turn) {
        if (so.asked() == so.targets().size())
            return end(self, node, id, so, turn);
        Get get = so.ask(more);
        boolean own = false;
        for (Target target : so.targets().slice(so.asked(), so.asked() + more)) {
            turn.at(24);
            if (target.node().equals(self.id()))
                own = true;
            else
                turn.send(target.node(), new Message.Read(id, get.key()));
        }
        if (!variant.literal())
            turn.timer(new DynamoTimer.Expire(id), variant.timeout());
        return own ? heard(self, node, id, get.found(self.id(), node.held(get.key(), variant)), turn)
                : node.with(id, get);
    }

    Node gets(Self self, Node node, NodeId from, Message.Found m, Turn<Message> turn) {
        Get get = node.gets().get(m.id());
        if (get == null || get.found().has(from) || !Target.among(get.targets(), from))
            return node;
        return heard(self, node, m.id(), get.found(from, m.versions()), turn);
    }

    /// Lines 25–28. With A10.9 a node may be asked twice, and has answered both.
    private Node heard(Self self, Node node, OpId id, Get get, Turn<Message> turn) {
        if (get.done())
            return get.complete() ? repair(self, node, id, get, turn) : node.with(id, get);
        turn.at(25, true);
        turn.at(26);
        if (turn.at(27, get.found().size() >= get.needed())) {
            turn.at(28);
            return end(self, node, id, get, turn);
        }
        if (variant.oneByOne())
            return ask(self, node, id, get, Math.min(1, get.targets().size() - get.asked()), turn);
        return get.complete() ? end(self, node, id, get, turn) : node.with(id, get);
    }

    /// Lines 69 and 70, after the loop.
    private Node end(Self self, Node node, OpId id, Get get, Turn<Message> turn) {
        if (variant.uncheckedNumber() || !turn.at(69, get.found().size() < get.needed()))
            return result(self, node, id, get, turn);
        turn.at(70);
        turn.cancel(new DynamoTimer.Expire(id));
        turn.send(get.client(), new Message.Failure(id, FAILURE));
        return node.withoutGet(id);
    }

    /// Lines 32–34. Deployed the repair waits for the other responses.
    private Node result(Self self, Node node, OpId id, Get so, Turn<Message> turn) {
        Get get = so.answered();
        turn.at(32);
        Bag<Version> versions = all(get);
        turn.see("result", versions);
        Node next = variant.repairOnly() ? repair(self, node, id, get, turn) : node.with(id, get);
        turn.at(34);
        turn.send(get.client(), new Message.Answer(id, versions, Lineage.of(versions), new Message.Quorum(get.from(),
                Target.standIns(get.targets(), get.from()), get.needed(), variant.N(), rings.of(self, node)
                        .members())));
        return !variant.repairOnly() && (get.complete() || variant.oneByOne()) ? repair(self, next, id, get, turn)
                : next;
    }

    private Bag<Version> all(Get get) {
        Bag<Version> all = Bag.empty();
        for (Table.Entry<NodeId, Response> response : get.found())
            all = Version.reconcile(all, response.value().versions(), variant);
        return all;
    }

    /// Line 33: owners that have replied and lack a version.
    private Node repair(Self self, Node node, OpId id, Get get, Turn<Message> turn) {
        turn.at(33);
        turn.cancel(new DynamoTimer.Expire(id));
        Bag<Version> all = all(get);
        Node next = node;
        for (Target target : get.targets()) {
            Response response = get.found().get(target.node());
            if (target.standsIn() || response == null || response.versions().equals(all))
                continue;
            if (target.node().equals(self.id()))
                next = replicas.reconcile(next, get.key(), all);
            else
                turn.send(target.node(), new Message.Repair(get.key(), all));
        }
        return next.withoutGet(id);
    }

    /// Lines 25, 72 and 73: those that are silent have answered null.
    Node expire(Self self, Node node, OpId id, Turn<Message> turn) {
        Get get = node.gets().get(id);
        Node next = node;
        for (Target target : get.targets().take(get.asked()))
            if (!get.found().has(target.node())) {
                turn.at(73);
                if (!get.done())
                    turn.at(25, false);
                next = handoff.suspect(next, target.node(), turn);
            }
        if (get.done())
            return repair(self, next, id, get, turn);
        return variant.oneByOne() ? ask(self, next, id, get, Math.min(1, get.targets().size() - get.asked()), turn)
                : end(self, next, id, get, turn);
    }
}
