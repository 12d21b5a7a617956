package replicascope.protocol.clocks;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.clocks.Message.Update;

/// A replica: the book's two procedures, and from line 30 on what calls them.
record ReplicaRole(Variant variant) implements Role<Replica, Message> {
    private static final Value OK = Value.of("ok");

    @Override
    public Replica start(Self self, Turn<Message> turn) {
        arm(self, turn);
        return Replica.fresh(self.all(ClocksProvider.REPLICA));
    }

    /// Lines 67–68.
    @Override
    public Replica restart(Self self, Replica atCrash, Turn<Message> turn) {
        turn.at(68);
        arm(self, turn);
        return atCrash.recovered(variant.amnesia());
    }

    private void arm(Self self, Turn<Message> turn) {
        if (!variant.trusting() && !variant.literal() && !self.peers().isEmpty())
            turn.timer(new Exchange(), variant.atLeast(), variant.atMost());
    }

    @Override
    public Replica invoke(Self self, Replica r, OpId id, Operation operation, Turn<Message> turn) {
        String key = text(operation.arguments().get(0));
        return switch (operation.name()) {
            case "read" -> read(self, r, id, key, turn);
            case "put" -> put(self, r, id, operation, turn);
            default -> write(self, r, new Draft(id, key, operation.arguments().get(1), r.VC()), turn);
        };
    }

    static String text(Value value) {
        return value instanceof Value.Word(String word) ? word : value.toString();
    }

    /// An operation before line 6.
    private record Draft(OpId id, String key, Value value, Table<NodeId, Integer> context) {}

    /// Lines 30–34 and 4–8.
    private Replica write(Self self, Replica before, Draft draft, Turn<Message> turn) {
        turn.at(31);
        turn.at(5, 7);
        Replica r = before.count(self.id());
        Table<NodeId, Integer> timestamp = variant.ownOnly()
                ? Table.of(self.all(ClocksProvider.REPLICA), 0).with(self.id(), r.VC().get(self.id()))
                : r.VC();
        Update operation = new Update(draft.id(), self.id(), timestamp, r.lamport(), draft.key(), draft.value(),
                draft.context());
        turn.at(32);
        turn.broadcast(operation);
        turn.returned(draft.id(), OK);
        if (variant.literal())
            return r;
        if (variant.asksItself())
            return rescan(self, r.hold(operation), turn);
        turn.at(33);
        return apply(r, operation, turn);
    }

    /// Lines 35–37: what the writer has seen is what its read has seen, or nothing.
    private Replica put(Self self, Replica r, OpId id, Operation operation, Turn<Message> turn) {
        String read = text(operation.arguments().get(2));
        Table<NodeId, Integer> context = read.equals("none") ? Table.empty() : r.contexts().get(new OpId(read));
        if (turn.at(36, context == null)) {
            turn.at(37);
            turn.returned(id, Value.of("refused"));
            return r;
        }
        return write(self, r, new Draft(id, text(operation.arguments().get(0)), operation.arguments().get(1), context),
                turn);
    }

    /// Lines 38–40. An operation in the book's sense is whatever is done here, and so is a read under A1.4.
    private Replica read(Self self, Replica before, OpId id, String key, Turn<Message> turn) {
        Replica r = before;
        if (variant.countsAll()) {
            turn.at(5);
            r = before.count(self.id());
        }
        turn.at(39, 40);
        turn.returned(id, new Value.Group(Seq.copyOf(r.versions(key).stream().map(Update::value).toList())));
        return r.handOut(id);
    }

    @Override
    public Replica receive(Self self, Replica r, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Update operation -> arrive(self, r, operation, turn);
            case Message.Digest digest -> answer(r, digest, turn);
            case Message.Missing missing -> {
                Replica next = r;
                for (Update operation : missing.operations())
                    next = arrive(self, next, operation, turn);
                yield next;
            }
        };
    }

    /// Lines 41–48. The book's lines alone ask and do nothing with the answer.
    private Replica arrive(Self self, Replica r, Update operation, Turn<Message> turn) {
        if (variant.literal()) {
            canDeliver(r, operation, turn);
            return r;
        }
        if (turn.at(42, !variant.metadata().ordersDelivery())) {
            turn.at(43);
            return deliver(r, operation, turn);
        }
        if (turn.at(44, !variant.lax() && operation.isIn(r.VC()) || r.isHeld(operation))) {
            turn.at(45);
            return r;
        }
        if (variant.impatient())
            return canDeliver(r, operation, turn) ? deliver(r, operation, turn) : r;
        turn.at(46);
        return rescan(self, r.hold(operation), turn);
    }

    /// Lines 47–50: after each delivery from the start again.
    private Replica rescan(Self self, Replica start, Turn<Message> turn) {
        Replica r = start;
        int place = 0;
        while (place < r.holdBack().size()) {
            Update operation = r.holdBack().get(place);
            if (turn.at(48, canDeliver(r, operation, turn))) {
                turn.at(49);
                r = deliver(r.release(place), operation, turn);
                place = 0;
            } else
                place++;
        }
        return r;
    }

    /// Lines 9–22.
    private boolean canDeliver(Replica r, Update operation, Turn<Message> turn) {
        turn.at(10);
        for (Table.Entry<NodeId, Integer> own : r.VC()) {
            int stamp = operation.timestamp().getOr(own.key(), 0);
            if (turn.at(11, own.key().equals(operation.sourceReplica()))) {
                if (turn.at(12, variant.lax() ? stamp > own.value() + 1 : stamp != own.value() + 1)) {
                    turn.at(13);
                    return false;
                }
            } else if (turn.at(16, stamp > own.value())) {
                turn.at(17);
                return false;
            }
        }
        turn.at(21);
        return true;
    }

    /// Lines 51–53.
    private Replica deliver(Replica r, Update operation, Turn<Message> turn) {
        if (variant.forgets())
            return apply(r, operation, turn);
        turn.at(52);
        return apply(r.merge(operation), operation, turn);
    }

    /// Lines 54–58.
    private Replica apply(Replica r, Update operation, Turn<Message> turn) {
        Bag<Update> versions = r.versions(operation.key());
        boolean late = variant.conflicts() != Variant.Conflicts.ARRIVAL
                && versions.stream().anyMatch(version -> variant.supersedes(version, operation));
        if (turn.at(55, late)) {
            turn.at(56);
            return r.note(operation);
        }
        turn.at(57, 58);
        return r.put(operation,
                versions.filter(version -> !variant.supersedes(operation, version)).include(operation));
    }

    /// Lines 59–61.
    @Override
    public Replica timeout(Self self, Replica r, Timer timer, Turn<Message> turn) {
        turn.at(60, 61);
        turn.send(self.peers().get(turn.choose("peer", self.peers().size())), new Message.Digest(r.VC()));
        arm(self, turn);
        return r;
    }

    /// Lines 62–66.
    private Replica answer(Replica r, Message.Digest digest, Turn<Message> turn) {
        Seq<Update> missing = r.log().filter(operation -> !operation.isIn(digest.clock()));
        if (turn.at(63, !missing.isEmpty())) {
            turn.at(64);
            turn.reply(new Message.Missing(missing));
        }
        return r;
    }

    @Override
    public Picture picture(Self self, Replica r) {
        return Pictured.replica(r);
    }
}
