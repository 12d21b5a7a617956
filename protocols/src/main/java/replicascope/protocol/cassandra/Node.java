package replicascope.protocol.cassandra;

import replicascope.blocks.hints.Hints;
import replicascope.blocks.lww.Cell;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// What a node knows. The first four are on disk.
///
/// @param store    what it holds, by key
/// @param hints    what it keeps for others
/// @param joined   who has joined the ring since the beginning
/// @param joining  who is about to
/// @param last     the latest time it has given to a write, in microseconds
/// @param down     whom it takes for down, and since when by its own clock, in microseconds
/// @param writes   writes it coordinates
/// @param answered the write it has answered last, for the checks; no handler decides by it
/// @param reads    reads it coordinates
/// @param repair   the repair it has begun last, or null
/// @param join     its own joining, or null
record Node(Table<String, Cell> store, Hints<Hint> hints, Bag<NodeId> joined, Bag<NodeId> joining, long last,
        Table<NodeId, Long> down, Table<OpId, Write> writes, Answered answered, Table<OpId, Read> reads,
        Repair repair, Join join) {

    /// The time of a write that has none (A7.6). No clock's time is taken for it.
    static final long NO_TIME = -1;

    /// A cell that somebody else is to have.
    record Hint(String key, Cell cell) {}

    /// A write and its name.
    record Answered(OpId id, Write write) {}

    /// A write under way.
    ///
    /// @param replicas  what GetReplicas said
    /// @param pending   nodes that are taking over the key
    /// @param down      those of them that were known to be down, if a hint could be kept for them: for the checks
    /// @param needed    GetRequiredResponses
    /// @param responses the book's count
    /// @param from      who has answered, each once; self when its own copy counts
    /// @param hinted    whom a hint is kept for
    /// @param handing   A7.5: between the loop and line 31
    /// @param done      line 31 has been reached
    record Write(NodeId client, String key, Cell cell, Level level, Seq<NodeId> replicas, Seq<NodeId> pending,
            Bag<NodeId> down, Demand needed, int responses, Bag<NodeId> from, Bag<NodeId> hinted, boolean handing,
            boolean done) {
        /// Replicas and those that are taking over.
        Seq<NodeId> targets() {
            return pending.isEmpty() ? replicas : replicas.appendAll(pending);
        }

        Write response(NodeId node) {
            return new Write(client, key, cell, level, replicas, pending, down, needed, responses + 1,
                    from.include(node), hinted, handing, done);
        }

        Write hint(NodeId node) {
            return new Write(client, key, cell, level, replicas, pending, down, needed, responses, from,
                    hinted.include(node), handing, done);
        }

        Write hand() {
            return new Write(client, key, cell, level, replicas, pending, down, needed, responses, from, hinted, true,
                    done);
        }

        Write finish() {
            return new Write(client, key, cell, level, replicas, pending, down, needed, responses, from, hinted,
                    false, true);
        }

        /// True when nothing more can come.
        boolean complete() {
            for (NodeId target : targets())
                if (!from.has(target) && !hinted.has(target))
                    return false;
            return true;
        }
    }

    /// What a replica said.
    record Found(Cell cell) {}

    /// A read under way.
    ///
    /// @param asked     the replicas asked, as many as the level needs
    /// @param found     what they said
    /// @param newest    what is to be answered while a repair is under way, or null
    /// @param repairing who is being repaired
    record Read(NodeId client, String key, Level level, Seq<NodeId> asked, Table<NodeId, Found> found, Cell newest,
            Bag<NodeId> repairing) {
        Read found(NodeId node, Cell cell) {
            return new Read(client, key, level, asked, found.with(node, new Found(cell)), newest, repairing);
        }

        Read repairing(Cell winner, Bag<NodeId> others) {
            return new Read(client, key, level, asked, found, winner, others);
        }

        Read repaired(NodeId node) {
            return new Read(client, key, level, asked, found, newest, repairing.remove(node));
        }
    }

    /// Its own joining.
    ///
    /// @param waiting whom it still expects its ranges from; empty before it asks
    record Join(OpId id, boolean asked, Bag<NodeId> waiting) {}

    static Node fresh() {
        return new Node(Table.empty(), Hints.none(), Bag.empty(), Bag.empty(), Long.MIN_VALUE, Table.empty(),
                Table.empty(), null, Table.empty(), null, null);
    }

    /// What comes back after a crash.
    Node recovered() {
        return new Node(store, hints, joined, joining, Long.MIN_VALUE, Table.empty(), Table.empty(), null,
                Table.empty(), null, null);
    }

    Node put(String key, Cell cell) {
        return new Node(store.with(key, cell), hints, joined, joining, last, down, writes, answered, reads, repair,
                join);
    }

    /// A tombstone whose grace is over.
    Node purge(String key) {
        return new Node(store.without(key), hints, joined, joining, last, down, writes, answered, reads, repair, join);
    }

    Node hints(Hints<Hint> kept) {
        return new Node(store, kept, joined, joining, last, down, writes, answered, reads, repair, join);
    }

    Node announced(NodeId node) {
        return joined.has(node) ? this : new Node(store, hints, joined, joining.include(node), last, down, writes,
                answered, reads, repair, join);
    }

    Node admitted(NodeId node) {
        return new Node(store, hints, joined.include(node), joining.remove(node), last, down, writes, answered, reads,
                repair, join);
    }

    Node stamped(long timestamp) {
        return new Node(store, hints, joined, joining, timestamp, down, writes, answered, reads, repair, join);
    }

    Node convicted(NodeId node, long since) {
        return down.has(node) ? this : new Node(store, hints, joined, joining, last, down.with(node, since), writes,
                answered, reads, repair, join);
    }

    Node alive(NodeId node) {
        return new Node(store, hints, joined, joining, last, down.without(node), writes, answered, reads, repair,
                join);
    }

    Node with(OpId id, Write write) {
        return new Node(store, hints, joined, joining, last, down, writes.with(id, write), answered, reads, repair,
                join);
    }

    Node withoutWrite(OpId id) {
        return new Node(store, hints, joined, joining, last, down, writes.without(id), answered, reads, repair, join);
    }

    /// Line 31 is reached.
    Node answer(OpId id, Write write) {
        return new Node(store, hints, joined, joining, last, down, writes.with(id, write), new Answered(id, write),
                reads, repair, join);
    }

    Node with(OpId id, Read read) {
        return new Node(store, hints, joined, joining, last, down, writes, answered, reads.with(id, read), repair,
                join);
    }

    Node withoutRead(OpId id) {
        return new Node(store, hints, joined, joining, last, down, writes, answered, reads.without(id), repair, join);
    }

    Node with(Repair session) {
        return new Node(store, hints, joined, joining, last, down, writes, answered, reads, session, join);
    }

    Node with(Join own) {
        return new Node(store, hints, joined, joining, last, down, writes, answered, reads, repair, own);
    }

    /// True when it has this cell of a key, or one that has taken its place; of cells without a time any other one may
    /// have.
    boolean has(String key, Cell cell) {
        Cell own = store.get(key);
        return own != null && (cell.timestamp() == NO_TIME || !cell.beats(own));
    }
}
