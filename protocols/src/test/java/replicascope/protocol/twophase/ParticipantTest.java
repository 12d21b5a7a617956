package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;
import replicascope.run.CommandFailed;
import replicascope.simulation.Frame;

class ParticipantTest {
    @Test
    void thePromiseIsOnDiskBeforeTheVoteIsSent() {
        Lab lab = Lab.ofTwo().happyUntil("deliver TM1>P1 Prepare");
        assertThat(lab.lines()).isEqualTo("71- 73- 76-77");
        assertThat(lab.sent()).isEmpty();
        assertThat(lab.holds("P1.log.forced == 1 and P1.inDoubt == w1")).isTrue();
        lab.play("timeout P1 say");
        assertThat(lab.lines()).isEqualTo("79");
        assertThat(lab.sent()).containsExactly("TM1 Vote");
    }

    @Test
    void betweenPromiseAndVoteItHandlesNothingElse() {
        Lab lab = Lab.ofTwo().happyUntil("deliver C1>TM1 Request")
                .play("duplicate TM1>P1 Prepare", "deliver TM1>P1 Prepare");
        assertThatThrownBy(() -> lab.play("deliver TM1>P1 Prepare")).isInstanceOf(CommandFailed.class)
                .hasMessageContaining("say");
    }

    @Test
    void itCannotPromiseWhatItHasNotGot() {
        Lab lab = Lab.ofTwo().play("client C1 transfer P1 P2 101 as w1", "deliver C1>TM1 Request",
                "deliver TM1>P1 Prepare");
        assertThat(lab.lines()).isEqualTo("71- 73+ 74-75");
        assertThat(lab.holds("P1.log.forced == 1 and P1.inDoubt == null")).isTrue();
    }

    @Test
    void itCanPromiseAllItHas() {
        Lab lab = Lab.ofTwo().play("client C1 transfer P1 P2 100 as w1", "advance 1s");
        assertThat(lab.holds("P1.balance == 0 and P2.balance == 200 and result(w1) == committed")).isTrue();
    }

    @Test
    void whileInDoubtItPromisesNothingElse() {
        Lab lab = Lab.ofTwo("nodes C1 C2 : client").happyUntil("timeout P1 say")
                .play("client C2 transfer P2 P1 1 as w2", "deliver C2>TM1 Request", "deliver TM1>P1 Prepare");
        assertThat(lab.lines()).isEqualTo("71- 73+ 74-75");
        assertThat(lab.holds("P1.inDoubt == w1")).isTrue();
    }

    @Test
    void itSaysAgainWhatItHasSaid() {
        Lab yes = Lab.ofTwo().happyUntil("deliver C1>TM1 Request")
                .play("duplicate TM1>P1 Prepare", "deliver TM1>P1 Prepare", "timeout P1 say", "deliver TM1>P1 Prepare");
        assertThat(yes.lines()).isEqualTo("71+ 72");
        assertThat(yes.holds("flight(P1>TM1 Vote{ballot=YES}) == 2")).isTrue();
        Lab no = Lab.ofTwo().play("client C1 transfer P1 P2 101 as w1", "deliver C1>TM1 Request",
                "duplicate TM1>P1 Prepare", "deliver TM1>P1 Prepare", "deliver TM1>P1 Prepare");
        assertThat(no.lines()).isEqualTo("71+ 72");
        assertThat(no.holds("flight(P1>TM1 Vote{ballot=NO}) == 2")).isTrue();
    }

    @Test
    void aNoIsOnDiskSoThatARestartDoesNotTurnItIntoAYes() {
        Lab lab = Lab.ofTwo("nodes C1 C2 : client").play("client C2 transfer P1 P2 10 as w0", "deliver C2>TM1 Request",
                "deliver TM1>P1 Prepare", "timeout P1 say", "client C1 transfer P1 P2 20 as w1",
                "deliver C1>TM1 Request", "duplicate TM1>P1 Prepare", "deliver TM1>P1 Prepare", "hold P1>TM1 Vote#2",
                "crash P1", "timeout TM1 votes(w0)", "restart P1", "settle");
        assertThat(lab.holds("P1.log.records.size >= 2 and flight(P1>TM1 Vote{tx=w1}) == 1")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void itDoesWhatItIsToldOnce() {
        Lab lab = Lab.ofTwo().happyUntil("timeout TM1 tell").play("duplicate TM1>P1 Commit", "deliver TM1>P1 Commit");
        assertThat(lab.lines()).isEqualTo("81+ 82-84");
        lab.play("deliver TM1>P1 Commit");
        assertThat(lab.lines()).isEqualTo("81- 85+ 86");
        assertThat(lab.holds("P1.balance == 70")).isTrue();
    }

    @Test
    void anAbortMayComeBeforeTheQuestion() {
        Lab lab = Lab.ofTwo().happyUntil("deliver C1>TM1 Request").play("timeout TM1 votes", "deliver TM1>P1 Abort");
        assertThat(lab.lines()).isEqualTo("89+ 90");
        lab.play("deliver TM1>P1 Prepare");
        assertThat(lab.lines()).isEqualTo("71+ 72");
        assertThat(lab.holds("flight(P1>TM1 Vote{ballot=NO}) == 1")).isTrue();
    }

    @Test
    void aForgottenAbortIsAskedForAgain() {
        Lab lab = Lab.ofTwo().happyUntil("timeout P1 say").play("timeout TM1 votes", "deliver TM1>P1 Abort");
        assertThat(lab.holds("P1.log.forced == 1 and P1.log.records.size == 2")).isTrue();
        lab.play("crash P1", "restart P1");
        assertThat(lab.lines()).isEqualTo("95-96 97+ 98");
        assertThat(lab.holds("P1.inDoubt == w1")).isTrue();
        lab.play("deliver P1>TM1 Inquire", "deliver TM1>P1 Abort");
        assertThat(lab.lines()).isEqualTo("89+ 90");
        assertThat(lab.holds("P1.inDoubt == null and P1.balance == 100")).isTrue();
    }

    @Test
    void afterARestartTheAccountIsWhatTheLogSays() {
        Lab lab = Lab.ofTwo().play(Lab.HAPPY).play("crash P1", "restart P1", "crash P2", "restart P2");
        assertThat(lab.holds("P1.balance == 70 and P2.balance == 130")).isTrue();
    }

    @Test
    void inDoubtItAsksAndAsks() {
        Lab lab = Lab.ofTwo().happyUntil("timeout P1 say").play("timeout P1 ask");
        assertThat(lab.lines()).isEqualTo("92-93");
        lab.play("timeout P1 ask", "timeout P1 ask");
        assertThat(lab.holds("flight(P1>TM1 Inquire) == 3")).isTrue();
    }

    @Test
    void itsPictureShowsWhatIsOnDiskAndThatItIsInDoubt() {
        Lab lab = Lab.ofTwo("break TPC.2").happyUntil("deliver TM1>P1 Prepare");
        var node = Frame.of(lab.world(), null).node(lab.world().nodes().get(1)).orElseThrow();
        assertThat(node.badge().word()).isEqualTo("IN DOUBT");
        assertThat(node.fields()).contains(new Field.Scalar("balance", "100"), new Field.Cells("log",
                List.of(new Field.Cell("prepared w1", "Prepared(tx w1, change -30)")), 0));
    }
}
