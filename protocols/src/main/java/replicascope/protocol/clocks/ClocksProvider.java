package replicascope.protocol.clocks;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Blueprint.MessageKind;
import replicascope.kernel.Blueprint.NodeKind;
import replicascope.kernel.Blueprint.OperationKind;
import replicascope.kernel.Blueprint.TimerKind;
import replicascope.kernel.Defect;
import replicascope.kernel.Defect.Needs;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;

/// Algorithm 1 of the book, vector clocks for causal consistency, and what it takes to run it.
public final class ClocksProvider implements Provider {
    static final String REPLICA = "replica";

    private static final Blueprint BLUEPRINT = new Blueprint("clocks", 1,
            List.of(new NodeKind(REPLICA, "R", 1, 3, 9)),
            List.of(new MessageKind(Message.Update.class, "Update", Family.REPLICATE, "UP"),
                    new MessageKind(Message.Digest.class, "Digest", Family.GOSSIP, "DI"),
                    new MessageKind(Message.Missing.class, "Missing", Family.GOSSIP, "MI")),
            List.of(new TimerKind(Exchange.class, "exchange")), operations(), parameters(), defects(), files());

    @Override
    public Blueprint blueprint() {
        return BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        return new Protocol(List.of(new Kind<>(REPLICA, Replica.class, new ReplicaRole(Variant.of(settings)))),
                Properties.of(settings));
    }

    private record Protocol(List<Kind<?, Message>> kinds, List<Invariant<Message>> invariants)
            implements Engine<Message> {}

    private static List<OperationKind> operations() {
        return List.of(new OperationKind("write", REPLICA, List.of("key", "value"), List.of("x 1", "x 2", "y 3")),
                new OperationKind("read", REPLICA, List.of("key"), List.of("x", "y")),
                new OperationKind("put", REPLICA, List.of("key", "value", "context"),
                        List.of("x 4 none", "x 5 op1", "y 6 none")));
    }

    private static List<Parameter> parameters() {
        return List.of(Parameter.word("metadata", "dotted", "vector", "lamport", "none"),
                Parameter.word("conflicts", "siblings", "stamp", "arrival"),
                Parameter.word("carries", "everything", "own").whileRunning(),
                Parameter.range("exchange", 80 * MILLI, 120 * MILLI, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("within", 5 * SECOND, MILLI, 3_600 * SECOND));
    }

    /// Anti-entropy asks with VC, so A1.1 takes it away (A1.6), and so does A1.5, which it would hide.
    private static List<Defect> defects() {
        return List.of(
                new Defect("A1.1", "4-22", List.of("A1.6"), List.of("A1.2", "A1.3", "A1.8"), "agreement",
                        Needs.BOUNDED_TIME, true),
                order("A1.2", "6", List.of("A1.1"), "strong-clock", false),
                order("A1.3", "12", List.of("A1.1"), "integrity", false),
                new Defect("A1.4", "5", List.of(), List.of(), "agreement", Needs.BOUNDED_TIME, true),
                new Defect("A1.5", "13, 17", List.of("A1.6"), List.of(), "agreement", Needs.BOUNDED_TIME, false),
                new Defect("A1.6", "9-22", List.of(), List.of(), "agreement", Needs.BOUNDED_TIME, true),
                order("A1.7", "12", List.of(), "read-your-writes", true),
                order("A1.8", "2", List.of("A1.1"), "strong-clock", false),
                order("A1.10", "", List.of("A1.11"), "convergence", true),
                order("A1.11", "", List.of("A1.10"), "no-lost-update", false));
    }

    private static Defect order(String id, String lines, List<String> excludes, String breaks, boolean printed) {
        return new Defect(id, lines, List.of(), excludes, breaks, Needs.ORDER, printed);
    }

    private static List<String> files() {
        return List.of("README.md", "listing.txt", "texts.properties", "scenarios/opening.run",
                "scenarios/a1.1.run", "scenarios/a1.1-causal.run", "scenarios/a1.1-copy.run", "scenarios/a1.2.run",
                "scenarios/a1.3.run", "scenarios/a1.4.run", "scenarios/a1.5.run", "scenarios/a1.6.run",
                "scenarios/a1.7.run", "scenarios/a1.8.run", "scenarios/a1.10.run", "scenarios/a1.10-siblings.run",
                "scenarios/a1.11.run", "scenarios/alice-bob-carol.run", "scenarios/anti-entropy.run",
                "scenarios/divergence.run", "scenarios/dynamo-figure-3.run", "scenarios/lamport.run",
                "scenarios/literal.run", "scenarios/nothing.run", "scenarios/restart.run",
                "scenarios/same-context.run", "scenarios/stamp.run");
    }
}
