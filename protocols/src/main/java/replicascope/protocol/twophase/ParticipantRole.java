package replicascope.protocol.twophase;

import java.time.Duration;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.protocol.twophase.Message.Ballot;

/// A participant, lines 70–99.
///
/// @param opening     the balance every account begins with
/// @param askAtLeast  how long it is in doubt before it asks, at least
/// @param askAtMost   and at most
/// @param votesFirst  TPC.2: it votes yes without forcing its prepared record
/// @param losesHeart  TPC.3: when it has been in doubt for too long it aborts by itself
record ParticipantRole(long opening, Duration askAtLeast, Duration askAtMost, boolean votesFirst, boolean losesHeart)
        implements Role<Participant, Message> {

    @Override
    public Participant start(Self self, Turn<Message> turn) {
        return Participant.recovered(opening, Log.EMPTY);
    }

    @Override
    public Participant receive(Self self, Participant p, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.Prepare prepare -> prepare(p, prepare, turn);
            case Message.Commit commit -> commit(p, commit.tx(), turn);
            case Message.Abort abort -> abort(p, abort.tx(), turn);
            case Message.ToCoordinator stray -> p;
            case Message.Answer stray -> p;
        };
    }

    /// Lines 70–81. What it has once said it says again.
    private Participant prepare(Participant p, Message.Prepare m, Turn<Message> turn) {
        Log.Standing standing = p.log().standing(m.tx());
        if (turn.at(71, standing != Log.Standing.UNKNOWN)) {
            turn.at(72);
            turn.reply(new Message.Vote(m.tx(), standing == Log.Standing.ABORTED ? Ballot.NO : Ballot.YES));
            return p;
        }
        if (turn.at(73, !p.can(m.change()))) {
            turn.at(74, 75);
            turn.reply(new Message.Vote(m.tx(), Ballot.NO));
            return p.abort(m.tx()).force();
        }
        turn.at(76);
        arm(turn);
        turn.next(new Clocks.Say(m.tx()));
        Participant promised = p.prepare(m.tx(), m.change());
        if (votesFirst)
            return promised;
        turn.at(77);
        return promised.force();
    }

    /// Lines 78–79, a step of their own: it can crash before them.
    private Participant say(Self self, Participant p, OpId tx, Turn<Message> turn) {
        turn.at(79);
        turn.send(TwoPhase.coordinator(self), new Message.Vote(tx, Ballot.YES));
        return p;
    }

    /// Lines 80–87.
    private Participant commit(Participant p, OpId tx, Turn<Message> turn) {
        if (turn.at(81, tx.equals(p.inDoubt()))) {
            turn.at(82, 84);
            turn.cancel(new Clocks.Ask());
            turn.reply(new Message.Ack(tx));
            return p.commit(tx).force();
        }
        if (turn.at(85, p.log().standing(tx) == Log.Standing.COMMITTED)) {
            turn.at(86);
            turn.reply(new Message.Ack(tx));
        }
        return p;
    }

    /// Lines 88–90. The record need not be forced: if it is lost, the answer to the next question is the same.
    private Participant abort(Participant p, OpId tx, Turn<Message> turn) {
        Log.Standing standing = p.log().standing(tx);
        if (!turn.at(89, standing == Log.Standing.PREPARED || standing == Log.Standing.UNKNOWN))
            return p;
        turn.at(90);
        if (standing == Log.Standing.PREPARED)
            turn.cancel(new Clocks.Ask());
        return p.abort(tx);
    }

    @Override
    public Participant timeout(Self self, Participant p, Timer timer, Turn<Message> turn) {
        return switch ((Clocks) timer) {
            case Clocks.Say step -> say(self, p, step.tx(), turn);
            case Clocks.Ask ask -> doubt(self, p, turn);
            case Clocks.OfCoordinator stray -> p;
        };
    }

    /// Lines 91–93. It has promised, so it can do nothing but ask: this is where two-phase commit blocks.
    private Participant doubt(Self self, Participant p, Turn<Message> turn) {
        if (losesHeart)
            return abort(p, p.inDoubt(), turn);
        turn.at(92, 93);
        ask(self, p, turn);
        return p;
    }

    private void ask(Self self, Participant p, Turn<Message> turn) {
        turn.send(TwoPhase.coordinator(self), new Message.Inquire(p.inDoubt()));
        arm(turn);
    }

    private void arm(Turn<Message> turn) {
        turn.timer(new Clocks.Ask(), askAtLeast, askAtMost);
    }

    /// Lines 94–98.
    @Override
    public Participant restart(Self self, Participant atCrash, Turn<Message> turn) {
        turn.at(95, 96);
        Participant p = Participant.recovered(opening, atCrash.log().afterCrash());
        if (turn.at(97, p.inDoubt() != null)) {
            turn.at(98);
            ask(self, p, turn);
        }
        return p;
    }

    @Override
    public Picture picture(Self self, Participant p) {
        return Pictured.participant(p);
    }
}
