package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;

/// Two G-Sets, one of what was added and one of what was removed: what is once removed never comes back.
record TwoPhaseSet(Bag<String> added, Bag<String> removed) implements Elements {
    static final TwoPhaseSet EMPTY = new TwoPhaseSet(Bag.empty(), Bag.empty());

    @Override
    public boolean has(String element) {
        return added.has(element) && !removed.has(element);
    }

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof TwoPhaseSet set))
            throw Crdt.mixed(this, other);
        return new TwoPhaseSet(added.includeAll(set.added), removed.includeAll(set.removed));
    }

    @Override
    public Crdt apply(Effect effect) {
        return merge(delta(effect));
    }

    @Override
    public Crdt delta(Effect effect) {
        return switch (effect) {
            case Effect.Insert(String element) -> new TwoPhaseSet(Bag.of(element), Bag.empty());
            case Effect.Delete(String element) -> new TwoPhaseSet(Bag.empty(), Bag.of(element));
            default -> throw Crdt.mixed(this, effect);
        };
    }

    @Override
    public Stream<String> candidates() {
        return added.stream();
    }

    @Override
    public int metadata() {
        return added.size() + removed.size();
    }

    @Override
    public List<Field> fields() {
        return List.of(Elements.bag("added", added), Elements.bag("removed", removed));
    }
}
