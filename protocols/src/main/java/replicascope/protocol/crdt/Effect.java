package replicascope.protocol.crdt;

import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Value;

/// What an update does, prepared at the replica where it begins: the operation that lines 7 and 12 return.
sealed interface Effect {
    /// OR-Set: line 7. `replaces` are the element's tags seen here, which ORSWOT drops in favour of the new one.
    record Add(String element, Tag tag, Bag<Tag> replaces) implements Effect {}

    /// OR-Set: line 12.
    record Remove(String element, Bag<Tag> tags) implements Effect {}

    /// Set without tags: put it in.
    record Insert(String element) implements Effect {}

    /// 2P-Set: never again.
    record Delete(String element) implements Effect {}

    /// Remove-wins set: a removal, under a tag of its own.
    record Flag(String element, Tag tag) implements Effect {}

    /// Remove-wins set: an add, which calls off the removals seen.
    record Unflag(String element, Bag<Tag> flags) implements Effect {}

    /// Counter: `amount` more at this replica, or less when it is negative.
    record Count(NodeId node, long amount) implements Effect {}

    /// Register, map, last-writer-wins set: from now on this; null is written by a deletion.
    record Assign(String key, Value value, Stamp stamp) implements Effect {}
}
