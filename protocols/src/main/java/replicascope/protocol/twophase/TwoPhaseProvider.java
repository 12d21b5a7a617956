package replicascope.protocol.twophase;

import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Blueprint.MessageKind;
import replicascope.kernel.Blueprint.NodeKind;
import replicascope.kernel.Blueprint.OperationKind;
import replicascope.kernel.Blueprint.TimerKind;
import replicascope.kernel.Client;
import replicascope.kernel.Defect;
import replicascope.kernel.Defect.Needs;
import replicascope.kernel.Engine;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;

/// Two-phase commit. The book has no listing of it, so every line is ours; the preset *printed* has all switches,
/// and *literal* is the same.
public final class TwoPhaseProvider implements Provider {
    private static final Blueprint BLUEPRINT = new Blueprint("twophase", 1, nodes(), messages(), timers(),
            List.of(new OperationKind("transfer", Client.KIND, List.of("from", "to", "amount"),
                    List.of("P1 P2 30", "P2 [P1, P3] 20", "P3 P1 120"))), parameters(),
            defects(), files());

    @Override
    public Blueprint blueprint() {
        return BLUEPRINT;
    }

    @Override
    public Engine<?> engine(Settings settings) {
        return TwoPhase.of(settings);
    }

    private static List<NodeKind> nodes() {
        return List.of(new NodeKind(TwoPhase.COORDINATOR, "TM", 1, 1, 1),
                new NodeKind(TwoPhase.PARTICIPANT, "P", 1, 3, 7), new NodeKind(Client.KIND, "C", 1, 1, 5));
    }

    private static List<MessageKind> messages() {
        return List.of(new MessageKind(Message.Request.class, "Request", Family.CLIENT, "RQ"),
                new MessageKind(Message.Answer.class, "Answer", Family.CLIENT, "AN"),
                new MessageKind(Message.Prepare.class, "Prepare", Family.TRANSACTION, "PR"),
                new MessageKind(Message.Vote.class, "Vote", Family.VOTE, "VO"),
                new MessageKind(Message.Commit.class, "Commit", Family.TRANSACTION, "CO"),
                new MessageKind(Message.Abort.class, "Abort", Family.TRANSACTION, "AB"),
                new MessageKind(Message.Ack.class, "Ack", Family.ACK, "AC"),
                new MessageKind(Message.Inquire.class, "Inquire", Family.TRANSACTION, "IN"));
    }

    private static List<TimerKind> timers() {
        return List.of(new TimerKind(Clocks.Votes.class, "votes"), new TimerKind(Clocks.Ask.class, "ask"),
                new TimerKind(Clocks.Tell.class, "tell"), new TimerKind(Clocks.Force.class, "force"),
                new TimerKind(Clocks.Say.class, "say"));
    }

    private static List<Parameter> parameters() {
        return List.of(Parameter.whole("balance", 100, 0, 1_000_000),
                Parameter.span("patience", 60 * Times.MILLI, Times.MILLI, 3_600 * Times.SECOND),
                Parameter.range("ask", 80 * Times.MILLI, 120 * Times.MILLI, Times.MILLI, 3_600 * Times.SECOND),
                Parameter.span("retry", 300 * Times.MILLI, Times.MILLI, 3_600 * Times.SECOND));
    }

    private static List<Defect> defects() {
        return List.of(
                new Defect("TPC.1", "45-48", List.of(), List.of(), "decision-is-final", Needs.ORDER, true),
                new Defect("TPC.2", "77", List.of(), List.of(), "money-is-kept", Needs.ORDER, true),
                new Defect("TPC.3", "92-93", List.of(), List.of(), "atomicity", Needs.ORDER, true),
                new Defect("TPC.4", "42-43", List.of(), List.of(), "commit-needs-all-votes", Needs.ORDER, true));
    }

    private static List<String> files() {
        return List.of("README.md", "listing.txt", "texts.properties", "scenarios/commit.run",
                "scenarios/abort.run", "scenarios/blocking.run", "scenarios/coordinator-recovery.run",
                "scenarios/duplicates.run", "scenarios/lock.run", "scenarios/lost-messages.run",
                "scenarios/participant-recovery.run", "scenarios/tpc-1.run", "scenarios/tpc-2.run",
                "scenarios/tpc-3.run", "scenarios/tpc-4.run");
    }
}
