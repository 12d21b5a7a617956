package replicascope.app.window;

import java.util.List;

/// Something to decide before it goes on. Escape is the last answer.
record Question(String title, String text, List<Answer> answers) {
    /// One of the answers; the first is the usual one.
    record Answer(String words, Runnable then) {}
}
