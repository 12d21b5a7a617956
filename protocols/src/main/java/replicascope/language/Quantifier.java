package replicascope.language;

import java.util.Locale;

/// How a condition is asked of all nodes of a kind.
public enum Quantifier {
    COUNT, EVERY, SOME;

    /// As it is written: `count`, `every`, `some`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
