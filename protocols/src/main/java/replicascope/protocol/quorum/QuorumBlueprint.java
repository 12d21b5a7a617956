package replicascope.protocol.quorum;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.List;
import java.util.stream.Stream;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Blueprint.MessageKind;
import replicascope.kernel.Blueprint.NodeKind;
import replicascope.kernel.Blueprint.OperationKind;
import replicascope.kernel.Blueprint.TimerKind;
import replicascope.kernel.Client;
import replicascope.kernel.Defect;
import replicascope.kernel.Defect.Needs;
import replicascope.kernel.Parameter;

/// What this folder declares about itself.
final class QuorumBlueprint {
    static final String REPLICA = "replica";
    static final String COORDINATOR = "coordinator";
    /// More versions behind, or older, than anything gets: no bound.
    static final long ANY = 1_000_000;

    static final Blueprint BLUEPRINT = new Blueprint("quorum", 1,
            List.of(new NodeKind(REPLICA, "S", 1, 3, 9), new NodeKind(COORDINATOR, "X", 1, 2, 3),
                    new NodeKind(Client.KIND, "C", 1, 2, 5)),
            messages(), List.of(new TimerKind(Expire.class, "expire"), new TimerKind(Client.Retry.class, "patience")),
            operations(), parameters(), defects(), files());

    private QuorumBlueprint() {}

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.Request.class, "Request", Family.CLIENT, "RQ"),
                new MessageKind(Message.Answer.class, "Answer", Family.CLIENT, "AN"),
                new MessageKind(Message.Failed.class, "Failed", Family.CLIENT, "FA"),
                new MessageKind(Message.Read.class, "Read", Family.VOTE, "RD"),
                new MessageKind(Message.Response.class, "Response", Family.VOTE, "RE"),
                new MessageKind(Message.Write.class, "Write", Family.REPLICATE, "WR"),
                new MessageKind(Message.Ack.class, "Ack", Family.ACK, "AC"),
                new MessageKind(Message.Repair.class, "Repair", Family.GOSSIP, "RP"));
    }

    private static List<OperationKind> operations() {
        return List.of(new OperationKind("read", Client.KIND, List.of("key"), List.of("x", "y"), Meaning.READ),
                new OperationKind("write", Client.KIND, List.of("key", "value"), List.of("x 1", "x 2", "y 3"),
                        Meaning.WRITE),
                new OperationKind("delete", Client.KIND, List.of("key"), List.of("x"), Meaning.DELETE));
    }

    private static List<Parameter> parameters() {
        return List.of(Parameter.whole("N", 3, 1, 9), Parameter.whole("R", 2, 1, 9), Parameter.whole("W", 2, 1, 9),
                Parameter.word("contact", "parallel", "exactly", "one-by-one").whileRunning(),
                Parameter.word("repair", "blocking", "async", "none").whileRunning(),
                Parameter.word("timestamps", "quorum", "coordinator", "client"),
                Parameter.word("ring", "still", "moving"),
                Parameter.span("timeout", 50 * MILLI, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.whole("rounds", 2, 0, 100).whileRunning(),
                Parameter.span("patience", 2 * SECOND, MILLI, 3_600 * SECOND),
                Parameter.span("within", SECOND, MILLI, 3_600 * SECOND),
                Parameter.whole("behind", ANY, 0, ANY), Parameter.span("age", ANY * SECOND, 0, ANY * SECOND));
    }

    /// The two readings of lines 8 and 9 exclude each other: a call that does not block (A2.1), or one that does
    /// (A2.2).
    private static List<Defect> defects() {
        return List.of(defect("A2.1", "8-9", List.of("A2.2"), "availability", Needs.ORDER, false),
                defect("A2.2", "7-16", List.of("A2.1"), "availability", Needs.BOUNDED_TIME, true),
                defect("A2.3", "10, 17", List.of(), "availability", Needs.ORDER, true),
                defect("A2.4", "21", List.of(), "linearizable", Needs.ORDER, true),
                defect("A2.5", "20", List.of(), "durability", Needs.CLOCKS, true),
                defect("A2.6", "20", List.of(), "convergence", Needs.ORDER, true),
                defect("A2.7", "1", List.of(), "quorum-intersection", Needs.ORDER, true),
                defect("A2.8", "", List.of(), "failed-has-no-effect", Needs.ORDER, true),
                defect("A2.9", "20-21", List.of(), "no-resurrection", Needs.ORDER, true),
                defect("A2.10", "4", List.of(), "quorum-intersection", Needs.ORDER, true));
    }

    private static Defect defect(String id, String lines, List<String> excludes, String breaks, Needs needs,
            boolean printed) {
        return new Defect(id, lines, List.of(), excludes, breaks, needs, printed);
    }

    private static List<String> files() {
        return Stream.concat(Stream.of("README.md", "listing.txt", "texts.properties"),
                Stream.of("opening", "a2.1", "a2.2", "a2.3", "a2.4", "a2.5", "a2.5-client", "a2.6", "a2.7", "a2.8",
                        "a2.9", "a2.10", "abd", "clients", "dial", "exercise-7.3", "failed-write", "levels",
                        "literal", "one-by-one", "ring").map(name -> "scenarios/" + name + ".run"))
                .toList();
    }
}
