package replicascope.protocol.raft;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.List;
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
final class RaftBlueprint {
    static final String SERVER = "server";

    static final Blueprint BLUEPRINT = new Blueprint("raft", 1,
            List.of(new NodeKind(SERVER, "S", 1, 5, 9), new NodeKind(Client.KIND, "C", 0, 1, 5)),
            messages(), timers(), operations(), parameters(), defects(), files());

    private RaftBlueprint() {}

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.RequestVote.class, "RequestVote", Family.VOTE, "RV"),
                new MessageKind(Message.Vote.class, "Vote", Family.ACK, "V"),
                new MessageKind(Message.AppendEntries.class, "AppendEntries", Family.REPLICATE, "AE"),
                new MessageKind(Message.AppendReply.class, "AppendReply", Family.ACK, "AR"),
                new MessageKind(Message.ClientRequest.class, "ClientRequest", Family.CLIENT, "CR"),
                new MessageKind(Message.ClientReply.class, "ClientReply", Family.CLIENT, "CA"),
                new MessageKind(Message.Redirect.class, "Redirect", Family.CLIENT, "RD"));
    }

    private static List<TimerKind> timers() {
        return List.of(new TimerKind(RaftTimer.Election.class, "election"),
                new TimerKind(RaftTimer.Heartbeat.class, "heartbeat"));
    }

    private static List<OperationKind> operations() {
        return List.of(new OperationKind("put", Client.KIND, List.of("key", "value"), List.of("x 1", "x 2", "y 3"),
                Meaning.WRITE),
                new OperationKind("get", Client.KIND, List.of("key"), List.of("x", "y"), Meaning.READ),
                new OperationKind("append", Client.KIND, List.of("key", "value"), List.of("x 4", "y 5"),
                        Meaning.APPEND));
    }

    /// `election` and `heartbeat`: Raft paper, §5.2 and §9.3. `nulls`: how line 22 reads what A4.5 omits.
    /// `leaderWithin`: how long the property `elects-in-time` waits.
    private static List<Parameter> parameters() {
        return List.of(
                Parameter.range("election", 150 * MILLI, 300 * MILLI, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.span("heartbeat", 50 * MILLI, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.flag("noop", true),
                Parameter.span("patience", 500 * MILLI, MILLI, 3_600 * SECOND).whileRunning(),
                Parameter.whole("tries", 20, 1, 1_000).whileRunning(),
                Parameter.word("nulls", "pass", "empty"),
                Parameter.span("leaderWithin", 10 * SECOND, MILLI, 3_600 * SECOND));
    }

    /// A4.6 has nothing to compare when A4.5 omits it, so the two exclude each other and *printed* has A4.5.
    private static List<Defect> defects() {
        return List.of(
                order("A4.2", "2-3, 15-25", "election-safety", true),
                order("A4.3", "25, 28", "election-safety", true),
                order("A4.4", "9", "election-safety", true),
                new Defect("A4.5", "12, 15", List.of(), List.of("A4.6"), "leader-completeness", Needs.ORDER, true),
                new Defect("A4.6", "22", List.of(), List.of("A4.5"), "leader-completeness", Needs.ORDER, false),
                new Defect("A4.7", "10", List.of(), List.of(), "elects-in-time", Needs.BOUNDED_TIME, true),
                order("A4.9", "", "leader-completeness", true));
    }

    private static Defect order(String id, String lines, String breaks, boolean printed) {
        return new Defect(id, lines, List.of(), List.of(), breaks, Needs.ORDER, printed);
    }

    private static List<String> files() {
        return List.of("listing.txt", "texts.properties", "README.md",
                "scenarios/election.run", "scenarios/a4.2.run", "scenarios/a4.3.run", "scenarios/a4.4.run",
                "scenarios/a4.5.run",
                "scenarios/a4.5-empty.run", "scenarios/a4.6.run", "scenarios/a4.7.run", "scenarios/a4.9.run",
                "scenarios/client.run", "scenarios/figure-7.run",
                "scenarios/figure-8.run", "scenarios/literal.run", "scenarios/restart.run",
                "scenarios/split-vote.run", "scenarios/stale-read.run");
    }
}
