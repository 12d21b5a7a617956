package replicascope.language;

import java.util.List;
import java.util.Objects;

/// A condition over a world. `or` binds weakest, then `and`, `not`, comparison.
public sealed interface Condition {
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = Checks.filled(parts, 2, "conditions");
        }
    }

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = Checks.filled(parts, 2, "conditions");
        }
    }

    record Not(Condition condition) implements Condition {
        public Not {
            Objects.requireNonNull(condition);
        }
    }

    record Compare(Term left, Comparison comparison, Term right) implements Condition {
        public Compare {
            Objects.requireNonNull(left);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(right);
        }
    }

    /// A term that is true or false by itself: `quiescent()`, `S1.leased`.
    record Holds(Term term) implements Condition {
        public Holds {
            Objects.requireNonNull(term);
        }
    }
}
