package replicascope.blocks.hints;

import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

/// What a node keeps for others that could not be reached, until they have it (hinted handoff: Dynamo, SOSP 2007,
/// section 4.6).
///
/// @param next    the number of the next hint; numbers are never used again
/// @param waiting by intended owner: the hints by number
/// @param <T>     what is handed over
public record Hints<T>(int next, Table<NodeId, Table<Integer, T>> waiting) {
    public static <T> Hints<T> none() {
        return new Hints<>(1, Table.empty());
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Those for one owner, by number.
    public Table<Integer, T> of(NodeId owner) {
        return waiting.getOr(owner, Table.empty());
    }

    public Hints<T> keep(NodeId owner, T what) {
        return new Hints<>(next + 1, waiting.with(owner, of(owner).with(next, what)));
    }

    /// The owner has it.
    public Hints<T> delivered(NodeId owner, int number) {
        Table<Integer, T> left = of(owner).without(number);
        return new Hints<>(next, left.isEmpty() ? waiting.without(owner) : waiting.with(owner, left));
    }
}
