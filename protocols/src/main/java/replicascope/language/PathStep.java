package replicascope.language;

import java.util.Objects;
import replicascope.kernel.Value;

/// A step from a value into a part of it.
public sealed interface PathStep {
    /// `.term`
    record Name(String name) implements PathStep {
        public Name {
            Objects.requireNonNull(name);
        }
    }

    /// `[2]`, `[k]`
    record Index(Value key) implements PathStep {
        public Index {
            Objects.requireNonNull(key);
        }
    }
}
