package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.simulation.Armed;
import replicascope.simulation.World;

/// Lines 5–49. Raft paper, §5.2 and §5.4.1.
class ElectionsTest {
    private static final String VOTED = "16+ 17-19 21+ 22+ 23-25";

    @Test
    void aServerThatStandsVotesForItselfAndAsksTheOthers() {
        Lab lab = Lab.three().play("timeout S1 election");
        assertThat(lab.lines()).isEqualTo("6-12");
        assertThat(lab.explanation().sent()).hasSize(2);
        assertThat(lab.holds("S1.votes == {S1} and S1.votedFor == S1 and S1.currentTerm == 1")).isTrue();
    }

    @Test
    void aServerGivesOneVotePerTerm() {
        Lab lab = Lab.three().play("timeout S1 election", "timeout S2 election", "deliver S1>S3 RequestVote");
        assertThat(lab.lines()).isEqualTo(VOTED);
        lab.play("deliver S2>S3 RequestVote");
        assertThat(lab.lines()).isEqualTo("16- 21- 28");
        assertThat(lab.sent()).isEqualTo(new Message.Vote(1, false));
    }

    @Test
    void aRepeatedRequestOfTheSameCandidateGetsTheSameVote() {
        Lab lab = Lab.three().play("timeout S1 election", "duplicate S1>S3 RequestVote", "deliver S1>S3 RequestVote",
                "deliver S1>S3 RequestVote");
        assertThat(lab.lines()).isEqualTo("16- 21+ 22+ 23-25");
    }

    @Test
    void aRequestOfAnOlderTermIsDenied() {
        Lab lab = Lab.three().play("timeout S1 election", "timeout S2 election", "timeout S2 election",
                "deliver S2>S3 RequestVote{term=2}", "deliver S1>S3 RequestVote");
        assertThat(lab.lines()).isEqualTo("16- 21- 28");
        assertThat(lab.sent()).isEqualTo(new Message.Vote(2, false));
    }

    @Test
    void aRefusalLeavesTheElectionTimerAlone() {
        Lab lab = Lab.three().play("timeout S1 election", "timeout S2 election", "deliver S1>S3 RequestVote",
                "deliver S2>S3 RequestVote");
        assertThat(lab.explanation().timers()).isEmpty();
    }

    @Test
    void aMajorityMakesALeader() {
        Lab lab = Lab.five().play("timeout S1 election", "deliver S1>S2 RequestVote", "deliver S1>S3 RequestVote",
                "deliver S2>S1 Vote");
        assertThat(lab.lines()).isEqualTo("31- 33+ 34 35-");
        lab.play("deliver S3>S1 Vote");
        assertThat(lab.lines()).isEqualTo("31- 33+ 34 35+ 36 38-40 41+ 42-43 53-55");
        assertThat(lab.server("S1").leads()).isTrue();
        assertThat(lab.explanation().timers()).extracting(timer -> timer.timer() + " " + timer.armed())
                .containsExactlyInAnyOrder("heartbeat true", "election false");
    }

    @Test
    void aServerAloneLeadsAtOnce() {
        Lab lab = Lab.of("nodes S1 : server\nnodes C1 : client").play("timeout S1 election");
        assertThat(lab.lines()).isEqualTo("6-11 35+ 36 38-40 41+ 42-43 53-54 84 85+ 86-87 89 90- 92-");
        lab.play("client C1 put x 1 via S1 as w1", "settle");
        assertThat(lab.holds("op(w1) == done")).isTrue();
    }

    @Test
    void aVoteOfAnotherTermDoesNotCount() {
        Lab lab = Lab.three().play("timeout S1 election", "deliver S1>S2 RequestVote", "timeout S1 election",
                "deliver S2>S1 Vote");
        assertThat(lab.lines()).isEqualTo("31- 33-");
    }

    @Test
    void aRefusalFromAHigherTermEndsACandidacy() {
        Lab lab = Lab.three().play("timeout S1 election", "timeout S2 election", "timeout S2 election",
                "deliver S1>S2 RequestVote", "deliver S2>S1 Vote");
        assertThat(lab.lines()).isEqualTo("31+ 32 45+ 46 47- 49 33-");
        assertThat(lab.holds("S1.state == FOLLOWER and S1.currentTerm == 2 and S1.votedFor == null")).isTrue();
    }

    @Test
    void aLeaderAskedInAHigherTermStopsLeading() {
        Lab lab = Lab.three().play("timeout S1 election", "settle", "timeout S2 election", "deliver S2>S1 RequestVote");
        assertThat(lab.lines()).isEqualTo("16+ 17-19 48 21+ 22+ 23-25");
        assertThat(lab.explanation().timers()).extracting(timer -> timer.timer() + " " + timer.armed())
                .containsExactlyInAnyOrder("election true", "heartbeat false");
    }

    @Test
    void theLaterLastTermWinsAgainstTheLongerLog() {
        Lab lab = Lab.three().play("timeout S1 election", "deliver S1>S2 RequestVote", "deliver S2>S1 Vote",
                "client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest", "crash S1",
                "timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote",
                "deliver S2>S3 AppendEntries", "restart S1", "timeout S1 election", "timeout S1 election",
                "deliver S1>S3 RequestVote{term=3}");
        assertThat(lab.terms("S1")).containsExactly(1, 1);
        assertThat(lab.terms("S3")).containsExactly(2);
        assertThat(lab.lines()).isEqualTo("16+ 17-19 21+ 22- 28");
    }

    @Test
    void ofEqualLastTermsTheLongerLogWins() {
        Lab lab = Lab.three().play("timeout S1 election", "settle", "client C1 put x 1 via S1 as w1",
                "deliver C1>S1 ClientRequest", "deliver S1>S2 AppendEntries", "timeout S3 election",
                "deliver S3>S2 RequestVote");
        assertThat(lab.lines()).isEqualTo("16+ 17-19 21+ 22- 28");
        lab.play("timeout S2 election", "deliver S2>S3 RequestVote");
        assertThat(lab.lines()).isEqualTo("16+ 17-19 21+ 22+ 23-25");
    }

    @Test
    void timeoutsAreDrawnFromTheirRange() {
        World world = Lab.five("set election=150ms..300ms").world();
        List<Armed> timers = world.nodes().stream().limit(5).map(node -> world.slot(node).timers().getFirst()).toList();
        assertThat(timers).allSatisfy(timer -> {
            assertThat(timer.least()).isEqualTo(150_000);
            assertThat(timer.most()).isEqualTo(300_000);
        });
        assertThat(timers).extracting(timer -> timer.due()).doesNotHaveDuplicates();
    }
}
