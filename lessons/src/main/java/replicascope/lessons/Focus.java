package replicascope.lessons;

import java.util.List;
import java.util.Optional;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.LetterName;
import replicascope.simulation.Frame;

/// What a step draws attention to.
///
/// @param highlight at most four things on the stage
/// @param lines     lines of the protocol's listing; may be empty
/// @param dim       whether all else is drawn faintly
/// @param camera    nodes that should fill the stage; empty for all
/// @param callouts  at most two short texts beside things on the stage
public record Focus(List<Thing> highlight, List<Lines> lines, boolean dim, List<String> camera,
        List<Callout> callouts) {
    /// Attention does not go round to more.
    public static final int MOST = 4;

    /// Nor are more texts read.
    public static final int MOST_CALLOUTS = 2;

    public static final Focus NONE = new Focus(List.of(), List.of(), false, List.of(), List.of());

    public Focus {
        highlight = List.copyOf(highlight);
        lines = List.copyOf(lines);
        camera = List.copyOf(camera);
        callouts = List.copyOf(callouts);
    }

    /// A short text beside something.
    public record Callout(Thing at, String text) {}

    /// Something on the stage.
    public sealed interface Thing permits Node, Field, Letter {}

    /// A node: `S1`.
    public record Node(String name) implements Thing {}

    /// A field of a node: `S1.votedFor`.
    public record Field(String node, String field) implements Thing {}

    /// A letter in flight: `letter S1>S2 RequestVote`.
    ///
    /// @param name without fields
    public record Letter(LetterName name) implements Thing {
        /// Where it is, if it is in flight.
        public Optional<Frame.LetterView> in(Frame frame) {
            return frame.letters().stream().filter(this::fits).skip(name.rank() - 1L).findFirst();
        }

        private boolean fits(Frame.LetterView letter) {
            return name.from().fits(letter.from().name()) && name.to().fits(letter.to().name())
                    && (name.names().isEmpty() || String.join("/", name.names()).equals(letter.name()));
        }

        /// As a lesson names it.
        @Override
        public String toString() {
            return "letter " + Commands.print(new Command(new Action.Hold(name))).substring("hold ".length());
        }
    }

    /// Lines of the listing, the first and the last.
    public record Lines(int first, int last) {}
}
