package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// How a client makes one cart of several: semantic reconciliation, the application's affair.
enum Merge {
    /// Every adding has its own tag, and a removal undoes the tags that it has seen (as in Algorithm 5).
    OBSERVED,
    /// All items of all carts. What was removed is gone from one of them only.
    UNION,
    /// Section 0.6.1 of the book: the union of what was added without the intersection of what was removed.
    PRINTED,
    /// The cart that was written last, by the clocks of the coordinators.
    LATEST;

    static Merge named(String word) {
        for (Merge one : values())
            if (one.word().equals(word))
                return one;
        throw new IllegalArgumentException(word);
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static String[] words() {
        return List.of(values()).stream().map(Merge::word).toArray(String[]::new);
    }

    /// One cart for all these versions; an empty one for none.
    Content of(Bag<Version> versions) {
        if (versions.isEmpty())
            return Content.EMPTY;
        if (this == LATEST)
            return versions.stream().max(Comparator.comparingLong(Version::time).thenComparing(one -> one))
                    .orElseThrow().content();
        Content merged = null;
        for (Version version : versions)
            merged = merged == null ? version.content() : both(merged, version.content());
        return versions.size() == 1 ? merged : shown(merged);
    }

    private Content both(Content one, Content other) {
        Table<String, Bag<OpId>> removed = switch (this) {
            case OBSERVED, UNION, LATEST -> union(one.removed(), other.removed());
            case PRINTED -> intersection(one.removed(), other.removed());
        };
        return new Content(Value.NULL, union(one.added(), other.added()), removed);
    }

    private static Table<String, Bag<OpId>> union(Table<String, Bag<OpId>> one, Table<String, Bag<OpId>> other) {
        Table<String, Bag<OpId>> all = one;
        for (Table.Entry<String, Bag<OpId>> entry : other)
            all = all.with(entry.key(), all.getOr(entry.key(), Bag.empty()).includeAll(entry.value()));
        return all;
    }

    private static Table<String, Bag<OpId>> intersection(Table<String, Bag<OpId>> one,
            Table<String, Bag<OpId>> other) {
        Table<String, Bag<OpId>> both = Table.empty();
        for (Table.Entry<String, Bag<OpId>> entry : one)
            if (other.has(entry.key()))
                both = both.with(entry.key(), entry.value().includeAll(other.get(entry.key())));
        return both;
    }

    /// The items that a cart shows.
    Bag<String> visible(Content cart) {
        Bag<String> items = Bag.empty();
        for (Table.Entry<String, Bag<OpId>> entry : cart.added())
            if (shows(cart, entry.key(), entry.value()))
                items = items.include(entry.key());
        return items;
    }

    private boolean shows(Content cart, String item, Bag<OpId> tags) {
        return switch (this) {
            case UNION, LATEST -> true;
            case PRINTED -> !cart.removed().has(item);
            case OBSERVED -> {
                Bag<OpId> undone = cart.removed().getOr(item, Bag.empty());
                yield tags.stream().anyMatch(tag -> !undone.has(tag));
            }
        };
    }

    Content add(Content cart, String item, OpId tag) {
        return shown(new Content(Value.NULL, cart.added().with(item, cart.tags(item).include(tag)),
                this == PRINTED ? cart.removed().without(item) : cart.removed()));
    }

    Content remove(Content cart, String item) {
        if (!visible(cart).has(item))
            return cart;
        return shown(switch (this) {
            case UNION, LATEST -> new Content(Value.NULL, cart.added().without(item), cart.removed());
            case OBSERVED, PRINTED -> new Content(Value.NULL, cart.added(), cart.removed().with(item,
                    cart.removed().getOr(item, Bag.empty()).includeAll(cart.tags(item))));
        });
    }

    /// A new value in the place of everything that was there.
    Content put(Content cart, Value value, OpId tag) {
        Content next = cart;
        for (String item : visible(cart))
            next = remove(next, item);
        for (String item : Content.items(value))
            next = add(next, item, tag);
        return next.show(value);
    }

    private Content shown(Content cart) {
        List<Value> items = new ArrayList<>();
        for (String item : visible(cart))
            items.add(Value.of(item));
        return cart.show(new Value.Group(Seq.copyOf(items)));
    }
}
