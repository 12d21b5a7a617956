package replicascope.protocol.crdt;

import java.util.List;
import replicascope.blocks.versions.VersionVector;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// The counter that only grows: each replica counts for itself, and the sum is the value.
record GCounter(Table<NodeId, Long> counts) implements Crdt {
    static final GCounter EMPTY = new GCounter(Table.empty());

    @Override
    public GCounter merge(Crdt other) {
        if (!(other instanceof GCounter counter))
            throw Crdt.mixed(this, other);
        return new GCounter(VersionVector.merge(counts, counter.counts));
    }

    @Override
    public GCounter apply(Effect effect) {
        if (!(effect instanceof Effect.Count(NodeId node, long amount)) || amount < 0)
            throw Crdt.mixed(this, effect);
        return new GCounter(counts.with(node, counts.getOr(node, 0L) + amount));
    }

    @Override
    public GCounter delta(Effect effect) {
        if (!(effect instanceof Effect.Count(NodeId node, long amount)) || amount < 0)
            throw Crdt.mixed(this, effect);
        return new GCounter(Table.<NodeId, Long>empty().with(node, counts.getOr(node, 0L)));
    }

    long sum() {
        return counts.values().mapToLong(Long::longValue).sum();
    }

    @Override
    public Value value() {
        return Value.of(sum());
    }

    @Override
    public int metadata() {
        return counts.size();
    }

    @Override
    public List<Field> fields() {
        return List.of(clock("counts", counts));
    }

    static Field clock(String name, Table<NodeId, Long> counts) {
        return new Field.Clock(name, counts.stream()
                .map(entry -> new Field.Row(entry.key().name(), entry.value().toString())).toList());
    }
}
