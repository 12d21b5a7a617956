package replicascope.app.window;

import replicascope.run.Run;

/// A lesson as the window follows it: a run, and texts on the way through it.
public interface Lecture {
    /// The steps that a lesson's step made: from a place along its branch.
    ///
    /// @param failure why it did not go as written, in a sentence; empty when it did
    record Stretch(Run.Position from, long to, String failure) {}

    Run run();

    String title();

    /// How many texts there are.
    int count();

    /// The text shown, from 0.
    int at();

    /// The heading of the text shown.
    String heading();

    /// The text shown.
    String say();

    /// False at the last text when nothing is left to happen.
    boolean mayGoOn();

    boolean mayGoBack();

    /// Makes what the step shown asks for and turns to the next text. Only this may run in another thread.
    Stretch goOn();

    /// Ends [#goOn] in the other thread as soon as can be; the step shown stays.
    void cancel();

    /// Turns to the text before.
    ///
    /// @return where it was shown
    Run.Position goBack();
}
