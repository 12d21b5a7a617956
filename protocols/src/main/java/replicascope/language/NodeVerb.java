package replicascope.language;

import java.util.Locale;

/// The commands whose only object is a node.
public enum NodeVerb {
    START, CRASH, RESTART, WIPE, PAUSE, RESUME;

    /// As it is written: `start`, `crash` …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
