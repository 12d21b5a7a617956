package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.simulation.World;

/// Each switch both ways, at the one handler it changes.
class SwitchesTest {
    private static final String[] VOTED = {"timeout S1 election", "deliver S1>S3 RequestVote"};

    @Test
    void deployedHasNoDefectAndPrintedAllThatGoTogether() {
        var blueprint = new RaftProvider().blueprint();
        assertThat(Settings.deployed(blueprint).broken()).isEmpty();
        assertThat(Settings.preset(blueprint, "printed").broken())
                .containsExactly("A4.2", "A4.3", "A4.4", "A4.5", "A4.7", "A4.9");
    }

    @Test
    void printedFindsALeaderByHandOnly() {
        assertThat(Lab.five("preset printed").play("advance 20s").holds("some(server, .state == LEADER)")).isFalse();
        assertThat(Lab.five("preset printed").play("timeout S1 election", "settle").server("S1").leads()).isTrue();
    }

    @Test
    void a42ForgetsTermAndVoteButNotTheLog() {
        String[] crash = {"timeout S1 election", "deliver S1>S3 RequestVote", "deliver S3>S1 Vote",
            "deliver S1>S3 AppendEntries", "crash S3", "restart S3"};
        assertThat(Lab.three().play(crash).holds("S3.currentTerm == 1 and S3.votedFor == S1 and S3.log.size == 1"))
                .isTrue();
        assertThat(Lab.three("break A4.2").play(crash)
                .holds("S3.currentTerm == 0 and S3.votedFor == null and S3.log.size == 1")).isTrue();
    }

    @Test
    void a43AnswersWithoutATerm() {
        assertThat(Lab.three().play(VOTED).sent()).isEqualTo(new Message.Vote(1, true));
        assertThat(Lab.three("break A4.3").play(VOTED).sent()).isEqualTo(new Message.Vote(null, true));
    }

    @Test
    void a44CountsADuplicateTwice() {
        String[] twice = {"timeout S1 election", "deliver S1>S2 RequestVote", "duplicate S2>S1 Vote",
            "deliver S2>S1 Vote", "deliver S2>S1 Vote"};
        assertThat(Lab.five().play(twice).lines()).isEqualTo("31- 33+ 34 35-");
        assertThat(Lab.five("break A4.4").play(twice).lines()).startsWith("31- 33+ 34 35+ 36");
    }

    @Test
    void a45AsksWithoutTheEndOfTheLog() {
        NodeId candidate = Lab.three().world().nodes().getFirst();
        assertThat(Lab.three().play("timeout S1 election").explanation().sent()).extracting(letter -> letter.message())
                .containsOnly(new Message.RequestVote(1, candidate, 0, 0));
        assertThat(Lab.three("break A4.5").play("timeout S1 election").explanation().sent())
                .extracting(letter -> letter.message())
                .containsOnly(new Message.RequestVote(1, candidate, null, null));
    }

    @Test
    void a45IsReadTwoWays() {
        String[] withEntry = {"timeout S1 election", "deliver S1>S2 RequestVote", "deliver S2>S1 Vote",
            "deliver S1>S2 AppendEntries", "timeout S3 election", "timeout S3 election",
            "deliver S3>S2 RequestVote#2"};
        assertThat(Lab.three("break A4.5", "set nulls=pass").play(withEntry).lines()).endsWith("22+ 23-25");
        assertThat(Lab.three("break A4.5", "set nulls=empty").play(withEntry).lines()).endsWith("22- 28");
        assertThat(Lab.three("break A4.5", "set nulls=empty").play(VOTED).lines()).endsWith("22+ 23-25");
    }

    @Test
    void a46ComparesLengthsOnly() {
        String[] longer = {"timeout S1 election", "deliver S1>S2 RequestVote", "deliver S2>S1 Vote",
            "client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest", "timeout S2 election",
            "deliver S2>S3 RequestVote", "deliver S3>S2 Vote", "deliver S2>S3 AppendEntries", "crash S1",
            "restart S1", "timeout S1 election", "timeout S1 election", "deliver S1>S3 RequestVote{term=3}"};
        assertThat(Lab.three().play(longer).lines()).endsWith("22- 28");
        assertThat(Lab.three("break A4.6").play(longer).lines()).endsWith("22+ 23-25");
    }

    @Test
    void a47GivesEveryServerTheSameTimeout() {
        World world = Lab.five("break A4.7").world();
        assertThat(world.nodes().stream().limit(5).map(node -> world.slot(node).timers().getFirst().due()))
                .containsOnly(150_000L);
    }

    @Test
    void a49CommitsWhatAMajorityHasWhateverItsTerm() {
        String[] old = {"timeout S1 election", "deliver S1>S3 RequestVote", "deliver S3>S1 Vote",
            "client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest", "crash S1", "restart S1",
            "timeout S1 election", "deliver S1>S2 RequestVote{term=2}", "deliver S2>S1 Vote{term=2}",
            "deliver S1>S2 AppendEntries{term=2}", "deliver S2>S1 AppendReply",
            "deliver S1>S2 AppendEntries{term=2}", "deliver S2>S1 AppendReply"};
        assertThat(Lab.three("set noop=false").play(old).lines()).endsWith("84 85-");
        assertThat(Lab.three("break A4.9", "set noop=false").play(old).lines())
                .endsWith("84 85+ 86-87 89 90+ 91 92+ 93");
    }
}
