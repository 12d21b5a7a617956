package replicascope.kernel;

/// Lengths of model time. The unit everywhere inside is the microsecond, held in a `long`.
public final class Times {
    public static final long MICRO = 1;
    public static final long MILLI = 1_000;
    public static final long SECOND = 1_000_000;
    /// Later than every event: "never".
    public static final long NEVER = Long.MAX_VALUE;

    private Times() {}

    /// Prints with the largest unit that leaves no fraction: `2s`, `150ms`, `1500us`; parsing is the inverse.
    public static String print(long micros) {
        if (micros % SECOND == 0)
            return micros / SECOND + "s";
        if (micros % MILLI == 0)
            return micros / MILLI + "ms";
        return micros + "us";
    }
}
