package replicascope.lessons;

import java.util.List;
import replicascope.language.LetterName;

/// What a step draws attention to.
///
/// @param highlight at most four things on the stage
/// @param lines     lines of the protocol's listing; may be empty
public record Focus(List<Thing> highlight, List<Lines> lines) {
    /// Attention does not go round to more.
    public static final int MOST = 4;

    public static final Focus NONE = new Focus(List.of(), List.of());

    public Focus {
        highlight = List.copyOf(highlight);
        lines = List.copyOf(lines);
    }

    /// Something on the stage.
    public sealed interface Thing permits Node, Field, Letter {}

    /// A node: `S1`.
    public record Node(String name) implements Thing {}

    /// A field of a node: `S1.votedFor`.
    public record Field(String node, String field) implements Thing {}

    /// A letter in flight: `letter S1>S2 RequestVote`.
    public record Letter(LetterName name) implements Thing {}

    /// Lines of the listing, the first and the last.
    public record Lines(int first, int last) {}
}
