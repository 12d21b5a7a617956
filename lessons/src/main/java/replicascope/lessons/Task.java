package replicascope.lessons;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.run.Run;

/// Something the learner is to bring about by acting on the stage.
///
/// @param goal     what, in words
/// @param success  what then holds
/// @param solution commands that bring it about
/// @param places   of the commands in `solution`, in their order
/// @param allow    verbs of the command language that may be used; empty for all
/// @param fail     what ends an attempt, the first that holds
/// @param partial  what holds on the way
/// @param hints    at most four, the last one nearly the solution
/// @param explain  said when it is solved
public record Task(String goal, Condition success, List<Command> solution, List<Place> places, List<String> allow,
        Budget budget, List<Fail> fail, List<Partial> partial, List<String> hints, String explain, Place place) {
    /// As many hints as a task may have.
    public static final int MOST_HINTS = 4;

    public Task {
        solution = List.copyOf(solution);
        places = List.copyOf(places);
        allow = List.copyOf(allow);
        fail = List.copyOf(fail);
        partial = List.copyOf(partial);
        hints = List.copyOf(hints);
    }

    /// How much may be done.
    ///
    /// @param faults  things that go wrong: letters lost, held or copied, nodes crashed or slowed, links cut
    /// @param actions all choices, faults included
    public record Budget(OptionalInt faults, OptionalInt actions) {}

    /// A way to fail.
    ///
    /// @param say what the learner is told
    public record Fail(Condition when, String say, Rewind rewind, Place place) {}

    /// Where a failed attempt goes on from.
    public enum Rewind {
        /// The beginning of the task.
        START,
        /// The place before the action that made it fail.
        ACTION
    }

    /// Something reached on the way.
    public record Partial(Condition when, String say, Place place) {}

    /// How an attempt stands.
    public enum Status {
        /// Go on.
        OPEN,
        /// The goal is reached.
        SUCCESS,
        /// A rule of `fail` holds.
        FAILED,
        /// The budget is used up and the goal not reached.
        SPENT,
        /// The place looked at does not lie behind the task's beginning.
        AWAY
    }

    /// How the task stands at the place looked at.
    ///
    /// @param sentence what to tell the learner: of the failure, of success, or of the budget; empty while open
    /// @param rule     which of `fail` holds, from 0
    /// @param rewind   where a failed attempt goes on from
    /// @param allow    verbs that may be used; empty for all
    /// @param actions  made since the beginning of the task
    /// @param faults   among them
    /// @param partial  what has been reached of `partial`, in words
    /// @param hints    given so far
    /// @param mayHint  whether another hint would be given now
    public record State(Status status, Optional<String> sentence, OptionalInt rule, Optional<Run.Position> rewind,
            List<String> allow, Budget budget, int actions, int faults, List<String> partial, List<String> hints,
            boolean mayHint) {
        public State {
            allow = List.copyOf(allow);
            partial = List.copyOf(partial);
            hints = List.copyOf(hints);
        }

        public boolean success() {
            return status == Status.SUCCESS;
        }
    }
}
