package replicascope.protocol.dynamo;

import replicascope.blocks.versions.Compared;
import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// An immutable version of what a key holds.
///
/// @param by      the put that made it; no handler decides by it
/// @param node    its coordinator
/// @param number  which of the coordinator's versions of this key it is, from 1
/// @param context what its client had seen
/// @param content what is in it
/// @param time    when it was made, in microseconds of the coordinator's clock
/// @param times   when the counters of `clock` were last raised; only A10.11 needs them
record Version(OpId by, NodeId node, long number, Context context, Content content, long time,
        Table<NodeId, Long> times) implements Comparable<Version> {

    /// Its own name among all versions of the key.
    Tag dot() {
        return new Tag(node, number);
    }

    /// The vector clock, as the paper writes it.
    Table<NodeId, Long> clock() {
        return Lineage.clock(context).with(node, number);
    }

    Value value() {
        return content.value();
    }

    /// True when whoever made this version had seen the other one, as far as the clocks tell.
    boolean descendsFrom(Version other, Variant variant) {
        return variant.dotted() ? context.has(other.dot())
                : Compared.of(clock(), other.clock()) == Compared.AFTER;
    }

    /// Syntactic reconciliation: of these versions all that no other one descends from.
    static Bag<Version> reconcile(Bag<Version> have, Iterable<Version> more, Variant variant) {
        Bag<Version> kept = have;
        for (Version version : more) {
            if (kept.has(version) || kept.stream().anyMatch(one -> one.descendsFrom(version, variant)))
                continue;
            kept = kept.filter(one -> !version.descendsFrom(one, variant)).include(version);
        }
        return kept.size() == have.size() && kept.equals(have) ? have : kept;
    }

    @Override
    public int compareTo(Version other) {
        int order = node.compareTo(other.node);
        return order != 0 ? order : Long.compare(number, other.number);
    }
}
