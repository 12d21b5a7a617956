package replicascope.kernel;

import java.util.function.BiFunction;
import java.util.function.Function;

/// A property that must never be broken. The sentence it stands for is the text `invariant.<id>` of the protocol.
/// A check returns null while the property holds, and otherwise the [Violation] that says why not.
public sealed interface Invariant<M> {
    String id();

    /// Judged on every world.
    record OfWorld<M>(String id, Function<Cluster<M>, Violation> check) implements Invariant<M> {}

    /// Judged on every two consecutive worlds.
    record OfStep<M>(String id, BiFunction<Cluster<M>, Cluster<M>, Violation> check) implements Invariant<M> {}

    /// Judged with the help of a witness: a record folded over all steps since the start, which remembers
    /// what no single world shows (which entries were ever committed, who ever led a term).
    record OfHistory<W extends Record, M>(String id, W initial, Fold<W, M> fold,
            BiFunction<W, Cluster<M>, Violation> check) implements Invariant<M> {}

    /// Takes the witness over one step. It sees the worlds before and after.
    @FunctionalInterface
    interface Fold<W, M> {
        W next(W witness, Cluster<M> before, Cluster<M> after);
    }
}
