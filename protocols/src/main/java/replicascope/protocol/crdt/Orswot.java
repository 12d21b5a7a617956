package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.Table;

/// The OR-Set without tombstones, the repair of A5.2 and A5.4: a removed tag is dropped, and the context of tags seen
/// says that it was. A tag that the other side has seen and does not have was removed there; one that it has not seen
/// is news.
///
/// @param entries the live tags of each element that is present
/// @param context every tag ever seen
record Orswot(Table<String, Bag<Tag>> entries, Context context) implements Elements {
    static final Orswot EMPTY = new Orswot(Table.empty(), Context.NONE);

    @Override
    public boolean has(String element) {
        return entries.has(element);
    }

    /// Lines 37–39.
    @Override
    public Crdt merge(Crdt other) {
        if (!(other instanceof Orswot set))
            throw Crdt.mixed(this, other);
        Table<String, Bag<Tag>> both = Table.empty();
        for (String element : Bag.<String>empty().includeAll(entries.keys().toList())
                .includeAll(set.entries.keys().toList()))
            both = Elements.with(both, element, survivors(set, element));
        return new Orswot(both, context.merge(set.context));
    }

    private Bag<Tag> survivors(Orswot other, String element) {
        Bag<Tag> mine = entries.getOr(element, Bag.empty());
        Bag<Tag> theirs = other.entries.getOr(element, Bag.empty());
        return mine.filter(tag -> theirs.has(tag) || !other.context.has(tag))
                .includeAll(theirs.filter(tag -> mine.has(tag) || !context.has(tag)));
    }

    /// Lines 31 and 33.
    @Override
    public Crdt apply(Effect effect) {
        return switch (effect) {
            case Effect.Add add -> new Orswot(
                    entries.with(add.element(), Elements.minus(tags(add.element()), add.replaces())
                            .include(add.tag())),
                    context.with(add.tag()));
            case Effect.Remove remove -> new Orswot(Elements.with(entries, remove.element(),
                    Elements.minus(tags(remove.element()), remove.tags())), context);
            default -> throw Crdt.mixed(this, effect);
        };
    }

    @Override
    public Crdt delta(Effect effect) {
        return switch (effect) {
            case Effect.Add add -> new Orswot(Table.<String, Bag<Tag>>empty().with(add.element(), Bag.of(add.tag())),
                    Context.NONE.withAll(add.replaces()).with(add.tag()));
            case Effect.Remove remove -> new Orswot(Table.empty(), Context.NONE.withAll(remove.tags()));
            default -> throw Crdt.mixed(this, effect);
        };
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
        Field clock = GCounter.clock("context", context.vector());
        return context.cloud().isEmpty() ? List.of(Elements.entries(entries), clock)
                : List.of(Elements.entries(entries), clock, Elements.bag("cloud", context.cloud()));
    }
}
