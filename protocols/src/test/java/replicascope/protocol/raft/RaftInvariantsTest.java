package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.kernel.Violation;
import replicascope.simulation.Texts;

/// Each property can be broken, says why in a sentence, and holds where it should.
class RaftInvariantsTest {
    private static final NodeId S1 = new NodeId(0, "S1");
    private static final NodeId S2 = new NodeId(1, "S2");

    /// Servers as one pleases.
    private record Servers(List<Member<Server>> servers, long now) implements Cluster<Message> {
        static Servers of(Server... states) {
            return at(0, states);
        }

        static Servers at(long now, Server... states) {
            List<Member<Server>> servers = new ArrayList<>();
            for (int i = 0; i < states.length; i++)
                servers.add(new Member<>(new NodeId(i, "S" + (i + 1)), true, states[i]));
            return new Servers(servers, now);
        }

        @Override
        public List<NodeId> nodes() {
            return servers.stream().map(Member::id).toList();
        }

        @Override
        public Seq<NodeId> all(String kind) {
            return Seq.copyOf(nodes());
        }

        @Override
        public boolean reaches(NodeId from, NodeId to) {
            return true;
        }

        @Override
        public boolean cut(NodeId from, NodeId to) {
            return false;
        }

        @Override
        public boolean slowed(NodeId node) {
            return false;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Record> List<Member<S>> members(Class<S> state) {
            return (List<Member<S>>) (List<?>) servers;
        }

        @Override
        public List<Parcel<Message>> letters() {
            return List.of();
        }

        @Override
        public Seq<Event> history() {
            return Seq.empty();
        }

        @Override
        public long steps() {
            return 0;
        }
    }

    private static Server follower(int term, int... log) {
        return server(term, State.FOLLOWER, 0, log);
    }

    private static Server leader(int term, int... log) {
        return server(term, State.LEADER, 0, log);
    }

    private static Server server(int term, State state, int settled, int... log) {
        Seq<Entry> entries = Seq.empty();
        for (int entry : log)
            entries = entries.append(Entry.noOp(entry));
        return new Server(term, null, state, Bag.empty(), entries, settled, settled, null, Table.empty(),
                Table.empty(), Table.empty(), Table.empty());
    }

    /// The sentence that says why the property is broken after these moments, or null.
    private static String why(String id, Servers... moments) {
        RaftProvider provider = new RaftProvider();
        Settings settings = Settings.deployed(provider.blueprint());
        Invariant<Message> invariant = RaftInvariants.of(settings).stream().filter(one -> one.id().equals(id))
                .findFirst().orElseThrow();
        Violation violation = violation(invariant, moments);
        return violation == null ? null : Texts.of(provider).say(violation.why());
    }

    private static Violation violation(Invariant<Message> invariant, Servers... moments) {
        return switch (invariant) {
            case Invariant.OfWorld<Message> one -> one.check().apply(moments[moments.length - 1]);
            case Invariant.OfStep<Message> two -> two.check().apply(moments[moments.length - 2],
                    moments[moments.length - 1]);
            case Invariant.OfHistory<?, Message> kept -> judged(kept, moments);
        };
    }

    private static <W extends Record> Violation judged(Invariant.OfHistory<W, Message> kept, Servers... moments) {
        W witness = kept.fold().next(kept.initial(), moments[0], moments[0]);
        for (int i = 1; i < moments.length; i++)
            witness = kept.fold().next(witness, moments[i - 1], moments[i]);
        return kept.check().apply(witness, moments[moments.length - 1]);
    }

    @Test
    void everyPropertyHasASentence() {
        RaftProvider provider = new RaftProvider();
        Texts texts = Texts.of(provider);
        TreeSet<String> ids = new TreeSet<>();
        for (Invariant<Message> invariant : RaftInvariants.of(Settings.deployed(provider.blueprint()))) {
            assertThat(texts.has("invariant." + invariant.id())).as(invariant.id()).isTrue();
            assertThat(ids.add(invariant.id())).isTrue();
        }
        assertThat(ids).hasSize(10);
    }

    @Test
    void electionSafetyRemembersLeadersThatHaveGone() {
        Servers start = Servers.of(follower(0), follower(0));
        assertThat(why("election-safety", start, Servers.of(leader(1), follower(1)),
                Servers.of(follower(1), follower(1)), Servers.of(follower(1), leader(1))))
                .isEqualTo("S1 and S2 both lead term 1.");
        assertThat(why("election-safety", start, Servers.of(leader(1), follower(1)),
                Servers.of(leader(1), leader(2)))).isNull();
    }

