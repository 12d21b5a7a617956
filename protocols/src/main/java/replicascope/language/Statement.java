package replicascope.language;

import java.util.Objects;

/// One line of the body with the place it begins at: line and column both count from 1.
/// `equals` compares the bodies only.
public record Statement(int line, int column, Body body) {
    public Statement {
        Objects.requireNonNull(body);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Statement other && body.equals(other.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }
}
