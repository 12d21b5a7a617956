package replicascope.app.window;

/// Hears of a session's changes.
public interface SessionListener {
    /// Something to read or click has changed: the step, the branch, the selection, an error.
    void changed();

    /// The place has moved within a step.
    default void moved() {}

    /// The place has jumped: it is to be seen at once, the rest soon.
    default void sought() {
        changed();
    }
}
