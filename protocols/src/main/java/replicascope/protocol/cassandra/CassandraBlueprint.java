package replicascope.protocol.cassandra;

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
final class CassandraBlueprint {
    static final String NODE = "node";
    static final String READ = "read";
    static final String DELETE = "delete";
    static final String REPAIR = "repair";
    static final String BOOTSTRAP = "bootstrap";
    private static final long DAY = 86_400 * SECOND;

    static final Blueprint BLUEPRINT = new Blueprint("cassandra", 1,
            List.of(new NodeKind(NODE, "N", 1, 6, 1_000), new NodeKind(Client.KIND, "C", 0, 2, 1_000)), messages(),
            timers(), operations(), parameters(), defects(), files());

    private CassandraBlueprint() {}

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.Request.class, "Request", Family.CLIENT, "RQ"),
                new MessageKind(Message.Answer.class, "Answer", Family.CLIENT, "AN"),
                new MessageKind(Message.Failure.class, "Failure", Family.CLIENT, "FA"),
                new MessageKind(Message.Mutation.class, "Mutation", Family.REPLICATE, "MU"),
                new MessageKind(Message.Written.class, "Written", Family.ACK, "WR"),
                new MessageKind(Message.Read.class, "Read", Family.VOTE, "RD"),
                new MessageKind(Message.Data.class, "Data", Family.ACK, "DA"),
                new MessageKind(Message.Repair.class, "Repair", Family.REPLICATE, "RR"),
                new MessageKind(Message.Repaired.class, "Repaired", Family.ACK, "RA"),
                new MessageKind(Message.Hinted.class, "Hinted", Family.REPLICATE, "HI"),
                new MessageKind(Message.Taken.class, "Taken", Family.ACK, "TK"),
                new MessageKind(Message.Echo.class, "Echo", Family.HEARTBEAT, "EC"),
                new MessageKind(Message.Here.class, "Here", Family.HEARTBEAT, "HE"),
                new MessageKind(Message.Validate.class, "Validate", Family.GOSSIP, "VA"),
                new MessageKind(Message.Tree.class, "Tree", Family.GOSSIP, "TR"),
                new MessageKind(Message.Sync.class, "Sync", Family.GOSSIP, "SY"),
                new MessageKind(Message.Stream.class, "Stream", Family.REPLICATE, "ST"),
                new MessageKind(Message.Streamed.class, "Streamed", Family.ACK, "SD"),
                new MessageKind(Message.Gossip.class, "Gossip", Family.GOSSIP, "GO"),
                new MessageKind(Message.Fetch.class, "Fetch", Family.GOSSIP, "FE"),
                new MessageKind(Message.Range.class, "Range", Family.REPLICATE, "RG"));
    }

    private static List<TimerKind> timers() {
        return List.of(new TimerKind(CassandraTimer.WriteTimeout.class, "writeTimeout"),
                new TimerKind(CassandraTimer.ReadTimeout.class, "readTimeout"),
                new TimerKind(CassandraTimer.Handoff.class, "handoff"),
                new TimerKind(CassandraTimer.Probe.class, "probe"),
                new TimerKind(CassandraTimer.RepairTimeout.class, "repairTimeout"),
                new TimerKind(CassandraTimer.Join.class, "join"));
    }

    private static List<OperationKind> operations() {
        return List.of(
                new OperationKind("write", Client.KIND, List.of("key", "value"), List.of("x 1", "x 2", "y 3", "z 4"),
                        Meaning.WRITE),
                new OperationKind(READ, Client.KIND, List.of("key"), List.of("x", "y", "z"), Meaning.READ),
                new OperationKind(DELETE, Client.KIND, List.of("key"), List.of("x", "y"), Meaning.DELETE),
                new OperationKind(REPAIR, NODE, List.of(), List.of("")),
                new OperationKind("compact", NODE, List.of(), List.of("")),
                new OperationKind(BOOTSTRAP, NODE, List.of(), List.of("")));
    }

    /// Usual values: those of Cassandra 4, as far as the README names a source for them.
    private static List<Parameter> parameters() {
        return List.of(Parameter.whole("rf", 3, 1, 9), Parameter.whole("vnodes", 16, 1, 256),
                Parameter.word("tokens", "drawn", "even"), Parameter.word("strategy", "network", "simple"),
                Parameter.whole("dcs", 1, 1, 4), Parameter.whole("racks", 1, 1, 9),
                Parameter.whole("outside", 0, 0, 9),
                new Parameter("level", Parameter.Type.WORD, Parameter.word("level", "QUORUM").usual(), 0, 0,
                        Level.words(), true),
                Parameter.word("readRepair", "blocking", "none").whileRunning(),
                Parameter.flag("handoff", true).whileRunning(),
                Parameter.span("writeTimeout", 2 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("readTimeout", 5 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("hintWindow", 10_800 * SECOND, MILLI, 100 * DAY).whileRunning(),
                Parameter.span("grace", 10 * DAY, MILLI, 100 * DAY).whileRunning(),
                Parameter.span("probe", SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("ringDelay", 30 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("repairTimeout", 60 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.whole("depth", 4, 0, 15),
                Parameter.span("patience", 10 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.whole("tries", 1, 1, 100).whileRunning());
    }

    private static List<Defect> defects() {
        return List.of(order("A7.1", "18, 21, 26", "own-copy-counts"), order("A7.2", "19", "only-replicas-store"),
                new Defect("A7.3", "26-29", List.of(), List.of(), "ends-in-time", Needs.BOUNDED_TIME, true),
                order("A7.4", "27-28", "acknowledged-copies"), order("A7.5", "30", "hint-kept"),
                order("A7.6", "16, 22", "convergence"), order("A7.7", "10-13", "distinct-replicas"),
                order("A7.8", "10-13", "distinct-replicas"), order("A7.9", "10-13", "rack-aware"),
                order("A7.10", "20-24", "one-copy-to-each-dc"), order("A7.11", "7", "every-key-placed"));
    }

    private static Defect order(String id, String lines, String breaks) {
        return new Defect(id, lines, List.of(), List.of(), breaks, Needs.ORDER, true);
    }

    private static List<String> files() {
        return Stream.concat(Stream.of("README.md", "listing.txt", "texts.properties"),
                Stream.of("healthy-all", "a7.1", "a7.2", "a7.3", "a7.4", "a7.5", "a7.6", "a7.7", "a7.8", "a7.9",
                        "a7.10", "a7.11", "any", "bootstrap", "dc-cut", "hint-beyond", "hint-within", "literal",
                        "merkle", "read-repair", "skew", "zombie", "zombie-repaired")
                        .map(name -> "scenarios/" + name + ".run"))
                .toList();
    }
}
