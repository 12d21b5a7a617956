package replicascope.language;

import java.util.Objects;

/// A link, or every link that fits: `S1>S2`, `S1>*`, `*>*`.
public record LinkEnds(End from, End to) {
    public LinkEnds {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }
}
