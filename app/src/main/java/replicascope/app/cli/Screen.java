package replicascope.app.cli;

import java.util.Optional;

/// Where a window would open.
public interface Screen {
    /// Why no window can be opened, in a sentence that says what to do; empty when it can.
    Optional<String> whyNot();

    /// Opens the window and waits until it is closed.
    ///
    /// @param lessonOrFile the id of a lesson, or a file; nothing for the window's own beginning
    /// @return the exit code
    /// @throws Failed when it did not come up
    int open(Optional<String> lessonOrFile);

    /// The window could not be opened after all; the message says why.
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
