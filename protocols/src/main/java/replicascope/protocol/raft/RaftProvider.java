package replicascope.protocol.raft;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;

/// Raft, and Algorithm 4 of the book in it.
public final class RaftProvider implements Provider {
    @Override
    public Blueprint blueprint() {
        return RaftBlueprint.BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        return new RaftEngine(List.of(new Kind<>(RaftBlueprint.SERVER, Server.class,
                new ServerRole(Variant.of(settings))), client(settings)), RaftInvariants.of(settings));
    }

    private static Kind<?, Message> client(Settings settings) {
        return new Client<>(new ClientPart.Speech(), RaftBlueprint.SERVER, settings.span("patience"),
                (int) settings.whole("tries")).kind();
    }

    private record RaftEngine(List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {}
}
