package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;

/// The set that only grows.
record GSet(Bag<String> elements) implements Elements {
    static final GSet EMPTY = new GSet(Bag.empty());

    @Override
    public boolean has(String element) {
        return elements.has(element);
    }

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof GSet set))
            throw Crdt.mixed(this, other);
        return new GSet(elements.includeAll(set.elements));
    }

    @Override
    public Crdt apply(Effect effect) {
        return merge(delta(effect));
    }

    @Override
    public Crdt delta(Effect effect) {
        if (!(effect instanceof Effect.Insert(String element)))
            throw Crdt.mixed(this, effect);
        return new GSet(Bag.of(element));
    }

    @Override
    public Stream<String> candidates() {
        return elements.stream();
    }

    @Override
    public int metadata() {
        return elements.size();
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }
}
