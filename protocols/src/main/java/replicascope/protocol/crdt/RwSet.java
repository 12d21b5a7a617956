package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;

/// The mirror image of the OR-Set, in which a removal wins against a concurrent add: removals carry tags, and an add
/// calls off those it has seen.
///
/// @param known     what was ever added
/// @param flags     every removal
/// @param calledOff the tags of removals that an add has seen
record RwSet(Bag<String> known, Bag<Pair> flags, Bag<Tag> calledOff) implements Elements {
    static final RwSet EMPTY = new RwSet(Bag.empty(), Bag.empty(), Bag.empty());

    @Override
    public boolean has(String element) {
        return known.has(element) && flags.stream()
                .noneMatch(flag -> flag.element().equals(element) && !calledOff.has(flag.tag()));
    }

    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof RwSet set))
            throw Crdt.mixed(this, other);
        return new RwSet(known.includeAll(set.known), flags.includeAll(set.flags),
                calledOff.includeAll(set.calledOff));
    }

    @Override
    public Crdt apply(Effect effect) {
        return merge(delta(effect));
    }

    @Override
    public Crdt delta(Effect effect) {
        return switch (effect) {
            case Effect.Unflag add -> new RwSet(Bag.of(add.element()), Bag.empty(), add.flags());
            case Effect.Flag remove -> new RwSet(Bag.empty(), Bag.of(new Pair(remove.element(), remove.tag())),
                    Bag.empty());
            default -> throw Crdt.mixed(this, effect);
        };
    }

    Bag<Tag> flags(String element) {
        return Bag.<Tag>empty().includeAll(flags.stream().filter(flag -> flag.element().equals(element))
                .map(Pair::tag).toList());
    }

    @Override
    public Stream<String> candidates() {
        return known.stream();
    }

    @Override
    public int metadata() {
        return known.size() + flags.size() + calledOff.size();
    }

    @Override
    public List<Field> fields() {
        return List.of(Elements.bag("flags", flags), Elements.bag("calledOff", calledOff));
    }
}
