package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Lines 88–106: executing, clients, restarts. Raft paper, §8 and Fig. 2.
class ClientsTest {
    private static Lab led() {
        return Lab.three().play("timeout S1 election", "deliver S1>S2 RequestVote", "deliver S1>S3 RequestVote",
                "settle");
    }

    @Test
    void aServerThatDoesNotLeadSaysWhoDoes() {
        Lab lab = led().play("client C1 put x 1 via S3 as w1", "deliver C1>S3 ClientRequest");
        assertThat(lab.lines()).isEqualTo("96+ 97");
        lab.play("deliver S3>C1 Redirect", "settle");
        assertThat(lab.holds("op(w1) == done and result(w1) == ok")).isTrue();
    }

    @Test
    void aRetryIsAnsweredAndNotExecutedAgain() {
        Lab lab = led().play("client C1 append x a via S1 as w1", "settle", "client C1 append x b via S1 as w2",
                "duplicate C1>S1 ClientRequest", "deliver C1>S1 ClientRequest", "deliver S1>S2 AppendEntries",
                "deliver S2>S1 AppendReply", "deliver C1>S1 ClientRequest");
        assertThat(lab.lines()).isEqualTo("96- 98+ 99");
        lab.play("settle");
        assertThat(lab.stored("S1", "x")).hasToString("[a, b]");
    }

    @Test
    void aRetryThatIsInTheLogTwiceIsExecutedOnce() {
        Lab lab = led().play("client C1 append x a via S1 as w1", "duplicate C1>S1 ClientRequest",
                "deliver C1>S1 ClientRequest", "deliver C1>S1 ClientRequest", "settle", "timeout S1 heartbeat",
                "settle");
        assertThat(lab.server("S2").log().size()).isEqualTo(3);
        assertThat(lab.holds("every(server, .lastApplied == 3 and .store[x] == [a])")).isTrue();
    }

    @Test
    void aRetryAtTheNextLeaderIsExecutedOnce() {
        Lab lab = led().play("client C1 append x a via S1 as w1", "deliver C1>S1 ClientRequest",
                "deliver S1>S2 AppendEntries", "deliver S2>S1 AppendReply", "drop S1>C1 ClientReply", "crash S1",
                "advance until op(w1) == done max 10s", "client C1 get x as r1",
                "advance until op(r1) == done max 10s");
        assertThat(lab.holds("result(r1) == [a]")).isTrue();
    }

    @Test
    void theMachineWritesReadsAndAppends() {
        Lab lab = led().play("client C1 get x via S1 as r1", "settle", "client C1 append x 1 as w1", "settle",
                "client C1 put y 2 as w2", "settle", "client C1 append y 3 as w3", "settle",
                "client C1 get y as r2", "settle", "client C1 get x as r3", "settle");
        assertThat(lab.holds("result(r1) == null and result(r2) == [2, 3] and result(r3) == [1]")).isTrue();
    }

    @Test
    void aRestartKeepsWhatIsOnDiskAndNothingElse() {
        Lab lab = led().play("client C1 put x 1 via S1 as w1", "settle", "timeout S1 heartbeat", "settle");
        Server before = lab.server("S2");
        assertThat(before.commitIndex()).isEqualTo(2);
        lab.play("crash S2", "restart S2");
        assertThat(lab.lines()).isEqualTo("104 106");
        Server blank = Server.blank();
        assertThat(lab.server("S2")).isEqualTo(new Server(before.currentTerm(), before.votedFor(), blank.state(),
                blank.votes(), before.log(), 0, 0, null, blank.nextIndex(), blank.matchIndex(), blank.store(),
                blank.results()));
        assertThat(lab.explanation().timers()).extracting(timer -> timer.timer()).contains("election");
    }

    @Test
    void aWipedServerStartsFromNothing() {
        Lab lab = led().play("crash S3", "wipe S3", "restart S3");
        assertThat(lab.lines()).isEqualTo("106");
        assertThat(lab.server("S3")).isEqualTo(Server.blank());
    }

    @Test
    void theLiteralPresetNeitherCountsNorServes() {
        Lab lab = Lab.three("preset literal").play("timeout S1 election", "deliver S1>S2 RequestVote",
                "deliver S2>S1 Vote");
        assertThat(lab.lines()).isEmpty();
        lab.play("client C1 put x 1 via S1 as w1", "deliver C1>S1 ClientRequest");
        assertThat(lab.lines()).isEmpty();
        assertThat(lab.explanation().sent()).isEmpty();
    }
}
