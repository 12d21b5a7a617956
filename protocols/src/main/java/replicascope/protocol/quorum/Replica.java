package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;

/// What a replica knows. All of it is on disk.
///
/// @param store by key the newest version that reached it
/// @param heard by key the writes that have reached it; no handler decides by it, `convergence` does
record Replica(Table<String, Version> store, Table<String, Bag<OpId>> heard) {
    static final Replica FRESH = new Replica(Table.empty(), Table.empty());

    /// The same, having heard of the version's write.
    Replica hear(String key, Version version) {
        return new Replica(store, heard.with(key, heard.getOr(key, Bag.empty()).include(version.op())));
    }

    Replica keep(String key, Version version) {
        return new Replica(store.with(key, version), heard);
    }

    /// A2.9: a key that is deleted leaves no trace.
    Replica forget(String key) {
        return new Replica(store.without(key), heard);
    }
}
