package replicascope.run;

/// An `expect` that does not hold, or an outcome that differs from the recorded one: the run is fine, what was
/// claimed about it is not. The message says what was found.
public final class ExpectationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ExpectationFailed(String message) {
        super(message);
    }
}
