package replicascope.protocol.quorum;

import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Turn;

/// A replica answers and keeps what is newer. It never speaks first and knows of no other replica.
record ReplicaRole(Variant variant) implements Role<Replica, Message> {
    @Override
    public Replica start(Self self, Turn<Message> turn) {
        return Replica.FRESH;
    }

    @Override
    public Replica restart(Self self, Replica atCrash, Turn<Message> turn) {
        turn.at(76);
        return atCrash;
    }

    @Override
    public Picture picture(Self self, Replica r) {
        return Pictured.replica(variant, r);
    }

    @Override
    public Replica receive(Self self, Replica r, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.Read m -> {
                turn.at(66);
                turn.reply(new Message.Response(m.id(), r.store().get(m.key())));
                yield r;
            }
            case Message.Write m -> {
                Replica next = take(r, m.key(), m.version(), turn);
                turn.at(74);
                turn.reply(new Message.Ack(m.id()));
                yield next;
            }
            case Message.Repair m -> take(r, m.key(), m.version(), turn);
            case Message.Request m -> r;
            case Message.Answer m -> r;
            case Message.Failed m -> r;
            case Message.Response m -> r;
            case Message.Ack m -> r;
        };
    }

    /// Lines 69–73.
    private Replica take(Replica before, String key, Version version, Turn<Message> turn) {
        Replica r = before.hear(key, version);
        if (!turn.at(69, variant.replaces(version, r.store().get(key))))
            return r;
        if (variant.leavesNoTombstones() && version.isTombstone()) {
            turn.at(71);
            return r.forget(key);
        }
        turn.at(70);
        return r.keep(key, version);
    }
}
