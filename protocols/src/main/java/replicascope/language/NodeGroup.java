package replicascope.language;

import java.util.List;

/// A side of a cut or a partition.
public sealed interface NodeGroup {
    /// `S1 S2`
    record Named(List<String> nodes) implements NodeGroup {
        public Named {
            nodes = Checks.filled(nodes, 1, "nodes");
        }
    }

    /// `*`: all nodes not named in the same command.
    record Rest() implements NodeGroup {}

    static NodeGroup of(String... nodes) {
        return new Named(List.of(nodes));
    }

    static NodeGroup rest() {
        return new Rest();
    }
}
