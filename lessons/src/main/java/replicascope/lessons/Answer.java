package replicascope.lessons;

import java.util.List;
import java.util.OptionalInt;

/// What a learner answers to a prediction.
///
/// @param parts      ids of options (in the learner's order), or one text
/// @param confidence how sure the learner is, in percent
public record Answer(List<String> parts, OptionalInt confidence) {
    public Answer {
        parts = List.copyOf(parts);
    }

    public static Answer of(String... parts) {
        return new Answer(List.of(parts), OptionalInt.empty());
    }

    public static Answer of(List<String> parts) {
        return new Answer(parts, OptionalInt.empty());
    }

    public Answer sure(int percent) {
        return new Answer(parts, OptionalInt.of(percent));
    }

    @Override
    public String toString() {
        return String.join(", ", parts);
    }
}
