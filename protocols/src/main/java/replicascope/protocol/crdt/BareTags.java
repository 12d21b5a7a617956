package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.Table;

/// A5.4, the likely edit of a student who wants to be rid of tombstones: a removed tag is dropped and nothing is kept
/// that says so. With operations delivered once and in causal order this is right (RR-7506, specification 15); with
/// states, whoever has not heard of the removal brings the tag back.
record BareTags(Table<String, Bag<Tag>> entries) implements Elements {
    static final BareTags EMPTY = new BareTags(Table.empty());

    @Override
    public boolean has(String element) {
        return entries.has(element);
    }

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof BareTags set))
            throw Crdt.mixed(this, other);
        Table<String, Bag<Tag>> both = entries;
        for (Table.Entry<String, Bag<Tag>> entry : set.entries)
            both = both.with(entry.key(), tags(entry.key()).includeAll(entry.value()));
        return new BareTags(both);
    }

    @Override
    public Crdt apply(Effect effect) {
        return switch (effect) {
            case Effect.Add add -> new BareTags(entries.with(add.element(),
                    Elements.minus(tags(add.element()), add.replaces()).include(add.tag())));
            case Effect.Remove remove -> new BareTags(Elements.with(entries, remove.element(),
                    Elements.minus(tags(remove.element()), remove.tags())));
            default -> throw Crdt.mixed(this, effect);
        };
    }

    @Override
    public Crdt delta(Effect effect) {
        return effect instanceof Effect.Add ? EMPTY.apply(effect) : EMPTY;
    }

    Bag<Tag> tags(String element) {
        return entries.getOr(element, Bag.empty());
    }

    @Override
    public Stream<String> candidates() {
        return entries.keys();
    }

    @Override
    public int metadata() {
        return Elements.tags(entries);
    }

    @Override
    public List<Field> fields() {
        return List.of(Elements.entries(entries));
    }
}
