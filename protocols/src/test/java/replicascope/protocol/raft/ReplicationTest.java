package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lines 50–94. Raft paper, §5.3 and §5.4.2.
class ReplicationTest {
    private static Lab led(String... header) {
        return Lab.three(header).play("timeout S1 election", "deliver S1>S2 RequestVote", "deliver S1>S3 RequestVote",
                "settle");
    }

    @Test
    void aHeartbeatKeepsAFollowerFromStanding() {
        Lab lab = led().play("timeout S1 heartbeat");
        assertThat(lab.lines()).isEqualTo("51 53-55");
        assertThat(lab.explanation().changes()).isEmpty();
        lab.play("deliver S1>S2 AppendEntries");
        assertThat(lab.lines()).isEqualTo("58- 60- 62 63- 65- 69+ 70 89 90- 92- 71");
        lab.play("timeout S1 heartbeat", "deliver S1>S2 AppendEntries");
        assertThat(lab.lines()).isEqualTo("58- 60- 62 63- 65- 69- 71");
        assertThat(lab.explanation().changes()).isEmpty();
        assertThat(lab.explanation().timers()).extracting(timer -> timer.timer()).containsExactly("election");
    }

    @Test
    void anEntryIsCommittedOnceAMajorityHasIt() {
        Lab lab = Lab.five().play("timeout S1 election", "settle", "client C1 put x 1 via S1 as w1",
                "deliver C1>S1 ClientRequest", "deliver S1>S2 AppendEntries", "deliver S2>S1 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76+ 77+ 78-79 84 85-");
        lab.play("deliver S1>S3 AppendEntries", "deliver S3>S1 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76+ 77+ 78-79 84 85+ 86-87 89 90+ 91 92+ 93");
        assertThat(lab.stored("S1", "x")).hasToString("1");
    }

    @Test
    void aRepeatedAnswerSaysNothingNew() {
        Lab lab = led().play("client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest",
                "deliver S1>S2 AppendEntries", "duplicate S2>S1 AppendReply", "deliver S2>S1 AppendReply",
                "deliver S2>S1 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76+ 77-");
    }

    @Test
    void theLeaderGoesBackByOneAfterARefusal() {
        Lab lab = led("set cuts=lose").play("cut S1 | S3", "client C1 put x 1 via S1 as w1", "settle",
                "client C1 put x 2 via S1 as w2", "settle", "heal", "timeout S1 heartbeat");
        assertThat(lab.holds("S1.nextIndex[S3] == 2")).isTrue();
        lab.play("timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote",
                "deliver S2>S3 AppendEntries");
        assertThat(lab.holds("S2.nextIndex[S3] == 4")).isTrue();
        assertThat(lab.lines()).isEqualTo("58- 60- 62 63+ 64");
        lab.play("deliver S3>S2 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76- 80+ 81-82");
        lab.play("deliver S2>S3 AppendEntries", "deliver S3>S2 AppendReply", "deliver S2>S3 AppendEntries");
        assertThat(lab.lines()).startsWith("58- 60- 62 63- 65+ 66- 68");
        assertThat(lab.terms("S3")).containsExactly(1, 1, 1, 2);
    }

    @Test
    void anOldRefusalIsPassedOver() {
        Lab lab = led("set cuts=lose").play("cut S1 | S3", "client C1 put x 1 via S1 as w1", "settle", "heal",
                "timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote",
                "deliver S2>S3 AppendEntries", "duplicate S3>S2 AppendReply", "deliver S3>S2 AppendReply",
                "deliver S3>S2 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76- 80-");
    }

    @Test
    void whatConflictsIsReplaced() {
        Lab lab = led("set cuts=lose").play("cut S1 | S2 S3", "client C1 put x 1 via S1 as w1", "settle",
                "timeout S2 election", "settle", "heal S1 | S2 S3", "timeout S2 heartbeat", "settle");
        assertThat(lab.terms("S1")).containsExactly(1, 2);
        assertThat(lab.broken()).isEmpty();
    }

    /// "If an existing entry conflicts with a new one …, delete": an old message must not cut off what came later.
    @Test
    void anOldMessageDoesNotShortenALog() {
        Lab lab = led().play("client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest",
                "duplicate S1>S2 AppendEntries", "deliver S1>S2 AppendEntries#1", "hold S1>S2 AppendEntries#1",
                "settle", "client C1 put x 2 via S1 as w2", "settle", "release S1>S2 AppendEntries",
                "deliver S1>S2 AppendEntries");
        assertThat(lab.lines()).isEqualTo("58- 60- 62 63- 65- 69- 71");
        assertThat(lab.server("S2").log().size()).isEqualTo(3);
    }

    @Test
    void aLeaderOfAnOlderTermIsToldSo() {
        Lab lab = led().play("cut S1 > *", "timeout S1 heartbeat", "timeout S2 election", "deliver S2>S3 RequestVote",
                "deliver S3>S2 Vote", "heal", "deliver S1>S2 AppendEntries");
        assertThat(lab.lines()).isEqualTo("58+ 59");
        lab.play("deliver S2>S1 AppendReply");
        assertThat(lab.lines()).isEqualTo("73+ 74 45+ 46 47+ 48-49");
        assertThat(lab.server("S1").leads()).isFalse();
    }

    @Test
    void aCandidateGivesInToTheLeaderOfItsTerm() {
        Lab lab = Lab.three("set noop=false").play("timeout S1 election", "timeout S2 election",
                "deliver S1>S3 RequestVote", "deliver S3>S1 Vote", "deliver S1>S2 AppendEntries");
        assertThat(lab.lines()).isEqualTo("58- 60+ 61 45- 47- 49 62 63- 65- 69- 71");
        assertThat(lab.holds("S2.state == FOLLOWER and S2.votedFor == S2 and S2.leaderHint == S1")).isTrue();
    }

    @Test
    void anEntryOfAnEarlierTermIsNotCommittedByCounting() {
        Lab lab = Lab.three("set noop=false").play("timeout S1 election", "deliver S1>S3 RequestVote",
                "deliver S3>S1 Vote", "client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest", "crash S1",
                "restart S1", "timeout S1 election", "deliver S1>S2 RequestVote{term=2}", "deliver S2>S1 Vote{term=2}",
                "deliver S1>S2 AppendEntries{term=2}", "deliver S2>S1 AppendReply");
        lab.play("deliver S1>S2 AppendEntries{term=2}", "deliver S2>S1 AppendReply");
        assertThat(lab.lines()).isEqualTo("73- 75+ 76+ 77+ 78-79 84 85-");
        assertThat(lab.holds("S2.log.size == 1 and S1.commitIndex == 0")).isTrue();
    }
}
