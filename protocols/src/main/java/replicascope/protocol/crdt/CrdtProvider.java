package replicascope.protocol.crdt;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;

/// Algorithm 5 of the book, the OR-Set, and its family.
public final class CrdtProvider implements Provider {
    @Override
    public Blueprint blueprint() {
        return CrdtBlueprint.BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        Variant variant = Variant.of(settings);
        return new CrdtEngine(List.of(new Kind<>(CrdtBlueprint.REPLICA, Replica.class, new ReplicaRole(variant))),
                Properties.all(variant));
    }

    private record CrdtEngine(List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {}
}
