package replicascope.protocol.dynamo;

import replicascope.blocks.hints.Hints;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// What a node knows. The first five are on disk.
///
/// @param store    the versions it holds, by key; more than one are siblings
/// @param hints    versions that it keeps for others
/// @param joined   who has joined the ring since the beginning
/// @param counters for each key the number of the last version that this node has made of it
/// @param taken    requests it has taken, so that a copy begins nothing
/// @param suspects whom it takes for failed
/// @param puts     puts it coordinates
/// @param gets     gets it coordinates
/// @param walks    A10.2: walks that have not ended
/// @param synced   the last comparison of trees
record Node(Table<String, Bag<Version>> store, Hints<Hint> hints, Bag<NodeId> joined, Table<String, Long> counters,
        Bag<OpId> taken, Bag<NodeId> suspects, Table<OpId, Put> puts, Table<OpId, Get> gets, Table<OpId, Walk> walks,
        Synced synced) {

    /// A version that somebody else is to have.
    record Hint(String key, Version version) {}

    /// A put under way.
    ///
    /// @param from who has stored it
    /// @param done true when the client has its answer
    record Put(NodeId client, String key, Version version, int needed, Seq<Target> targets, Bag<NodeId> from,
            boolean done) {
        Put stored(NodeId node) {
            return new Put(client, key, version, needed, targets, from.include(node), done);
        }

        Put answered() {
            return new Put(client, key, version, needed, targets, from, true);
        }

        /// True when nobody is waited for any more.
        boolean complete() {
            return targets.stream().allMatch(target -> from.has(target.node()));
        }
    }

    /// A get under way.
    ///
    /// @param needed requiredResponses
    /// @param asked  how many of the targets have been asked
    /// @param found  the responses
    /// @param done   true when the client has its answer
    record Get(NodeId client, String key, int needed, Seq<Target> targets, int asked, Table<NodeId, Response> found,
            boolean done) {
        Get ask(int more) {
            return new Get(client, key, needed, targets, asked + more, found, done);
        }

        Get found(NodeId node, Bag<Version> versions) {
            return new Get(client, key, needed, targets, asked, found.with(node, new Response(versions)), done);
        }

        Get answered() {
            return new Get(client, key, needed, targets, asked, found, true);
        }

        /// True when nobody is waited for any more.
        boolean complete() {
            return targets.stream().allMatch(target -> found.has(target.node()));
        }

        Bag<NodeId> from() {
            Bag<NodeId> from = Bag.empty();
            for (Table.Entry<NodeId, Response> entry : found)
                from = from.include(entry.key());
            return from;
        }
    }

    /// What a node said.
    record Response(Bag<Version> versions) {}

    /// A10.2: a loop that goes round and round.
    ///
    /// @param request what it is about
    /// @param list    what it has found
    /// @param current the position it is at
    /// @param rounds  how many positions it has looked at
    record Walk(Message.Request request, Seq<NodeId> list, int current, int rounds) {}

    /// The last comparison of trees.
    ///
    /// @param turn  how many neighbours it has turned to
    /// @param with  whom it was compared with, or null
    /// @param pairs how many pairs of hashes were compared
    /// @param own   the own tree then, or null
    /// @param other the other one's
    record Synced(int turn, NodeId with, int pairs, MerkleTree own, MerkleTree other) {}

    static Node fresh() {
        return new Node(Table.empty(), Hints.none(), Bag.empty(), Table.empty(), Bag.empty(), Bag.empty(),
                Table.empty(), Table.empty(), Table.empty(), new Synced(0, null, 0, null, null));
    }

    /// What comes back after a crash.
    Node recovered() {
        return new Node(store, hints, joined, counters, taken, Bag.empty(), Table.empty(), Table.empty(),
                Table.empty(), fresh().synced);
    }

    /// The versions of a key in its own store.
    Bag<Version> own(String key) {
        return store.getOr(key, Bag.empty());
    }

    /// All versions of a key that are here, those kept for others too.
    Bag<Version> held(String key, Variant variant) {
        Bag<Version> held = own(key);
        for (Table.Entry<NodeId, Table<Integer, Hint>> owner : hints.waiting())
            for (Table.Entry<Integer, Hint> hint : owner.value())
                if (hint.value().key().equals(key))
                    held = Version.reconcile(held, Bag.of(hint.value().version()), variant);
        return held;
    }

    Node keep(String key, Bag<Version> versions) {
        return new Node(store.with(key, versions), hints, joined, counters, taken, suspects, puts, gets, walks, synced);
    }

    Node giveUp(String key) {
        return new Node(store.without(key), hints, joined, counters, taken, suspects, puts, gets, walks, synced);
    }

    Node with(Hints<Hint> kept) {
        return new Node(store, kept, joined, counters, taken, suspects, puts, gets, walks, synced);
    }

    Node admit(Bag<NodeId> others) {
        Bag<NodeId> all = joined.includeAll(others);
        return all.equals(joined) ? this
                : new Node(store, hints, all, counters, taken, suspects, puts, gets, walks, synced);
    }

    Node count(String key, long number) {
        return new Node(store, hints, joined, counters.with(key, number), taken, suspects, puts, gets, walks, synced);
    }

    Node take(OpId id) {
        return new Node(store, hints, joined, counters, taken.include(id), suspects, puts, gets, walks, synced);
    }

    Node suspect(NodeId node) {
        return new Node(store, hints, joined, counters, taken, suspects.include(node), puts, gets, walks, synced);
    }

    Node trust(NodeId node) {
        return new Node(store, hints, joined, counters, taken, suspects.remove(node), puts, gets, walks, synced);
    }

    Node with(OpId id, Put put) {
        return new Node(store, hints, joined, counters, taken, suspects, puts.with(id, put), gets, walks, synced);
    }

    Node withoutPut(OpId id) {
        return new Node(store, hints, joined, counters, taken, suspects, puts.without(id), gets, walks, synced);
    }

    Node with(OpId id, Get get) {
        return new Node(store, hints, joined, counters, taken, suspects, puts, gets.with(id, get), walks, synced);
    }

    Node withoutGet(OpId id) {
        return new Node(store, hints, joined, counters, taken, suspects, puts, gets.without(id), walks, synced);
    }

    Node with(OpId id, Walk walk) {
        return new Node(store, hints, joined, counters, taken, suspects, puts, gets, walks.with(id, walk), synced);
    }

    Node withoutWalk(OpId id) {
        return new Node(store, hints, joined, counters, taken, suspects, puts, gets, walks.without(id), synced);
    }

    Node with(Synced comparison) {
        return new Node(store, hints, joined, counters, taken, suspects, puts, gets, walks, comparison);
    }
}
