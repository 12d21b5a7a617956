package replicascope.lessons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import replicascope.language.Command;
import replicascope.language.Condition;

/// A question about what will happen, asked before it does.
///
/// @param ask        the question
/// @param options    what can be chosen; for the kinds without a choice, answers that get a feedback of their own
/// @param right      where the right answer comes from
/// @param reveal     played after the answer, so that the run shows what is so
/// @param places     of the commands in `reveal`, in their order
/// @param explain    why it is so; for the kind `explain` a model answer
/// @param confidence whether to ask how sure the learner is
/// @param poll       whether it suits a show of hands in class
public record Prediction(Kind kind, String ask, List<Option> options, Right right, List<Command> reveal,
        List<Place> places, String explain, boolean confidence, boolean poll, Place place) {
    public Prediction {
        options = List.copyOf(options);
        reveal = List.copyOf(reveal);
        places = List.copyOf(places);
    }

    /// What is answered with.
    public enum Kind {
        /// One option.
        CHOICE,
        /// Any number of options, one at least.
        CHOICES,
        /// A node: `S1`.
        NODE,
        /// A letter: `S1>S2 Vote`.
        MESSAGE,
        /// A value as the command language writes it: `3`, `50ms`, `LEADER`.
        VALUE,
        /// All options, in an order.
        ORDER,
        /// How two things stand to each other: one option, or `before`, `after`, `concurrent` when there are none.
        RELATION,
        /// The number of a line of the listing.
        LINE,
        /// The learner's own words; not graded.
        EXPLAIN;

        /// True when an answer consists of ids of options.
        public boolean chooses() {
            return this == CHOICE || this == CHOICES || this == ORDER || this == RELATION;
        }
    }

    /// Something that can be answered.
    ///
    /// @param text          what the learner reads; for the kinds without a choice the answer itself
    /// @param feedback      what somebody who answers this is told
    /// @param misconception the id of what may be behind it, from the teacher's list
    public record Option(String id, String text, boolean correct, Optional<String> feedback,
            Optional<String> misconception, Place place) {}

    /// Where the right answer comes from.
    public sealed interface Right {
        /// The options say so themselves, or there is none.
        record Marked() implements Right {}

        /// Written down: ids of options in their order, or an answer.
        record Literal(List<String> parts, Place place) implements Right {
            public Literal {
                parts = List.copyOf(parts);
            }
        }

        /// Asked of the engine after the reveal: a path's value, a condition's truth, or, for nodes, those of which
        /// the condition in `some(kind, …)` holds.
        record Asked(Condition question, Place place) implements Right {}

        /// Asked of the engine for each option: right are those whose condition holds after the reveal; in an order,
        /// they stand by the step of the reveal after which each first holds.
        record ByOption(Map<String, Condition> holds, Place place) implements Right {}
    }

    /// The option of that id.
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }
}
