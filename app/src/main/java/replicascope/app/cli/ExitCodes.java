package replicascope.app.cli;

/// What the program says to the one who called it.
final class ExitCodes {
    static final int FINE = 0;
    /// The thing checked does not hold: an `expect`, a recorded outcome, a digest, a condition that never came true.
    static final int DOES_NOT_HOLD = 1;
    static final int BAD_INPUT = 2;

    private ExitCodes() {}
}
