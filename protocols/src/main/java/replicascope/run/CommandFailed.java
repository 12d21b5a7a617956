package replicascope.run;

/// A command that does not apply at this point of the run. The message is one sentence with the reason.
public class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailed(String message) {
        super(message);
    }
}
