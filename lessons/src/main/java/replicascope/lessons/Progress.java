package replicascope.lessons;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far somebody has come in a lesson.
///
/// @param lesson   its name, see [Lesson#name()]
/// @param revision of the lesson then
/// @param step     the id of the step last looked at
/// @param answers  to each step's question, in the order given
/// @param attempts at each step's question or task
public record Progress(String lesson, int revision, String step, Map<String, List<Given>> answers,
        Map<String, Integer> attempts) {
    public Progress {
        Map<String, List<Given>> copied = new LinkedHashMap<>();
        answers.forEach((id, given) -> copied.put(id, List.copyOf(given)));
        answers = Collections.unmodifiableMap(copied);
        attempts = Collections.unmodifiableMap(new LinkedHashMap<>(attempts));
    }

    /// An answer that was given and how good it was.
    public record Given(Answer answer, Graded.Verdict verdict) {}
}
