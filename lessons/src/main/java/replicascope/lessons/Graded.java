package replicascope.lessons;

import java.util.List;

/// What came of an answer.
///
/// @param right          the right answer as the engine found it: ids of options or a text; several when each of them
///                       is right; empty for the kind `explain`
/// @param feedback       what is said about the answer, for each part of it that has a feedback of its own
/// @param misconceptions ids of what may be behind a wrong answer
/// @param explain        why it is so
/// @param revealed       the steps of the run that show it
public record Graded(Verdict verdict, Answer given, List<String> right, List<Feedback> feedback,
        List<String> misconceptions, String explain, LessonPlayer.Played revealed) {
    public Graded {
        right = List.copyOf(right);
        feedback = List.copyOf(feedback);
        misconceptions = List.copyOf(misconceptions);
    }

    /// How good an answer was.
    public enum Verdict {
        RIGHT,
        /// Nothing wrong in it, but something is missing.
        PARTLY, WRONG,
        /// Not for an engine to judge: compare with the explanation.
        OPEN
    }

    /// About one part of the answer.
    ///
    /// @param option its id
    /// @param right  whether it belongs to the right answer
    public record Feedback(String option, boolean right, String text) {}

    public boolean isRight() {
        return verdict == Verdict.RIGHT;
    }
}
