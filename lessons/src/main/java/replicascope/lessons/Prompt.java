package replicascope.lessons;

import java.util.List;
import java.util.Optional;

/// A prediction as it is put to the learner.
///
/// @param choices    what can be answered: options; nodes, letters in flight or lines of the listing, whose ids are
///                   the answers; empty when the learner writes
/// @param confidence whether to ask how sure the learner is
/// @param poll       whether it suits a show of hands in class
/// @param graded     what came of the last answer, if there is one; a new one may be given
public record Prompt(Prediction.Kind kind, String ask, List<Choice> choices, boolean confidence, boolean poll,
        Optional<Graded> graded) {
    public Prompt {
        choices = List.copyOf(choices);
    }

    /// Something that can be answered.
    public record Choice(String id, String text) {}
}
