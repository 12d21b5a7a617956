package replicascope.language;

import java.util.Objects;

/// Something with the line of the file it stands on (from 1). `equals` compares the items only.
public record Located<T>(int line, T item) {
    public Located {
        Objects.requireNonNull(item);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Located<?> other && item.equals(other.item);
    }

    @Override
    public int hashCode() {
        return item.hashCode();
    }
}
