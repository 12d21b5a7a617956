package replicascope.protocol.dynamo;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Blueprint.MessageKind;
import replicascope.kernel.Blueprint.NodeKind;
import replicascope.kernel.Blueprint.OperationKind;
import replicascope.kernel.Blueprint.TimerKind;
import replicascope.kernel.Client;
import replicascope.kernel.Defect;
import replicascope.kernel.Defect.Needs;
import replicascope.kernel.Parameter;

/// What this folder declares about itself.
final class DynamoBlueprint {
    static final String NODE = "node";
    static final String GET = "get";
    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String JOIN = "join";
    static final String SUSPECT = "suspect";
    /// A10.2: how long one round of the loop takes, so that the clock goes on.
    static final Duration ROUND = Duration.ofMillis(1);

    static final Blueprint BLUEPRINT = new Blueprint("dynamo", 1,
            List.of(new NodeKind(NODE, "N", 1, 6, 1_000), new NodeKind(Client.KIND, "C", 0, 2, 1_000)), messages(),
            timers(), operations(), parameters(), defects(), files());

    private DynamoBlueprint() {}

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.Request.class, "Request", Family.CLIENT, "RQ"),
                new MessageKind(Message.Answer.class, "Answer", Family.CLIENT, "AN"),
                new MessageKind(Message.Accepted.class, "Accepted", Family.CLIENT, "AC"),
                new MessageKind(Message.Failure.class, "Failure", Family.CLIENT, "FA"),
                new MessageKind(Message.Store.class, "Store", Family.REPLICATE, "ST"),
                new MessageKind(Message.Stored.class, "Stored", Family.ACK, "SD"),
                new MessageKind(Message.Read.class, "Read", Family.VOTE, "RD"),
                new MessageKind(Message.Found.class, "Found", Family.ACK, "FO"),
                new MessageKind(Message.Repair.class, "Repair", Family.REPLICATE, "RR"),
                new MessageKind(Message.Ping.class, "Ping", Family.HEARTBEAT, "PI"),
                new MessageKind(Message.Pong.class, "Pong", Family.HEARTBEAT, "PO"),
                new MessageKind(Message.Handoff.class, "Handoff", Family.REPLICATE, "HO"),
                new MessageKind(Message.Taken.class, "Taken", Family.ACK, "TK"),
                new MessageKind(Message.Tree.class, "Tree", Family.GOSSIP, "TR"),
                new MessageKind(Message.Slices.class, "Slices", Family.GOSSIP, "SL"),
                new MessageKind(Message.Joined.class, "Joined", Family.GOSSIP, "JO"));
    }

    private static List<TimerKind> timers() {
        return List.of(new TimerKind(DynamoTimer.Expire.class, "expire"),
                new TimerKind(DynamoTimer.Walk.class, "walk"), new TimerKind(DynamoTimer.Probe.class, "probe"),
                new TimerKind(DynamoTimer.Sync.class, "sync"));
    }

    /// None has a meaning for a register's history: a get returns all siblings.
    private static List<OperationKind> operations() {
        return List.of(new OperationKind(GET, Client.KIND, List.of("key"), List.of("cart", "x")),
                new OperationKind("put", Client.KIND, List.of("key", "value"), List.of("cart {milk}", "x 1", "x 2")),
                new OperationKind(ADD, Client.KIND, List.of("key", "item"), List.of("cart bread", "cart milk")),
                new OperationKind(REMOVE, Client.KIND, List.of("key", "item"), List.of("cart milk", "cart bread")),
                new OperationKind(SUSPECT, NODE, List.of("node"), List.of("N1", "N2", "N3")),
                new OperationKind(JOIN, NODE, List.of(), List.of("")));
    }

    /// N is the book's, R and W are the least that meet alike, and `prune` is the paper's example (section 4.4).
    private static List<Parameter> parameters() {
        return List.of(Parameter.whole("N", 3, 1, 9), Parameter.whole("R", 2, 1, 9), Parameter.whole("W", 2, 1, 9),
                Parameter.flag("sloppy", true), Parameter.word("tokens", "drawn", "even"),
                Parameter.whole("vnodes", 16, 1, 256), Parameter.whole("outside", 0, 0, 9),
                Parameter.word("versions", "dotted", "vector"), Parameter.word("merge", Merge.words()).whileRunning(),
                Parameter.whole("prune", 10, 1, 100), Parameter.whole("depth", 4, 0, MerkleTree.DEEPEST),
                Parameter.span("timeout", SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("probe", SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("sync", 5 * SECOND, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("within", 60 * SECOND, MILLI, 24 * 3_600 * SECOND),
                Parameter.span("patience", 10 * SECOND, MILLI, 3_600 * SECOND).whileRunning());
    }

    private static List<Defect> defects() {
        return List.of(order("A10.1", "7", "minimal-movement"), order("A10.2", "11-16", "walk-ends"),
                order("A10.3", "9", "availability"), order("A10.4", "13", "quorum-intersection"),
                order("A10.5", "13-14", "hint-kept"), order("A10.6", "27-34", "enough-responses"),
                new Defect("A10.7", "23-31", List.of(), List.of(), "ends-in-time", Needs.BOUNDED_TIME, true),
                order("A10.8", "32", "no-lost-update"), order("A10.9", "10-13", "distinct-hosts"),
                new Defect("A10.10", "33", List.of(), List.of(), "replicas-equal", Needs.BOUNDED_TIME, true),
                new Defect("A10.11", "", List.of(), List.of(), "siblings", Needs.ORDER, false));
    }

    private static Defect order(String id, String lines, String breaks) {
        return new Defect(id, lines, List.of(), List.of(), breaks, Needs.ORDER, true);
    }

    private static List<String> files() {
        return Stream.concat(Stream.of("README.md", "listing.txt", "texts.properties"),
                Stream.of("a10.2", "a10.1", "a10.3", "a10.4", "a10.5", "a10.6", "a10.7", "a10.8", "a10.9", "a10.10",
                        "a10.11", "alone", "cart-latest", "cart-observed", "cart-printed", "cart-union", "figure-3",
                        "handoff",
                        "join",
                        "literal", "merkle", "not-found", "same-coordinator", "sick", "strict", "two-views")
                        .map(name -> "scenarios/" + name + ".run"))
                .toList();
    }
}
