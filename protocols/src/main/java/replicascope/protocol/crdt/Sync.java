package replicascope.protocol.crdt;

import replicascope.blocks.versions.Context;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// What a replica remembers in order to tell the others.
sealed interface Sync {
    /// `sync=state`: nothing, for every letter holds all.
    record States() implements Sync {}

    /// `sync=delta`: Almeida, Shoker and Baquero, "Delta state replicated data types".
    ///
    /// @param number how many deltas there were; on disk
    /// @param parts  by number, those that some neighbour may lack; in memory
    /// @param acked  by neighbour, up to which it has them; in memory
    record Deltas(long number, Table<Long, Part> parts, Table<NodeId, Long> acked) implements Sync {
        static final Deltas NONE = new Deltas(0, Table.empty(), Table.empty());

        Deltas keep(Part part) {
            return new Deltas(number + 1, parts.with(number + 1, part), acked);
        }

        long acked(NodeId neighbour) {
            return acked.getOr(neighbour, 0L);
        }

        /// A neighbour has everything up to here; what all of them have is dropped.
        Deltas acknowledge(NodeId from, long upTo, Seq<NodeId> neighbours) {
            Deltas now = new Deltas(number, parts, acked.with(from, Math.max(upTo, acked(from))));
            long all = neighbours.stream().mapToLong(now::acked).min().orElse(number);
            Table<Long, Part> left = parts;
            for (long old : parts.keys().toList())
                if (old <= all)
                    left = left.without(old);
            return new Deltas(number, left, now.acked);
        }

        Deltas recovered() {
            return new Deltas(number, Table.empty(), Table.empty());
        }
    }

    /// A delta and the updates in it.
    record Part(Crdt content, Bag<OpId> seen) {
        Part merge(Part other) {
            return new Part(content.merge(other.content), seen.includeAll(other.seen));
        }
    }

    /// `sync=op`: every operation once, and in causal order unless told otherwise; all on disk.
    ///
    /// @param delivered which operations were applied here
    /// @param log       those that some neighbour may lack
    /// @param waiting   those that came before one they depend on
    /// @param known     by neighbour, what it was last known to have
    record Operations(Context delivered, Seq<Message.Update> log, Seq<Message.Update> waiting,
            Table<NodeId, Context> known) implements Sync {
        static final Operations NONE = new Operations(Context.NONE, Seq.empty(), Seq.empty(), Table.empty());

        Operations deliver(Message.Update update) {
            return new Operations(delivered.with(update.id()), log.append(update),
                    waiting.filter(other -> !other.id().equals(update.id())), known);
        }

        Operations hold(Message.Update update) {
            return new Operations(delivered, log, waiting.append(update), known);
        }

        boolean ready(Message.Update update) {
            return delivered.covers(new Context(update.after(), Bag.empty()));
        }

        boolean has(Message.Update update) {
            return delivered.has(update.id()) || waiting.contains(update);
        }

        /// A neighbour says what it has; what all of them have is dropped.
        Operations learn(NodeId from, Context theirs, Seq<NodeId> neighbours) {
            Table<NodeId, Context> now = known.with(from, theirs.merge(known.getOr(from, Context.NONE)));
            return new Operations(delivered, log.filter(update -> !neighbours.stream()
                    .allMatch(neighbour -> now.getOr(neighbour, Context.NONE).has(update.id()))), waiting, now);
        }
    }
}
