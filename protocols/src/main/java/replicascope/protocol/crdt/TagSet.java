package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;

/// The OR-Set as the book prints it, lines 1–21 (A5.2): tags and tombstones, both for ever. Because `removed` keeps
/// the tags, a removal may come before its add, and anything may come twice.
record TagSet(Bag<Pair> added, Bag<Tag> removed) implements Elements {
    static final TagSet EMPTY = new TagSet(Bag.empty(), Bag.empty());

    /// Line 10.
    Bag<Tag> tags(String element) {
        return Bag.<Tag>empty().includeAll(added.stream().filter(pair -> pair.element().equals(element))
                .map(Pair::tag).toList());
    }

    /// Lines 15 and 16.
    @Override
    public boolean has(String element) {
        return added.stream().anyMatch(pair -> pair.element().equals(element) && !removed.has(pair.tag()));
    }

    /// Lines 19 and 20.
    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof TagSet set))
            throw Crdt.mixed(this, other);
        return new TagSet(added.includeAll(set.added), removed.includeAll(set.removed));
    }

    @Override
    public Crdt apply(Effect effect) {
        return merge(delta(effect));
    }

    /// Lines 6 and 11.
    @Override
    public Crdt delta(Effect effect) {
        return switch (effect) {
            case Effect.Add add -> new TagSet(Bag.of(new Pair(add.element(), add.tag())), Bag.empty());
            case Effect.Remove remove -> new TagSet(Bag.empty(), remove.tags());
            default -> throw Crdt.mixed(this, effect);
        };
    }

    @Override
    public Stream<String> candidates() {
        return added.stream().map(Pair::element);
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
