package replicascope.app.stage;

import java.util.Objects;

/// A few words beside something on the stage, with a line to it.
public record Callout(Target at, String text) {
    public Callout {
        Objects.requireNonNull(at);
        if (text.isBlank())
            throw new IllegalArgumentException("a callout without words");
    }
}
