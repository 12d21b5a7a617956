package replicascope.language;

import java.util.Objects;
import java.util.Optional;

/// What `deliver`, `drop` and `release` act on.
public sealed interface Target {
    /// One letter.
    record One(LetterName letter) implements Target {
        public One {
            Objects.requireNonNull(letter);
        }
    }

    /// `all`: every letter in flight now, or every one that fits.
    record All(Optional<LetterName> letter) implements Target {
        public All {
            Objects.requireNonNull(letter);
        }
    }
}
