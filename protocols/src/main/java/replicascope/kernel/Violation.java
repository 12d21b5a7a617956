package replicascope.kernel;

import java.util.List;

/// Why a property is broken: a sentence and the nodes it is about.
public record Violation(Sentence why, List<NodeId> guilty) {
    public Violation {
        guilty = List.copyOf(guilty);
    }

    public static Violation of(String key, List<NodeId> guilty, Object... args) {
        return new Violation(Sentence.of(key, args), guilty);
    }
}
