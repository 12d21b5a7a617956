package replicascope.protocol.cassandra;

import java.util.List;
import java.util.Optional;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Cluster;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.kernel.Topology;

/// Apache Cassandra, and Algorithm 7 of the book in it.
public final class CassandraProvider implements Provider {
    @Override
    public Blueprint blueprint() {
        return CassandraBlueprint.BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        Variant variant = Variant.of(settings);
        Rings rings = new Rings(variant);
        return new CassandraEngine(rings, List.of(
                new Kind<>(CassandraBlueprint.NODE, Node.class, new NodeRole(variant, rings)),
                new Client<>(new Speech(), CassandraBlueprint.NODE, settings.span("patience"),
                        (int) settings.whole("tries")).kind()),
                Properties.all(variant, rings));
    }

    private record CassandraEngine(Rings rings, List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {
        @Override
        public Optional<Topology> topology(Cluster<Message> cluster) {
            return Optional.of(NodePicture.topology(
                    rings.of(cluster.all(CassandraBlueprint.NODE), Node.fresh()),
                    cluster.all(CassandraBlueprint.NODE).toList()));
        }
    }
}
