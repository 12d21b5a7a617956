package replicascope.protocol.crdt;

import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.OpId;

/// What a replica knows. All of it is on disk but what [Sync] says is not.
///
/// @param content the replicated value
/// @param counter the number of the last tag made here
/// @param sync    what it remembers in order to tell the others
/// @param seen    the updates that have reached it; no handler decides by it, the checks do
record Replica(Crdt content, long counter, Sync sync, Bag<OpId> seen) {
    static Replica fresh(Variant variant) {
        return new Replica(variant.empty(), 0, switch (variant.mode()) {
            case STATE -> new Sync.States();
            case DELTA -> Sync.Deltas.NONE;
            case OP -> Sync.Operations.NONE;
        }, Bag.empty());
    }

    /// Line 5: a tag was made.
    Replica tagged(Tag tag) {
        return new Replica(content, tag.number(), sync, seen);
    }

    /// An update took effect.
    Replica update(Crdt next, OpId cause) {
        return new Replica(next, counter, sync, seen.include(cause));
    }

    /// Line 18.
    Replica merge(Crdt other, Bag<OpId> news) {
        return new Replica(content.merge(other), counter, sync, seen.includeAll(news));
    }

    Replica with(Sync next) {
        return new Replica(content, counter, next, seen);
    }

    /// After a crash.
    Replica recovered(boolean forgetsTag) {
        return new Replica(content, forgetsTag ? 0 : counter,
                sync instanceof Sync.Deltas deltas ? deltas.recovered() : sync, seen);
    }
}
