package replicascope.protocol.crdt;

import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// A replicated value that is a set of elements.
sealed interface Elements extends Crdt permits TagSet, Orswot, BareTags, GSet, TwoPhaseSet, RwSet {
    /// Line 14.
    boolean has(String element);

    /// Every element that ever left a trace here and may be present.
    Stream<String> candidates();

    @Override
    default Value value() {
        return group(candidates().distinct().filter(this::has).toList());
    }

    /// Elements as the command language writes a set of words.
    static Value group(List<String> elements) {
        return new Value.Group(Seq.copyOf(elements.stream().sorted().map(Value::of).toList()));
    }

    /// Things without order, as they print themselves.
    static Field bag(String name, Bag<?> items) {
        return new Field.Bag(name, items.stream().map(Object::toString).toList());
    }

    /// The live tags of each element, which ORSWOT and [BareTags] keep alike.
    static Field entries(Table<String, Bag<Tag>> entries) {
        return new Field.Table("entries", entries.stream().map(entry -> new Field.Row(entry.key(),
                String.join(" ", entry.value().stream().map(Tag::toString).toList()))).toList());
    }

    /// How many tags there are in all.
    static int tags(Table<String, Bag<Tag>> entries) {
        return entries.values().mapToInt(Bag::size).sum();
    }

    /// Without an entry when no tag is left.
    static Table<String, Bag<Tag>> with(Table<String, Bag<Tag>> entries, String element, Bag<Tag> tags) {
        return tags.isEmpty() ? entries.without(element) : entries.with(element, tags);
    }

    /// Those of `tags` that are not among `gone`.
    static Bag<Tag> minus(Bag<Tag> tags, Bag<Tag> gone) {
        return tags.filter(tag -> !gone.has(tag));
    }
}
