package replicascope.protocol.twophase;

import java.time.Duration;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.protocol.twophase.Log.Standing;
import replicascope.protocol.twophase.Message.Ballot;
import replicascope.protocol.twophase.Message.Outcome;

/// The coordinator, lines 30–65.
///
/// @param patience    how long it waits for votes
/// @param tellsFirst  TPC.1: the decision is told before it is on disk
/// @param countsTwice TPC.4: votes are a number, not a set of voters
record CoordinatorRole(Duration patience, boolean tellsFirst, boolean countsTwice)
        implements Role<Coordinator, Message> {

    @Override
    public Coordinator start(Self self, Turn<Message> turn) {
        return Coordinator.NEW;
    }

    @Override
    public Coordinator receive(Self self, Coordinator c, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.Request request -> request(self, c, from, request, turn);
            case Message.Vote vote -> vote(c, from, vote, turn);
            case Message.Ack ack -> acknowledged(c, from, ack.tx(), turn);
            case Message.Inquire inquire -> inquired(c, inquire.tx(), turn);
            case Message.ToParticipant stray -> c;
            case Message.Answer stray -> c;
        };
    }

    /// Lines 30–38. The client repeats its request when no answer comes, perhaps to a coordinator that has crashed
    /// since; the forced record of line 36 is what keeps a transaction from running twice.
    private Coordinator request(Self self, Coordinator c, NodeId client, Message.Request m, Turn<Message> turn) {
        if (turn.at(31, c.log().standing(m.tx()) != Standing.UNKNOWN)) {
            if (turn.at(32, !c.open(m.tx()))) {
                turn.at(33);
                turn.reply(new Message.Answer(m.tx(), c.outcome(m.tx())));
            }
            return c;
        }
        Table<NodeId, Long> changes = Transfer.changes(self.all(TwoPhase.PARTICIPANT), m.operation());
        if (turn.at(34, changes.isEmpty())) {
            turn.at(35);
            turn.reply(new Message.Answer(m.tx(), Outcome.REFUSED));
            return c;
        }
        turn.at(36, 38);
        for (Table.Entry<NodeId, Long> share : changes)
            turn.send(share.key(), new Message.Prepare(m.tx(), share.value()));
        turn.timer(new Clocks.Votes(m.tx()), patience);
        return c.begin(new Log.Entry.Begun(m.tx(), client, changes));
    }

    /// Lines 39–44.
    private Coordinator vote(Coordinator c, NodeId from, Message.Vote m, Turn<Message> turn) {
        if (turn.at(40, !c.open(m.tx())))
            return c;
        if (turn.at(41, m.ballot() == Ballot.NO))
            return abort(c, m.tx(), from, turn);
        turn.at(42);
        Coordinator counted = countsTwice ? c.countBlindly(m.tx(), from) : c.count(m.tx(), from);
        if (!turn.at(43, counted.allVoted(m.tx())))
            return counted;
        turn.cancel(new Clocks.Votes(m.tx()));
        return decide(counted, m.tx(), turn);
    }

    /// Lines 45–48. What makes the commit true is the record on disk: whoever is told before may be told otherwise
    /// after a crash.
    private Coordinator decide(Coordinator c, OpId tx, Turn<Message> turn) {
        if (tellsFirst) {
            tell(c, tx, turn);
            turn.next(new Clocks.Force());
            return c.commit(tx);
        }
        turn.at(45);
        turn.next(new Clocks.Tell(tx));
        return c.commit(tx).force();
    }

    /// Lines 46–48, a step of their own: it can crash before them.
    private void tell(Coordinator c, OpId tx, Turn<Message> turn) {
        turn.at(47, 48);
        Log.Entry.Begun begun = c.log().begun(tx);
        begun.changes().keys().forEach(participant -> turn.send(participant, new Message.Commit(tx)));
        turn.send(begun.client(), new Message.Answer(tx, Outcome.COMMITTED));
    }

    /// Lines 49–52. Whoever voted no knows already.
    private Coordinator abort(Coordinator c, OpId tx, NodeId knows, Turn<Message> turn) {
        turn.at(50, 52);
        turn.cancel(new Clocks.Votes(tx));
        Log.Entry.Begun begun = c.log().begun(tx);
        begun.changes().keys().filter(participant -> !participant.equals(knows))
                .forEach(participant -> turn.send(participant, new Message.Abort(tx)));
        turn.send(begun.client(), new Message.Answer(tx, Outcome.ABORTED));
        return c.abort(tx);
    }

    /// Lines 53–56.
    private Coordinator acknowledged(Coordinator c, NodeId from, OpId tx, Turn<Message> turn) {
        if (!turn.at(54, c.acks().has(tx)))
            return c;
        Coordinator noted = c.acknowledge(tx, from);
        if (!turn.at(55, noted.allAcknowledged(tx)))
            return noted;
        turn.at(56);
        return noted.end(tx);
    }

    /// Lines 57–61: the termination protocol. Nothing found means aborted.
    private Coordinator inquired(Coordinator c, OpId tx, Turn<Message> turn) {
        if (turn.at(58, c.log().standing(tx) == Standing.COMMITTED)) {
            turn.at(59);
            turn.reply(new Message.Commit(tx));
        } else if (turn.at(60, !c.open(tx))) {
            turn.at(61);
            turn.reply(new Message.Abort(tx));
        }
        return c;
    }

    @Override
    public Coordinator timeout(Self self, Coordinator c, Timer timer, Turn<Message> turn) {
        return switch ((Clocks) timer) {
            case Clocks.Votes votes -> abort(c, votes.tx(), null, turn);
            case Clocks.Tell step -> {
                tell(c, step.tx(), turn);
                yield c;
            }
            case Clocks.Force step -> {
                turn.at(45);
                yield c.force();
            }
            case Clocks.OfParticipant stray -> c;
        };
    }

    /// Lines 62–65.
    @Override
    public Coordinator restart(Self self, Coordinator atCrash, Turn<Message> turn) {
        Coordinator c = atCrash.afterCrash();
        turn.at(63);
        c.acks().keys().forEach(tx -> {
            turn.at(65);
            turn.next(new Clocks.Tell(tx));
        });
        return c;
    }

    @Override
    public Picture picture(Self self, Coordinator c) {
        return Pictured.coordinator(c);
    }
}
