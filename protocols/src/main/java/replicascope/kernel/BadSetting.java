package replicascope.kernel;

/// A parameter, switch or preset that cannot be. The message is one sentence with the remedy.
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadSetting(String message) {
        super(message);
    }
}
