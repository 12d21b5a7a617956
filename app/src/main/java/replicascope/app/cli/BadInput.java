package replicascope.app.cli;

/// What was given cannot be used. The message is one sentence with the place, what was found and the remedy.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String sentence) {
        super(sentence);
    }

    BadInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