    @Test
    void aLeaderOnlyAppends() {
        assertThat(why("leader-append-only", Servers.of(leader(2, 1, 2)), Servers.of(leader(2, 1))))
                .isEqualTo("S1, the leader of term 2, lost an entry of its own log.");
        assertThat(why("leader-append-only", Servers.of(leader(2, 1, 2)), Servers.of(leader(2, 2, 2, 2)))).isNotNull();
        assertThat(why("leader-append-only", Servers.of(leader(2, 1)), Servers.of(leader(2, 1, 2)))).isNull();
        assertThat(why("leader-append-only", Servers.of(leader(2, 1)), Servers.of(follower(3)))).isNull();
    }

    @Test
    void logsThatMeetAgreeUpToThere() {
        assertThat(why("log-matching", Servers.of(follower(3, 1), follower(3, 2, 3)),
                Servers.of(follower(3, 1, 3), follower(3, 2, 3))))
                .isEqualTo("S1 and S2 both have an entry of term 3 at index 2, and their logs differ up to there.");
        assertThat(why("log-matching", Servers.of(follower(3, 2), follower(3, 2, 3)),
                Servers.of(follower(3, 2, 3), follower(3, 2, 3)))).isNull();
        assertThat(why("log-matching", Servers.of(follower(3, 1), follower(3, 2, 2)),
                Servers.of(follower(3, 1, 1, 1), follower(3, 2, 2)))).isNull();
    }

    @Test
    void aLaterLeaderHasWhatWasCommitted() {
        Servers start = Servers.of(follower(0), follower(0));
        Servers committed = Servers.of(server(1, State.LEADER, 1, 1), follower(1));
        assertThat(why("leader-completeness", start, committed, Servers.of(follower(1, 1), leader(2))))
                .isEqualTo("S2 leads term 2 without entry 1, which was committed in term 1.");
        assertThat(why("leader-completeness", start, committed, Servers.of(follower(1, 1), leader(2, 1, 2)))).isNull();
    }

    @Test
    void aLeaderThatIsLaterAlreadyHasWhatIsCommittedNow() {
        assertThat(why("leader-completeness", Servers.of(follower(0), follower(0)),
                Servers.of(leader(1, 1), leader(2)), Servers.of(server(1, State.LEADER, 1, 1), leader(2))))
                .isNotNull();
    }

    @Test
    void nobodyExecutesAnotherEntry() {
        Servers start = Servers.of(follower(2, 1), follower(2, 2));
        Servers first = Servers.of(server(2, State.FOLLOWER, 1, 1), follower(2, 2));
        assertThat(why("state-machine-safety", start, first,
                Servers.of(server(2, State.FOLLOWER, 1, 1), server(2, State.FOLLOWER, 1, 2))))
                .isEqualTo("S2 executes another entry 1 than S1 did.");
        assertThat(why("state-machine-safety", start, first,
                Servers.of(follower(2, 1), follower(2, 2)), first)).isNull();
    }

    @Test
    void aVoteStays() {
        assertThat(why("vote-once-per-term", Servers.of(follower(1).voteFor(S1)), Servers.of(follower(1).voteFor(S2))))
                .isEqualTo("S1 had voted for S1 in term 1 and does not any more.");
        assertThat(why("vote-once-per-term", Servers.of(follower(1).voteFor(S1)), Servers.of(follower(2).voteFor(S2))))
                .isNull();
    }

    @Test
    void termsAndCommitIndexesGoUp() {
        assertThat(why("term-monotone", Servers.of(follower(2)), Servers.of(follower(1)))).isNotNull();
        assertThat(why("commit-index-monotone", Servers.of(server(1, State.FOLLOWER, 2, 1, 1)),
                Servers.of(server(1, State.FOLLOWER, 1, 1, 1)))).isNotNull();
    }

    @Test
    void nothingIsExecutedThatIsNotCommitted() {
        assertThat(why("applied-at-most-committed", Servers.of(follower(1, 1).applied(1, Table.empty(), Table
                .empty()))))
                .isNotNull();
        assertThat(why("applied-at-most-committed", Servers.of(server(1, State.FOLLOWER, 2, 1)))).isNotNull();
        assertThat(why("applied-at-most-committed", Servers.of(server(1, State.FOLLOWER, 1, 1)))).isNull();
    }

    @Test
    void aMajorityIsNotWithoutALeaderForLong() {
        Servers start = Servers.of(follower(0), follower(0));
        assertThat(why("elects-in-time", start, Servers.at(10_000_001, follower(0), follower(0))))
                .isEqualTo("A majority is up and linked, and has been without a leader for more than 10s.");
        assertThat(why("elects-in-time", start, Servers.at(5_000_000, leader(1), follower(1)),
                Servers.at(6_000_000, follower(2), follower(2)), Servers.at(15_000_000, follower(2), follower(2))))
                .isNull();
    }
}
