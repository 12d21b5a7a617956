package replicascope.protocol.twophase;

import java.util.List;
import java.util.Locale;
import replicascope.kernel.Client;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;

/// Two-phase commit with presumed abort: Gray 1978; Bernstein, Hadzilacos and Goodman 1987, chapter 7; presumed
/// abort is from Mohan, Lindsay and Obermarck 1986.
record TwoPhase(CoordinatorRole coordinator, ParticipantRole participant, Client<Message> client, long opening)
        implements Engine<Message> {
    static final String COORDINATOR = "coordinator";
    static final String PARTICIPANT = "participant";
    private static final int TRIES = 6;

    static TwoPhase of(Settings settings) {
        long opening = settings.whole("balance");
        return new TwoPhase(
                new CoordinatorRole(settings.span("patience"), settings.broken("TPC.1"), settings.broken("TPC.4")),
                new ParticipantRole(opening, settings.least("ask"), settings.most("ask"), settings.broken("TPC.2"),
                        settings.broken("TPC.3")),
                new Client<>(new Speech(), COORDINATOR, settings.span("retry"), TRIES), opening);
    }

    /// There is exactly one.
    static NodeId coordinator(Self self) {
        return self.all(COORDINATOR).get(0);
    }

    @Override
    public List<Kind<?, Message>> kinds() {
        return List.of(new Kind<>(COORDINATOR, Coordinator.class, coordinator),
                new Kind<>(PARTICIPANT, Participant.class, participant), client.kind());
    }

    @Override
    public List<Invariant<Message>> invariants() {
        return Properties.all(opening);
    }

    /// How clients speak.
    private record Speech() implements Client.Speech<Message> {
        @Override
        public Message request(NodeId client, OpId id, Operation operation) {
            return new Message.Request(id, operation);
        }

        @Override
        public Client.Reply reply(Message message) {
            return message instanceof Message.Answer(OpId id, Message.Outcome outcome)
                    ? new Client.Reply.Done(id, Value.of(outcome.name().toLowerCase(Locale.ROOT)))
                    : null;
        }
    }
}
