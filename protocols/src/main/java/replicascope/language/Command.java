package replicascope.language;

import java.util.List;
import java.util.Objects;

/// One command. `choosing` pins the answers a handler would otherwise draw (`choosing peer=2`); it may be empty.
public record Command(Action action, List<Setting> choosing) implements Body {
    public Command {
        Objects.requireNonNull(action);
        choosing = List.copyOf(choosing);
    }

    public Command(Action action) {
        this(action, List.of());
    }

    /// As it is written in a run file.
    @Override
    public String toString() {
        return Commands.print(this);
    }
}
