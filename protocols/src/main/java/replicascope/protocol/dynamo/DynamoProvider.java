package replicascope.protocol.dynamo;

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

/// Dynamo, the system of 2007, and Algorithm 10 of the book in it.
public final class DynamoProvider implements Provider {
    @Override
    public Blueprint blueprint() {
        return DynamoBlueprint.BLUEPRINT;
    }

    /// A client asks once: a put that another coordinator is asked for again would be a second version.
    @Override
    public Engine<?> engine(Settings settings) {
        Variant variant = Variant.of(settings);
        Rings rings = new Rings(variant);
        Client<Message> client = new Client<>(new Speech(variant), DynamoBlueprint.NODE, settings.span("patience"), 1);
        return new Dynamo(rings, List.of(
                new Kind<>(DynamoBlueprint.NODE, Node.class, new NodeRole(variant, rings)),
                new Kind<>(Client.KIND, Shopper.class, new ShopperRole(client, variant.merge()))),
                Properties.all(variant, rings));
    }

    private record Dynamo(Rings rings, List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {
        @Override
        public Optional<Topology> topology(Cluster<Message> cluster) {
            return Optional.of(NodePicture.topology(cluster.all(DynamoBlueprint.NODE).toList(), rings.arcs(
                    cluster)));
        }
    }
}
