package replicascope.kernel;

import java.util.List;

/// A protocol with its settings and defect switches fixed.
public interface Engine<M> {
    /// The kinds of node, in the blueprint's order.
    List<Kind<?, M>> kinds();

    /// The properties watched while it runs.
    List<Invariant<M>> invariants();

    /// How the nodes are laid out. The default is a circle of everything.
    default Topology topology(Cluster<M> cluster) {
        return new Topology.Circle(cluster.nodes());
    }
}
