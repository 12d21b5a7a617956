package replicascope.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import replicascope.kernel.Value;

/// Something with a value in a world.
public sealed interface Term {
    /// `S1.log[2].term`; without a node (`.state`) of the node bound by the nearest [Quantified] around it.
    /// The first step is a name.
    record Path(Optional<String> node, List<PathStep> steps) implements Term {
        public Path {
            Objects.requireNonNull(node);
            steps = Checks.filled(steps, 1, "steps");
            if (!(steps.getFirst() instanceof PathStep.Name))
                throw new IllegalArgumentException("a path begins with a name");
        }
    }

    /// A value as written; a [Value.Word] is read with the type of the other side.
    record Literal(Value value) implements Term {
        public Literal {
            Objects.requireNonNull(value);
        }
    }

    /// `count(server, .state == LEADER)`: a number for `count`, true or false for `every` and `some`.
    record Quantified(Quantifier quantifier, String nodeKind, Condition condition) implements Term {
        public Quantified {
            Objects.requireNonNull(quantifier);
            Objects.requireNonNull(nodeKind);
            Objects.requireNonNull(condition);
        }
    }

    /// `flight(S1>S2 Vote)`: how many such letters are in flight.
    record Flight(LetterName letter) implements Term {}

    /// `op(w1)`: the state of the operation that `client … as w1` began.
    record Op(String name) implements Term {}

    /// `result(w1)`: what that operation returned.
    record Result(String name) implements Term {}

    /// `invariant(election-safety)`
    record InvariantOf(String property) implements Term {}

    /// `history(k, linearizable)`, or over all keys `history(*, linearizable)` (then `key` is empty).
    record History(Optional<Value> key, String property) implements Term {
        public History {
            Objects.requireNonNull(key);
            Objects.requireNonNull(property);
        }
    }

    /// `time()`: model time since the start.
    record Time() implements Term {}

    /// `steps()`: steps since the start.
    record Steps() implements Term {}

    /// `quiescent()`: no letter is in flight.
    record Quiescent() implements Term {}
}
