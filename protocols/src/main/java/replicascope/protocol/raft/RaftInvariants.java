package replicascope.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Violation;

/// What Raft promises: the five properties of Figure 3 of the paper, what makes them hold on each server, and that
/// a leader is found. Each one's sentence is the text `invariant.<id>`.
///
/// The properties of one server are judged from its start to its crash. What a restart may keep or lose is not a
/// property here: a lost vote (A4.2) is to show in what it leads to.
final class RaftInvariants {
    private RaftInvariants() {}

    static List<Invariant<Message>> of(Settings settings) {
        return List.of(History.electionSafety(),
                new Invariant.OfStep<>("leader-append-only", RaftInvariants::leaderAppendOnly),
                new Invariant.OfStep<>("log-matching", RaftInvariants::logMatching),
                History.leaderCompleteness(), History.stateMachineSafety(),
                new Invariant.OfStep<>("vote-once-per-term", RaftInvariants::voteOncePerTerm),
                new Invariant.OfStep<>("term-monotone", RaftInvariants::termMonotone),
                new Invariant.OfStep<>("commit-index-monotone", RaftInvariants::commitIndexMonotone),
                new Invariant.OfWorld<>("applied-at-most-committed", RaftInvariants::appliedAtMostCommitted),
                Progress.electsInTime(settings.span("leaderWithin")));
    }

    /// A server before and after a step that changed its state.
    record Changed(Member<Server> before, Member<Server> after) {
        NodeId id() {
            return after.id();
        }

        Server old() {
            return before.state();
        }

        Server now() {
            return after.state();
        }

        /// False for a restart.
        boolean stayedUp() {
            return before.up() && after.up();
        }
    }

    /// The servers that the step changed: mostly one or none.
    static List<Changed> changed(Cluster<Message> before, Cluster<Message> after) {
        List<Member<Server>> old = before.members(Server.class);
        List<Changed> changed = new ArrayList<>(2);
        int place = 0;
        for (Member<Server> now : after.members(Server.class)) {
            while (place < old.size() && old.get(place).id().compareTo(now.id()) < 0)
                place++;
            if (place < old.size() && old.get(place).id().equals(now.id()) && old.get(place).state() != now.state())
                changed.add(new Changed(old.get(place), now));
        }
        return changed;
    }

    private static Violation leaderAppendOnly(Cluster<Message> before, Cluster<Message> after) {
        for (Changed server : changed(before, after)) {
            Server old = server.old();
            Server now = server.now();
            boolean sameReign = old.leads() && now.leads() && old.currentTerm() == now.currentTerm();
            if (sameReign && !(now.log().size() >= old.log().size() && samePrefix(old.log(), now.log()) == old.log()
                    .size()))
                return Violation.of("broken.leader-append-only", List.of(server.id()), server.id(), now.currentTerm());
        }
        return null;
    }

    /// How many entries from the start are the same in both logs. Costs nothing while one log grows out of the
    /// other in place.
    static int samePrefix(Seq<Entry> one, Seq<Entry> other) {
        int size = Math.min(one.size(), other.size());
        if (one == other || one.sharesStartWith(other))
            return size;
        int same = 0;
        while (same < size && same(one.get(same), other.get(same)))
            same++;
        return same;
    }

    static boolean same(Entry one, Entry other) {
        return one == other || one.equals(other);
    }

    /// Only what is new in a log can break it: a new entry that has the term of another log's entry at its index
    /// must be that entry, and before it both logs must have the same term again.
    private static Violation logMatching(Cluster<Message> before, Cluster<Message> after) {
        for (Changed server : changed(before, after)) {
            Seq<Entry> log = server.now().log();
            if (log == server.old().log())
                continue;
            int kept = samePrefix(server.old().log(), log);
            for (Member<Server> other : after.members(Server.class)) {
                int wrong = other.id().equals(server.id()) ? 0 : mismatch(log, other.state().log(), kept);
                if (wrong > 0)
                    return Violation.of("broken.log-matching", List.of(server.id(), other.id()), server.id(),
                            other.id(), wrong, log.get(wrong - 1).term());
            }
        }
        return null;
    }

    /// The index of an entry with the same term in both logs although they differ up to there, or 0.
    private static int mismatch(Seq<Entry> log, Seq<Entry> other, int kept) {
        for (int i = kept; i < Math.min(log.size(), other.size()); i++) {
            boolean sameTerm = log.get(i).term() == other.get(i).term();
            boolean sameBefore = i == 0 || log.get(i - 1).term() == other.get(i - 1).term();
            if (sameTerm && !(sameBefore && same(log.get(i), other.get(i))))
                return i + 1;
        }
        return 0;
    }

    private static Violation voteOncePerTerm(Cluster<Message> before, Cluster<Message> after) {
        for (Changed server : changed(before, after)) {
            NodeId old = server.old().votedFor();
            boolean sameTerm = server.old().currentTerm() == server.now().currentTerm();
            if (server.stayedUp() && sameTerm && old != null && !old.equals(server.now().votedFor()))
                return Violation.of("broken.vote-once-per-term", List.of(server.id()), server.id(),
                        server.now().currentTerm(), old);
        }
        return null;
    }

    private static Violation termMonotone(Cluster<Message> before, Cluster<Message> after) {
        for (Changed server : changed(before, after))
            if (server.stayedUp() && server.now().currentTerm() < server.old().currentTerm())
                return Violation.of("broken.term-monotone", List.of(server.id()), server.id(),
                        server.old().currentTerm(), server.now().currentTerm());
        return null;
    }

    private static Violation commitIndexMonotone(Cluster<Message> before, Cluster<Message> after) {
        for (Changed server : changed(before, after))
            if (server.stayedUp() && server.now().commitIndex() < server.old().commitIndex())
                return Violation.of("broken.commit-index-monotone", List.of(server.id()), server.id(),
                        server.old().commitIndex(), server.now().commitIndex());
        return null;
    }

    private static Violation appliedAtMostCommitted(Cluster<Message> cluster) {
        for (Member<Server> server : cluster.members(Server.class)) {
            Server s = server.state();
            if (s.lastApplied() > s.commitIndex() || s.commitIndex() > s.lastIndex())
                return Violation.of("broken.applied-at-most-committed", List.of(server.id()), server.id(),
                        s.lastApplied(), s.commitIndex(), s.lastIndex());
        }
        return null;
    }
}
