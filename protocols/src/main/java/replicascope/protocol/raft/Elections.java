package replicascope.protocol.raft;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Turn;

/// How a leader is elected: lines 5–29 of the book, and 30–43, which count the votes. Raft paper, §5.2 and §5.4.1.
final class Elections {
    private final Variant variant;
    private final Terms terms;
    private final Replication replication;

    Elections(Variant variant, Terms terms, Replication replication) {
        this.variant = variant;
        this.terms = terms;
        this.replication = replication;
    }

    /// Lines 5–14.
    Server startElection(Self self, Server s, Turn<Message> turn) {
        turn.at(6, 10);
        Server standing = s.stand(self.id());
        terms.resetElectionTimeout(turn);
        turn.at(11);
        if (self.peers().isEmpty())
            return variant.literal() ? standing : countVotes(self, standing, turn);
        turn.at(12);
        turn.broadcast(requestVote(self, standing));
        return standing;
    }

    private Message.RequestVote requestVote(Self self, Server s) {
        // A4.5, as printed in line 12: SendRequestVote(server, currentTerm, self). The voter's line 15 takes four.
        if (variant.omitsLogEnd())
            return new Message.RequestVote(s.currentTerm(), self.id(), null, null);
        return new Message.RequestVote(s.currentTerm(), self.id(), s.lastIndex(), s.termAt(s.lastIndex()));
    }

    /// Lines 15–29. Raft paper, §5.2 and §5.4.1. A request from an older term fails the test of line 21.
    Server handleRequestVote(Self self, Server before, Message.RequestVote m, Turn<Message> turn) {
        Server s = before;
        if (turn.at(16, m.term() > s.currentTerm())) {
            turn.at(17, 19);
            if (s.leads())
                terms.stopLeading(turn);
            s = s.adopt(m.term());
        }
        if (turn.at(21, m.term() == s.currentTerm() && s.mayVoteFor(m.candidateId())))
            if (turn.at(22, isLogUpToDate(s, m.lastLogIndex(), m.lastLogTerm()))) {
                turn.at(23, 25);
                terms.resetElectionTimeout(turn);
                turn.reply(vote(s, true));
                return s.voteFor(m.candidateId());
            }
        turn.at(28);
        turn.reply(vote(s, false));
        return s;
    }

    private Message.Vote vote(Server s, boolean granted) {
        // A4.3, as printed in lines 25 and 28: return VOTE_GRANTED, return VOTE_DENIED. Which election that was
        // for, the candidate cannot tell.
        return new Message.Vote(variant.repliesNoTerm() ? null : (Integer) s.currentTerm(), granted);
    }

    /// The name in line 22, which the book does not define. Raft paper, §5.4.1: of two logs the one with the later
    /// last term is more up to date, and of equal last terms the longer one.
    private boolean isLogUpToDate(Server s, Integer lastLogIndex, Integer lastLogTerm) {
        if (lastLogIndex == null || lastLogTerm == null)
            return variant.nullsPass() || s.log().isEmpty();
        // A4.6: "up to date" read as "at least as long".
        if (variant.comparesLengths())
            return lastLogIndex >= s.lastIndex();
        int ownTerm = s.termAt(s.lastIndex());
        return lastLogTerm > ownTerm || lastLogTerm == ownTerm && lastLogIndex >= s.lastIndex();
    }

    /// Lines 30–36. Raft paper, §5.2.
    Server handleVote(Self self, Server before, NodeId voter, Message.Vote m, Turn<Message> turn) {
        Server s = before;
        int term = m.term() == null ? s.currentTerm() : m.term();
        if (turn.at(31, term > s.currentTerm())) {
            turn.at(32);
            s = terms.stepDown(s, term, turn);
        }
        if (!turn.at(33, s.state() == State.CANDIDATE && term == s.currentTerm() && m.granted()))
            return s;
        turn.at(34);
        return countVotes(self, s.count(with(s.votes(), voter)), turn);
    }

    private Bag<NodeId> with(Bag<NodeId> votes, NodeId voter) {
        // A4.4, as printed in line 9: votes := 1, a number; each reply adds one. Repaired: a set of voters.
        return variant.countsReplies() ? votes.add(voter) : votes.include(voter);
    }

    private Server countVotes(Self self, Server s, Turn<Message> turn) {
        if (!turn.at(35, 2 * s.votes().size() > self.size()))
            return s;
        turn.at(36);
        return becomeLeader(self, s, turn);
    }

    /// Lines 37–43. Raft paper, §5.3, and §8 for the no-op.
    private Server becomeLeader(Self self, Server candidate, Turn<Message> turn) {
        turn.at(38, 40);
        Server s = candidate.lead(self.id(), self.peers());
        turn.cancel(RaftTimer.ELECTION);
        if (turn.at(41, variant.noop())) {
            turn.at(42);
            s = s.write(s.log().append(Entry.noOp(s.currentTerm())));
        }
        turn.at(43);
        return replication.sendAll(self, s, turn);
    }
}
