package replicascope.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Cluster;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.NodeId;
import replicascope.kernel.Provider;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Topology;

/// Algorithm 2 of the book, the quorum read, and the writes, time-outs and repairs that it takes to run it.
public final class QuorumProvider implements Provider {
    @Override
    public Blueprint blueprint() {
        return QuorumBlueprint.BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        Variant variant = Variant.of(settings);
        return new Quorum(List.of(new Kind<>(QuorumBlueprint.REPLICA, Replica.class, new ReplicaRole(variant)),
                new Kind<>(QuorumBlueprint.COORDINATOR, Coordinator.class, new CoordinatorRole(variant)),
                new Client<>(new Speech(variant), QuorumBlueprint.COORDINATOR, settings.span("patience"), 1).kind()),
                Properties.of(settings, variant));
    }

    private record Quorum(List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {

        /// Coordinators above the replicas; clients stand aside.
        @Override
        public Optional<Topology> topology(Cluster<Message> cluster) {
            List<Topology.Point> points = new ArrayList<>();
            row(points, cluster.all(QuorumBlueprint.COORDINATOR), 0.1);
            row(points, cluster.all(QuorumBlueprint.REPLICA), 0.9);
            return Optional.of(new Topology.Free(points));
        }

        private static void row(List<Topology.Point> points, Seq<NodeId> nodes, double y) {
            for (int i = 0; i < nodes.size(); i++)
                points.add(new Topology.Point(nodes.get(i), (i + 0.5) / nodes.size(), y));
        }
    }
}
