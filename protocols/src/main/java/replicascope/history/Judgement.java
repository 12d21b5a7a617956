package replicascope.history;

import java.util.List;
import replicascope.kernel.OpId;
import replicascope.kernel.Sentence;

/// What a consistency model says of the operations on one key.
public sealed interface Judgement {
    /// The words for a judgement in conditions, the worst last.
    List<String> WORDS = List.of("ok", "not-judged", "broken");

    /// The model allows what was seen.
    record Holds() implements Judgement {}

    /// The model forbids what was seen.
    ///
    /// @param guilty operations that cannot go together, whatever others did that began before the last read among
    ///               them ended; in the order in which they began. Leaving any one of them out of account takes the
    ///               contradiction away
    record Broken(List<OpId> guilty, Sentence why) implements Judgement {
        public Broken {
            guilty = List.copyOf(guilty);
        }
    }

    /// Nobody looked, and why. It says nothing about what was seen.
    record NotJudged(Sentence why) implements Judgement {}

    /// `ok`, `broken` or `not-judged`.
    default String word() {
        return switch (this) {
            case Holds holds -> "ok";
            case NotJudged not -> "not-judged";
            case Broken broken -> "broken";
        };
    }
}
