package replicascope.kernel;

import java.util.List;
import java.util.Optional;

/// A protocol with its settings and defect switches fixed.
public interface Engine<M> {
    /// The kinds of node, in the blueprint's order.
    List<Kind<?, M>> kinds();

    /// The properties watched while it runs.
    List<Invariant<M>> invariants();

    /// How the nodes are laid out; nodes not named in it stand aside. Without one, all nodes but the clients stand
    /// around a circle.
    default Optional<Topology> topology(Cluster<M> cluster) {
        return Optional.empty();
    }
}
