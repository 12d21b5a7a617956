package replicascope.protocol.crdt;

import java.util.List;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Value;

/// Two G-counters, one of what was added and one of what was taken away.
record PnCounter(GCounter up, GCounter down) implements Crdt {
    static final PnCounter EMPTY = new PnCounter(GCounter.EMPTY, GCounter.EMPTY);

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof PnCounter counter))
            throw Crdt.mixed(this, other);
        return new PnCounter(up.merge(counter.up), down.merge(counter.down));
    }

    @Override
    public Crdt apply(Effect effect) {
        if (!(effect instanceof Effect.Count(NodeId node, long amount)))
            throw Crdt.mixed(this, effect);
        return amount >= 0 ? new PnCounter(up.apply(effect), down)
                : new PnCounter(up, down.apply(new Effect.Count(node, -amount)));
    }

    @Override
    public Crdt delta(Effect effect) {
        if (!(effect instanceof Effect.Count(NodeId node, long amount)))
            throw Crdt.mixed(this, effect);
        return amount >= 0 ? new PnCounter(up.delta(effect), GCounter.EMPTY)
                : new PnCounter(GCounter.EMPTY, down.delta(new Effect.Count(node, -amount)));
    }

    @Override
    public Value value() {
        return Value.of(up.sum() - down.sum());
    }

    @Override
    public int metadata() {
        return up.metadata() + down.metadata();
    }

    @Override
    public List<Field> fields() {
        return List.of(GCounter.clock("up", up.counts()), GCounter.clock("down", down.counts()));
    }
}
