package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// What a version holds. The store does not look into it; clients do, when they merge.
///
/// @param value   what a reader is shown
/// @param added   the items of the cart, each with the puts that added it
/// @param removed items that were removed, with the puts whose adding was undone; what it means is the merge rule's
///                affair
record Content(Value value, Table<String, Bag<OpId>> added, Table<String, Bag<OpId>> removed) {
    static final Content EMPTY = new Content(new Value.Group(Seq.empty()), Table.empty(), Table.empty());

    /// The items that a value stands for: those of a set, or the value itself.
    static Bag<String> items(Value value) {
        Bag<String> items = Bag.empty();
        if (value instanceof Value.Group(Seq<Value> many))
            for (Value one : many)
                items = items.include(Speech.text(one));
        else
            items = items.include(Speech.text(value));
        return items;
    }

    Content show(Value shown) {
        return new Content(shown, added, removed);
    }

    /// The tags of an item.
    Bag<OpId> tags(String item) {
        return added.getOr(item, Bag.empty());
    }
}
