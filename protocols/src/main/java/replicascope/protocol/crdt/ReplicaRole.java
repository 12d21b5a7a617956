package replicascope.protocol.crdt;

import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// A replica: users ask it, it answers at once, and it tells its neighbours.
record ReplicaRole(Variant variant, Updates updates) implements Role<Replica, Message> {
    ReplicaRole(Variant variant) {
        this(variant, new Updates(variant));
    }

    @Override
    public Replica start(Self self, Turn<Message> turn) {
        arm(turn);
        return Replica.fresh(variant);
    }

    private void arm(Turn<Message> turn) {
        if (!variant.literal())
            turn.timer(new SyncTimer(), variant.every());
    }

    /// Lines 98 and 99.
    @Override
    public Replica restart(Self self, Replica atCrash, Turn<Message> turn) {
        turn.at(99);
        arm(turn);
        return atCrash.recovered(variant.forgetsTag());
    }

    @Override
    public boolean accepts(Self self, Replica r, Operation operation) {
        return variant.type().offers(operation.name());
    }

    @Override
    public boolean readsClock() {
        return variant.type().stamped();
    }

    @Override
    public Picture picture(Self self, Replica r) {
        return ReplicaPicture.of(updates, r);
    }

    @Override
    public Replica invoke(Self self, Replica r, OpId id, Operation operation, Turn<Message> turn) {
        Value answer = updates.answer(r, operation, turn);
        if (answer != null) {
            turn.returned(id, answer);
            return r;
        }
        Effect effect = updates.prepare(self, r, operation, turn);
        turn.returned(id, Value.of(effect == null ? "refused" : "done"));
        if (effect == null)
            return r;
        Tag used = Updates.used(effect);
        Replica next = (used == null ? r : r.tagged(used)).update(r.content().apply(effect), id);
        return variant.literal() ? next : tell(self, next, effect, id, turn);
    }

    /// Lines 60–68.
    private Replica tell(Self self, Replica r, Effect effect, OpId id, Turn<Message> turn) {
        return switch (r.sync()) {
            case Sync.States none -> {
                turn.at(61);
                sendState(self, r, turn);
                yield r;
            }
            case Sync.Deltas deltas -> {
                turn.at(63, 64);
                Replica next = r.with(deltas.keep(new Sync.Part(r.content().delta(effect), Bag.of(id))));
                sendDeltas(self, next, turn);
                yield next;
            }
            case Sync.Operations operations -> {
                turn.at(66, 67);
                Message.Update update = new Message.Update(
                        new Tag(self.id(), operations.delivered().next(self.id())),
                        operations.delivered().vector(), effect, id);
                send(self, update, turn);
                yield r.with(operations.deliver(update));
            }
        };
    }

    private void send(Self self, Message message, Turn<Message> turn) {
        for (NodeId neighbour : variant.neighbours(self))
            turn.send(neighbour, message);
    }

    private void sendState(Self self, Replica r, Turn<Message> turn) {
        send(self, new Message.State(r.content(), r.seen()), turn);
    }

    /// Lines 76–80.
    private void sendDeltas(Self self, Replica r, Turn<Message> turn) {
        Sync.Deltas deltas = (Sync.Deltas) r.sync();
        for (NodeId neighbour : variant.neighbours(self)) {
            long acked = deltas.acked(neighbour);
            if (!turn.at(77, acked < deltas.number()))
                continue;
            Sync.Part news;
            if (turn.at(78, deltas.parts().has(acked + 1))) {
                turn.at(79);
                news = deltas.parts().stream().filter(part -> part.key() > acked).map(part -> part.value())
                        .reduce(Sync.Part::merge).orElseThrow();
            } else {
                turn.at(80);
                news = new Sync.Part(r.content(), r.seen());
            }
            turn.send(neighbour, new Message.Delta(news.content(), deltas.number(), news.seen()));
        }
    }

    /// Lines 70–75.
    @Override
    public Replica timeout(Self self, Replica r, Timer timer, Turn<Message> turn) {
        turn.at(71);
        arm(turn);
        switch (r.sync()) {
            case Sync.States none -> {
                turn.at(72);
                sendState(self, r, turn);
            }
            case Sync.Deltas deltas -> {
                turn.at(73);
                sendDeltas(self, r, turn);
            }
            case Sync.Operations operations -> {
                turn.at(74);
                send(self, new Message.Digest(operations.delivered()), turn);
            }
        }
        return r;
    }

    @Override
    public Replica receive(Self self, Replica r, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.State state -> merge(r, state.content(), state.seen(), turn);
            case Message.Delta delta -> handleDelta(r, delta, turn);
            case Message.Ack ack -> {
                turn.at(87);
                yield r.with(((Sync.Deltas) r.sync()).acknowledge(from, ack.upTo(), variant.neighbours(self)));
            }
            case Message.Update update -> handleUpdate(r, update, turn);
            case Message.Digest digest -> handleDigest(self, r, from, digest.delivered(), turn);
        };
    }

    /// Lines 18–21; 36–40; 55.
    private static Replica merge(Replica r, Crdt other, Bag<OpId> seen, Turn<Message> turn) {
        switch (r.content()) {
            case TagSet set -> turn.at(19, 20);
            case Orswot set -> turn.at(37, 39);
            case BareTags set -> turn.at(40);
            default -> turn.at(55);
        }
        return r.merge(other, seen);
    }

    /// Lines 82–85. What is news here may be news to other neighbours.
    private static Replica handleDelta(Replica r, Message.Delta delta, Turn<Message> turn) {
        Replica next = merge(r, delta.content(), delta.seen(), turn);
        boolean news = !next.content().equals(r.content()) || !next.seen().equals(r.seen());
        if (turn.at(83, news)) {
            turn.at(84);
            next = next.with(((Sync.Deltas) r.sync()).keep(new Sync.Part(delta.content(), delta.seen())));
        }
        turn.at(85);
        turn.reply(new Message.Ack(delta.upTo()));
        return next;
    }

    /// Lines 88–94.
    private Replica handleUpdate(Replica r, Message.Update update, Turn<Message> turn) {
        Sync.Operations operations = (Sync.Operations) r.sync();
        if (turn.at(89, operations.has(update)))
            return r;
        if (turn.at(90, variant.causal() && !operations.ready(update))) {
            turn.at(91);
            return r.with(operations.hold(update));
        }
        return released(deliver(r, update, turn), turn);
    }

    private Replica deliver(Replica r, Message.Update update, Turn<Message> turn) {
        Sync.Operations operations = ((Sync.Operations) r.sync()).deliver(update);
        Crdt next = r.content();
        if (!variant.deaf()) {
            turn.at(92);
            next = next.apply(update.effect());
        }
        turn.at(93);
        return r.update(next, update.cause()).with(operations);
    }

    private Replica released(Replica r, Turn<Message> turn) {
        Sync.Operations operations = (Sync.Operations) r.sync();
        Seq<Message.Update> ready = operations.waiting().filter(operations::ready);
        if (!turn.at(94, !ready.isEmpty()))
            return r;
        return released(deliver(r, ready.get(0), turn), turn);
    }

    /// Lines 95–97.
    private Replica handleDigest(Self self, Replica r, NodeId from, Context theirs, Turn<Message> turn) {
        turn.at(96, 97);
        Sync.Operations operations = ((Sync.Operations) r.sync()).learn(from, theirs, variant.neighbours(self));
        for (Message.Update update : operations.log())
            if (!theirs.has(update.id()))
                turn.send(from, update);
        return r.with(operations);
    }
}
