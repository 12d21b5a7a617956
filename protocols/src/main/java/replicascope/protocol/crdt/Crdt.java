package replicascope.protocol.crdt;

import java.util.List;
import replicascope.kernel.Field;
import replicascope.kernel.Value;

/// A replicated value. Its states form a join semilattice: [#merge] is the least upper bound, so it is associative,
/// commutative and idempotent, and every update goes up (Shapiro and others, INRIA RR-7506).
sealed interface Crdt permits Elements, GCounter, PnCounter, LwwMap {
    /// The join of two states of the same type.
    Crdt merge(Crdt other);

    /// What the update does to this state. [BareTags] and counters count on getting each once.
    Crdt apply(Effect effect);

    /// A small state whose merge does what the effect did; this is the state after it.
    Crdt delta(Effect effect);

    /// What users see.
    Value value();

    /// How many tags, tombstones and entries are kept.
    int metadata();

    /// What is drawn below the value.
    List<Field> fields();

    /// A state of another type reached this one: only a mistake in the engine can do that.
    static IllegalArgumentException mixed(Crdt one, Object other) {
        return new IllegalArgumentException("a " + one.getClass().getSimpleName() + " does not go together with "
                + other);
    }
}
