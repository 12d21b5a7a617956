package replicascope.protocol.twophase;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// A log on stable storage. Records are appended in memory first; forcing the log puts all of them on disk, and a
/// crash loses those that were not forced.
///
/// @param records all records, oldest first
/// @param forced  how many of them are on disk
record Log(Seq<Entry> records, int forced) {
    static final Log EMPTY = new Log(Seq.empty(), 0);

    /// One record.
    sealed interface Entry {
        OpId tx();

        /// Coordinator: the transaction exists, it is `client`'s, and these are its participants' shares.
        record Begun(OpId tx, NodeId client, Table<NodeId, Long> changes) implements Entry {}

        /// Participant: its share can be done and undone from here on.
        record Prepared(OpId tx, long change) implements Entry {}

        /// It is done.
        record Committed(OpId tx) implements Entry {}

        /// It is undone.
        record Aborted(OpId tx) implements Entry {}

        /// Coordinator: every participant has acknowledged the commit.
        record Ended(OpId tx) implements Entry {}
    }

    /// What a log knows about a transaction.
    enum Standing {
        UNKNOWN, BEGUN, PREPARED, COMMITTED, ABORTED
    }

    Log append(Entry entry) {
        return new Log(records.append(entry), forced);
    }

    Log force() {
        return new Log(records, records.size());
    }

    /// What is left of it after a crash.
    Log afterCrash() {
        return new Log(records.take(forced), forced);
    }

    /// What the newest record about the transaction says.
    Standing standing(OpId tx) {
        for (int i = records.size() - 1; i >= 0; i--)
            if (records.get(i).tx().equals(tx))
                return switch (records.get(i)) {
                    case Entry.Begun begun -> Standing.BEGUN;
                    case Entry.Prepared prepared -> Standing.PREPARED;
                    case Entry.Committed committed -> Standing.COMMITTED;
                    case Entry.Aborted aborted -> Standing.ABORTED;
                    case Entry.Ended ended -> Standing.COMMITTED;
                };
        return Standing.UNKNOWN;
    }

    /// The record that began the transaction at the coordinator, or null.
    Entry.Begun begun(OpId tx) {
        for (Entry entry : records)
            if (entry instanceof Entry.Begun begun && begun.tx().equals(tx))
                return begun;
        return null;
    }

    /// The participant's share of a transaction; 0 when it never prepared.
    long change(OpId tx) {
        for (Entry entry : records)
            if (entry instanceof Entry.Prepared prepared && prepared.tx().equals(tx))
                return prepared.change();
        return 0;
    }

    /// The shares of all committed transactions together.
    long committedChange() {
        long sum = 0;
        for (Entry entry : records)
            if (entry instanceof Entry.Committed committed)
                sum += change(committed.tx());
        return sum;
    }

    /// The transaction that is prepared and not ended, or null. There is never more than one.
    OpId inDoubt() {
        for (Entry entry : records)
            if (standing(entry.tx()) == Standing.PREPARED)
                return entry.tx();
        return null;
    }

    /// Committed transactions that somebody may not have acknowledged, oldest first.
    List<OpId> unacknowledged() {
        List<OpId> open = new ArrayList<>();
        for (Entry entry : records)
            switch (entry) {
                case Entry.Committed committed -> open.add(committed.tx());
                case Entry.Ended ended -> open.remove(ended.tx());
                case Entry.Begun begun -> {}
                case Entry.Prepared prepared -> {}
                case Entry.Aborted aborted -> {}
            }
        return open;
    }
}
