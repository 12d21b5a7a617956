package replicascope.protocol.flooding;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Defect;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.protocol.flooding.Flooding.Rumour;

/// The smallest protocol: what a folder declares about itself.
public final class FloodingProvider implements Provider {
    private static final Blueprint BLUEPRINT = new Blueprint("flooding", 1,
            List.of(new Blueprint.NodeKind("node", "N", 2, 5, 2_000)),
            List.of(new Blueprint.MessageKind(Rumour.class, "Rumour", Blueprint.Family.GOSSIP, "RU")),
            List.of(),
            List.of(new Blueprint.OperationKind("broadcast", "node", List.of("text"), List.of("hello", "bye"))),
            List.of(Parameter.whole("fanout", 0, 0, 2_000)),
            List.of(new Defect("F.1", "37", List.of(), List.of(), "agreement", Defect.Needs.ORDER, true)),
            List.of("README.md", "listing.txt", "texts.properties", "scenarios/broadcast.run", "scenarios/f-1.run",
                    "scenarios/gossip.run", "scenarios/lost-letter.run"));

    @Override
    public Blueprint blueprint() {
        return BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        int fanout = (int) settings.whole("fanout");
        Flooding role = new Flooding(fanout, settings.broken("F.1"));
        return new Protocol(List.of(new Kind<>("node", Flooding.Node.class, role)),
                fanout == 0 ? List.of(Properties.INTEGRITY, Properties.AGREEMENT) : List.of(Properties.INTEGRITY));
    }

    private record Protocol(List<Kind<?, Rumour>> kinds, List<Invariant<Rumour>> invariants)
            implements Engine<Rumour> {}
}
