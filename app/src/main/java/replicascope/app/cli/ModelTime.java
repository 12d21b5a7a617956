package replicascope.app.cli;

import java.util.Locale;

/// Model time for people.
final class ModelTime {
    private static final double MILLI = 1_000;

    private ModelTime() {}

    /// `187.9 ms`
    static String text(long micros) {
        return String.format(Locale.ROOT, "%,.1f ms", micros / MILLI);
    }
}
