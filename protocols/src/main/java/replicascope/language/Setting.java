package replicascope.language;

import java.util.Objects;
import java.util.Optional;
import replicascope.kernel.Value;

/// `name=value`, `name=least..most` or, for one link only, `latency(S1>S2)=20ms..40ms`.
public record Setting(String name, Optional<LinkEnds> link, Value value, Optional<Value> upTo) {
    public Setting {
        Objects.requireNonNull(name);
        Objects.requireNonNull(link);
        Objects.requireNonNull(value);
        Objects.requireNonNull(upTo);
    }

    public Setting(String name, Value value) {
        this(name, Optional.empty(), value, Optional.empty());
    }
}
