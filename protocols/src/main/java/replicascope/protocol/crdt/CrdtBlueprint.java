package replicascope.protocol.crdt;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.List;
import java.util.stream.Stream;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Blueprint.MessageKind;
import replicascope.kernel.Blueprint.NodeKind;
import replicascope.kernel.Blueprint.OperationKind;
import replicascope.kernel.Blueprint.TimerKind;
import replicascope.kernel.Defect;
import replicascope.kernel.Defect.Needs;
import replicascope.kernel.Parameter;

/// What this folder declares about itself.
final class CrdtBlueprint {
    static final String REPLICA = "replica";

    static final Blueprint BLUEPRINT = new Blueprint("crdt", 1, List.of(new NodeKind(REPLICA, "R", 1, 3, 9)),
            messages(), List.of(new TimerKind(SyncTimer.class, "sync")), operations(), parameters(), defects(),
            files());

    private CrdtBlueprint() {}

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.State.class, "State", Family.GOSSIP, "ST"),
                new MessageKind(Message.Delta.class, "Delta", Family.REPLICATE, "DE"),
                new MessageKind(Message.Ack.class, "Ack", Family.ACK, "AC"),
                new MessageKind(Message.Update.class, "Update", Family.REPLICATE, "UP"),
                new MessageKind(Message.Digest.class, "Digest", Family.GOSSIP, "DI"));
    }

    /// All begin at a replica: users have one of their own and need no other to be there.
    private static List<OperationKind> operations() {
        return List.of(operation("add", List.of("element"), "milk", "eggs"),
                operation("remove", List.of("element"), "milk", "eggs"),
                operation("lookup", List.of("name"), "milk", "eggs"), operation("value", List.of(), ""),
                operation("increment", List.of("amount"), "1", "5"),
                operation("decrement", List.of("amount"), "1", "2"),
                operation("assign", List.of("value"), "red", "blue"),
                operation("put", List.of("key", "value"), "milk 1", "milk 2", "eggs 12"),
                operation("delete", List.of("key"), "milk", "eggs"));
    }

    private static OperationKind operation(String name, List<String> arguments, String... examples) {
        return new OperationKind(name, REPLICA, arguments, List.of(examples));
    }

    private static List<Parameter> parameters() {
        return List.of(Parameter.word("type", Type.words()), Parameter.word("sync", "state", "delta", "op"),
                Parameter.word("neighbours", "mesh", "ring", "star"), Parameter.word("delivery", "causal", "any"),
                Parameter.word("stamps", "hybrid", "clock"), Parameter.word("tags", "counted", "drawn"),
                Parameter.span("every", 200 * MILLI, MILLI, 3_600 * SECOND).whileRunning());
    }

    /// A5.4 drops the tombstones that A5.2 keeps, so the two exclude each other, and the book has A5.2.
    private static List<Defect> defects() {
        return List.of(defect("A5.1", "5", List.of(), "no-lost-add", true),
                defect("A5.2", "2-3, 11, 20", List.of("A5.4"), "bounded-metadata", true),
                defect("A5.3", "7, 12", List.of(), "convergence", true),
                defect("A5.4", "11, 19-20", List.of("A5.2"), "no-resurrection", false));
    }

    private static Defect defect(String id, String lines, List<String> excludes, String breaks, boolean printed) {
        return new Defect(id, lines, List.of(), excludes, breaks, Needs.ORDER, printed);
    }

    private static List<String> files() {
        return Stream.concat(Stream.of("README.md", "listing.txt", "texts.properties"),
                Stream.of("add-remove", "a5.1", "a5.2", "a5.3", "a5.4", "cart", "counters", "delta", "g-set", "literal",
                        "lww", "lww-clock", "offline", "op", "op-any-order", "op-tombstones", "orswot", "remove-wins",
                        "star", "tag-reuse", "tombstones", "two-phase-set").map(name -> "scenarios/" + name + ".run"))
                .toList();
    }
}
