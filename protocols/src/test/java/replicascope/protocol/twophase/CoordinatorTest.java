package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;
import replicascope.simulation.Frame;

class CoordinatorTest {
    @Test
    void itForcesTheBeginningAndAsksEveryParticipant() {
        Lab lab = Lab.ofTwo().happyUntil("deliver C1>TM1 Request");
        assertThat(lab.lines()).isEqualTo("31- 34- 36-38");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P1 Prepare", "P2 Prepare");
        assertThat(lab.holds("TM1.log.forced == 1")).isTrue();
    }

    @Test
    void onlyThoseWhoseAccountsChangeTakePart() {
        Lab lab = new Lab().play("client C1 transfer P3 P1 10 as w1", "deliver C1>TM1 Request");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P1 Prepare", "P3 Prepare");
    }

    @Test
    void oneVoteIsNotEnough() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote");
        assertThat(lab.lines()).isEqualTo("40- 41- 42 43-");
        assertThat(lab.sent()).isEmpty();
    }

    @Test
    void theDecisionIsOnDiskBeforeAnybodyIsTold() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P2>TM1 Vote");
        assertThat(lab.lines()).isEqualTo("40- 41- 42 43+ 45");
        assertThat(lab.sent()).isEmpty();
        assertThat(lab.holds("TM1.log.forced == 2")).isTrue();
        lab.play("timeout TM1 tell");
        assertThat(lab.lines()).isEqualTo("47-48");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P1 Commit", "P2 Commit", "C1 Answer");
    }

    @Test
    void oneNoAbortsAtOnceAndTheOneWhoSaidItIsNotTold() {
        Lab lab = Lab.ofTwo().play("client C1 transfer P1 P2 101 as w1", "deliver C1>TM1 Request",
                "deliver TM1>P1 Prepare", "deliver P1>TM1 Vote");
        assertThat(lab.lines()).isEqualTo("40- 41+ 50-52");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P2 Abort", "C1 Answer");
        assertThat(lab.holds("TM1.log.records.size == 1")).isTrue();
    }

    @Test
    void silenceAborts() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote").play("timeout TM1 votes");
        assertThat(lab.lines()).isEqualTo("50-52");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P1 Abort", "P2 Abort", "C1 Answer");
    }

    @Test
    void aVoteThatComesTooLateCountsForNothing() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote").play("timeout TM1 votes", "deliver P2>TM1 Vote");
        assertThat(lab.lines()).isEqualTo("40+");
        assertThat(lab.sent()).isEmpty();
    }

    @Test
    void aRepeatedRequestIsAnsweredButNotRunAgain() {
        Lab lab = Lab.ofTwo().happyUntil("deliver C1>TM1 Request").play("timeout C1 retry", "deliver C1>TM1 Request");
        assertThat(lab.lines()).isEqualTo("31+ 32-");
        lab.play("timeout TM1 votes", "timeout C1 retry", "deliver C1>TM1 Request");
        assertThat(lab.lines()).isEqualTo("31+ 32+ 33");
        assertThat(lab.sent()).containsExactly("C1 Answer");
    }

    @Test
    void aRequestThatMakesNoSenseIsRefused() {
        for (String senseless : new String[] {"P1 P9 10", "P9 P1 10", "P1 P2 0", "P1 P2 -5", "P1 [] 10", "P1 P2 ten",
            "P1 P2 9000000000000000000"}) {
            Lab lab = Lab.ofTwo().play("client C1 transfer " + senseless + " as w1", "deliver C1>TM1 Request");
            assertThat(lab.lines()).as(senseless).isEqualTo("31- 34+ 35");
            assertThat(lab.play("settle").holds("result(w1) == refused")).as(senseless).isTrue();
        }
    }

    @Test
    void whoIsInDoubtWhileVotesAreOutGetsNoAnswer() {
        Lab lab = Lab.ofTwo().happyUntil("timeout P1 say").play("timeout P1 ask", "deliver P1>TM1 Inquire");
        assertThat(lab.lines()).isEqualTo("58- 60-");
        assertThat(lab.sent()).isEmpty();
    }

    @Test
    void whoIsInDoubtAfterTheDecisionIsToldIt() {
        Lab lab = Lab.ofTwo().happyUntil("timeout TM1 tell").play("timeout P1 ask", "deliver P1>TM1 Inquire");
        assertThat(lab.lines()).isEqualTo("58+ 59");
        assertThat(lab.sent()).containsExactly("P1 Commit");
    }

    @Test
    void whatIsNotInTheLogIsPresumedAborted() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote").play("crash TM1", "restart TM1");
        assertThat(lab.lines()).isEqualTo("63");
        lab.play("timeout P1 ask", "deliver P1>TM1 Inquire");
        assertThat(lab.lines()).isEqualTo("58- 60+ 61");
        assertThat(lab.sent()).containsExactly("P1 Abort");
    }

    @Test
    void afterARestartItTellsEveryCommitThatIsNotEnded() {
        Lab lab = Lab.ofTwo().happyUntil("deliver TM1>P1 Commit").play("crash TM1", "restart TM1");
        assertThat(lab.lines()).isEqualTo("63 65");
        lab.play("timeout TM1 tell");
        assertThat(lab.sent()).containsExactlyInAnyOrder("P1 Commit", "P2 Commit", "C1 Answer");
    }

    @Test
    void whenAllHaveAcknowledgedItHasNothingMoreToTell() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Ack");
        assertThat(lab.lines()).isEqualTo("54+ 55-");
        lab.play("deliver P2>TM1 Ack");
        assertThat(lab.lines()).isEqualTo("54+ 55+ 56");
        assertThat(lab.holds("TM1.acks.size == 0 and TM1.log.records.size == 3")).isTrue();
    }

    @Test
    void itsPictureShowsWhoHasVotedOfHowMany() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote");
        var node = Frame.of(lab.world(), null).node(lab.world().nodes().get(0)).orElseThrow();
        assertThat(node.badge().word()).isEqualTo("VOTING");
        assertThat(node.fields()).contains(new Field.Tally("votes w1", List.of("P1"), 2, 2));
    }
}
