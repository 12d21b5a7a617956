package replicascope.protocol.raft;

import java.time.Duration;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;

/// How the log is copied: lines 50–82. The book has none of them. Raft paper, §5.3.
final class Replication {
    private final Duration heartbeat;
    private final Terms terms;
    private final Commitment commitment;

    Replication(Variant variant, Terms terms, Commitment commitment) {
        heartbeat = variant.heartbeat();
        this.terms = terms;
        this.commitment = commitment;
    }

    /// Lines 50–51.
    Server heartbeat(Self self, Server s, Turn<Message> turn) {
        turn.at(51);
        return sendAll(self, s, turn);
    }

    /// Lines 52–56. Each server gets all entries from its nextIndex on in one message, or none at all, which is a
    /// heartbeat. Servers at the same place share the message.
    Server sendAll(Self self, Server s, Turn<Message> turn) {
        turn.at(53, 54);
        turn.timer(RaftTimer.HEARTBEAT, heartbeat);
        Table<NodeId, Integer> nextIndex = s.nextIndex();
        if (nextIndex.isEmpty())
            return commitment.advance(self, s, turn);
        turn.at(55);
        int place = -1;
        Message.AppendEntries message = null;
        for (int i = 0; i < nextIndex.size(); i++) {
            int next = nextIndex.value(i);
            if (next != place)
                message = appendEntries(self, s, next);
            place = next;
            turn.send(nextIndex.key(i), message);
        }
        return s;
    }

    private static Message.AppendEntries appendEntries(Self self, Server s, int next) {
        return new Message.AppendEntries(s.currentTerm(), self.id(), next - 1, s.termAt(next - 1),
                s.log().drop(next - 1), s.commitIndex());
    }

    /// Lines 57–71. Raft paper, Fig. 2, "AppendEntries RPC". An entry is deleted only when it conflicts with one
    /// that was sent, never because it lies behind them: the message may be an old one.
    Server handleAppendEntries(Server before, Message.AppendEntries m, Turn<Message> turn) {
        Server s = before;
        if (turn.at(58, m.term() < s.currentTerm())) {
            turn.at(59);
            turn.reply(new Message.AppendReply(s.currentTerm(), false, m.prevLogIndex()));
            return s;
        }
        if (turn.at(60, m.term() > s.currentTerm() || s.state() != State.FOLLOWER)) {
            turn.at(61);
            s = terms.stepDown(s, m.term(), turn);
        }
        turn.at(62);
        s = s.heed(m.leaderId());
        terms.resetElectionTimeout(turn);
        if (turn.at(63, !s.agreesAt(m.prevLogIndex(), m.prevLogTerm()))) {
            turn.at(64);
            turn.reply(new Message.AppendReply(s.currentTerm(), false, m.prevLogIndex()));
            return s;
        }
        s = write(s, m, turn);
        int last = m.prevLogIndex() + m.entries().size();
        int settled = Math.min(m.leaderCommit(), last);
        if (turn.at(69, settled > s.commitIndex())) {
            turn.at(70);
            s = commitment.apply(s.commit(settled), turn);
        }
        turn.at(71);
        turn.reply(new Message.AppendReply(s.currentTerm(), true, last));
        return s;
    }

    /// Lines 65–68.
    private static Server write(Server s, Message.AppendEntries m, Turn<Message> turn) {
        int agreed = 0;
        while (agreed < m.entries().size()
                && s.agreesAt(m.prevLogIndex() + agreed + 1, m.entries().get(agreed).term()))
            agreed++;
        if (!turn.at(65, agreed < m.entries().size()))
            return s;
        int kept = m.prevLogIndex() + agreed;
        if (turn.at(66, kept < s.lastIndex()))
            turn.at(67);
        turn.at(68);
        return s.write(s.log().take(kept).appendAll(m.entries().drop(agreed)));
    }

    /// Lines 72–82. Raft paper, §5.3: after a refusal nextIndex goes back by one and the leader tries again. A
    /// refusal of another place than the last one tried is an old message and says nothing new.
    Server handleAppendReply(Self self, Server before, NodeId follower, Message.AppendReply m, Turn<Message> turn) {
        Server s = before;
        if (turn.at(73, m.term() > s.currentTerm())) {
            turn.at(74);
            return terms.stepDown(s, m.term(), turn);
        }
        if (!turn.at(75, s.leads() && m.term() == s.currentTerm()))
            return s;
        int match = s.matchIndex().get(follower);
        if (turn.at(76, m.success())) {
            if (!turn.at(77, m.index() > match))
                return s;
            turn.at(78, 79);
            return commitment.advance(self, s.matched(follower, m.index()), turn);
        }
        if (turn.at(80, m.index() == s.nextIndex().get(follower) - 1 && m.index() > match)) {
            turn.at(81, 82);
            s = s.retreat(follower);
            turn.reply(appendEntries(self, s, s.nextIndex().get(follower)));
        }
        return s;
    }
}
