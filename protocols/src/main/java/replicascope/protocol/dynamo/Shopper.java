package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.Client;
import replicascope.kernel.Table;

/// What a client knows: what every client does, and what it has got of each key.
///
/// @param asking what it waits for, and what came of the last operation
/// @param seen   by key: the answer to its last get
record Shopper(Client.State asking, Table<String, Seen> seen) {
    /// The answer to a get.
    ///
    /// @param versions all siblings
    /// @param context  what a put brings back
    record Seen(Bag<Version> versions, Lineage context) {}

    static final Seen NOTHING = new Seen(Bag.empty(), Lineage.NONE);

    Seen of(String key) {
        return seen.getOr(key, NOTHING);
    }

    Shopper with(Client.State next) {
        return next == asking ? this : new Shopper(next, seen);
    }

    Shopper saw(String key, Seen answer) {
        return new Shopper(asking, seen.with(key, answer));
    }
}
