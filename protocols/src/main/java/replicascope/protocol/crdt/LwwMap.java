package replicascope.protocol.crdt;

import java.util.List;
import replicascope.kernel.Field;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// Last-writer-wins registers by key: the later stamp wins, and a deletion is a write of
/// null. A register alone is the map with the one key [#ONLY]; the last-writer-wins set is the map from elements
/// to `true`.
record LwwMap(Table<String, Cell> cells) implements Crdt {
    static final LwwMap EMPTY = new LwwMap(Table.empty());
    static final String ONLY = "the value";

    /// A value and when it was written.
    record Cell(Value value, Stamp stamp) {}

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof LwwMap map))
            throw Crdt.mixed(this, other);
        LwwMap both = this;
        for (Table.Entry<String, Cell> entry : map.cells)
            both = both.with(entry.key(), entry.value());
        return both;
    }

    private LwwMap with(String key, Cell cell) {
        Cell mine = cells.get(key);
        return mine != null && mine.stamp.compareTo(cell.stamp) >= 0 ? this : new LwwMap(cells.with(key, cell));
    }

    @Override
    public Crdt apply(Effect effect) {
        return merge(delta(effect));
    }

    @Override
    public Crdt delta(Effect effect) {
        if (!(effect instanceof Effect.Assign assign))
            throw Crdt.mixed(this, effect);
        return EMPTY.with(assign.key(), new Cell(assign.value(), assign.stamp()));
    }

    /// What is written there; null is the value when nothing is.
    Value get(String key) {
        Cell cell = cells.get(key);
        return cell == null ? Value.NULL : cell.value;
    }

    boolean has(String key) {
        return !get(key).equals(Value.NULL);
    }

    /// The latest time of any stamp here, 0 when there is none.
    long latest() {
        return cells.values().mapToLong(cell -> cell.stamp.time()).max().orElse(0);
    }

    /// The keys that have a value.
    List<String> present() {
        return cells.keys().filter(this::has).toList();
    }

    /// Key and value in turns.
    @Override
    public Value value() {
        if (cells.has(ONLY))
            return get(ONLY);
        return new Value.Items(Seq.copyOf(present().stream()
                .map(key -> (Value) new Value.Items(Seq.of(Value.of(key), get(key)))).toList()));
    }

    @Override
    public int metadata() {
        return cells.size();
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field.Table("cells", cells.stream().map(entry -> new Field.Row(entry.key(),
                entry.value().value() + " at " + entry.value().stamp())).toList()));
    }
}
