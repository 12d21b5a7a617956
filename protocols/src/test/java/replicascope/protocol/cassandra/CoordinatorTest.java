package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines 16–32, 40–99.
class CoordinatorTest {
    /// In how many of the six replicas must a write be before it is answered?
    @ParameterizedTest
    @CsvSource({"ONE, 1", "TWO, 2", "THREE, 3", "LOCAL_ONE, 1", "LOCAL_QUORUM, 2", "QUORUM, 4", "EACH_QUORUM, 4",
        "ALL, 6"})
    void aWriteIsAnsweredWhenItsLevelIsReached(String level, int copies) {
        Lab lab = Lab.even(6, "set dcs=2").play("client C1 write x 1 via N1 with level=" + level + " as w1",
                "deliver C1>N1 Request");
        for (String node : new String[] {"N4", "N2", "N5", "N3", "N6"}) {
            if (lab.holds("flight(N1>C1 Answer) == 1"))
                break;
            if (lab.holds("flight(N1>" + node + " Mutation) == 1"))
                lab.play("deliver N1>" + node + " Mutation");
            else
                lab.play("deliver N4>" + node + " Mutation");
            lab.play("deliver " + node + ">N1 Written");
        }
        assertThat(lab.holds("flight(N1>C1 Answer) == 1")).isTrue();
        long have = lab.world().members(Node.class).stream().filter(node -> node.state().store().has("x")).count();
        assertThat(have).isEqualTo(level.equals("LOCAL_QUORUM") ? 3 : copies);
        assertThat(lab.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "client C1 write x 1 with level=MOST | a write cannot have the level \"MOST\": give one of ANY, ONE",
        "client C1 read x with level=ANY | a read cannot have the level \"ANY\": give one of ONE, TWO",
        "client C1 write x 1 with speed=9 | an operation has no setting \"speed\": give level"})
    void anImpossibleLevelIsRefusedWithASentence(String command, String sentence) {
        assertThatThrownBy(() -> Lab.even(3).play(command)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"set rf=0 | a whole number from 1 to 9", "set level=MOST | one of ANY, ONE",
        "set dcs=9 | from 1 to 4", "set tokens=odd | one of drawn, even", "set depth=40 | from 0 to 15"})
    void whatDoesNotFitIsRefusedWithASentence(String header, String sentence) {
        assertThatThrownBy(() -> Lab.even(3, header)).hasMessageContaining(sentence);
    }

    @Test
    void timesOfOneCoordinatorRiseEvenWhenItsClockStandsStill() {
        Lab lab = Lab.even(3).play("client C1 write x 9 via N1 as w1", "settle", "client C1 write x 1 via N1 as w2",
                "settle");
        assertThat(lab.holds("every(node, .store[x].value == 1 and .store[x].timestamp == 1)")).isTrue();
        lab.play("skew N1 -5s", "client C1 write x 2 via N1 as w3", "settle");
        assertThat(lab.holds("every(node, .store[x].value == 2 and .store[x].timestamp == 2)")).isTrue();
    }

    @Test
    void aCopyOfARequestThatIsUnderWayBeginsNothing() {
        Lab lab = Lab.even(3).play("client C1 write x 1 via N1 as w1", "duplicate C1>N1 Request",
                "deliver C1>N1 Request", "deliver C1>N1 Request");
        assertThat(lab.holds("flight(N1>* Mutation) == 2")).isTrue();
    }

    @Test
    void aWriteThatFailedMayStillWin() {
        Lab lab = Lab.even(3).play("client C1 write x 1 via N1 with level=ALL as w1", "settle",
                "client C1 write x 2 via N1 with level=ALL as w2", "deliver C1>N1 Request", "drop N1>N2 Mutation",
                "drop N1>N3 Mutation", "timeout N1 writeTimeout", "deliver N1>C1 Failure",
                "client C2 read x via N2 with level=ALL as r1", "settle");
        assertThat(lab.holds("op(w2) == unknown and result(r1) == 2 and history(x, linearizable) == ok")).isTrue();
    }

    @Test
    void aReadAsksAsManyAsItsLevelNeedsAndTheNearestFirst() {
        Lab lab = Lab.even(6, "set dcs=2").play("client C1 write x 1 via N1 with level=ALL as w1", "settle",
                "client C2 read x via N4 with level=QUORUM as r1", "deliver C2>N4 Request");
        assertThat(lab.holds("N4.reads[r1].asked == [N4, N5, N6, N1]")).isTrue();
        lab.play("settle", "client C2 read x via N4 with level=EACH_QUORUM as r2", "deliver C2>N4 Request");
        assertThat(lab.holds("N4.reads[r2].asked == [N4, N5, N1, N2]")).isTrue();
        lab.play("settle", "client C2 read x via N4 with level=LOCAL_ONE as r3", "deliver C2>N4 Request");
        assertThat(lab.holds("flight(N4>C2 Answer) == 1 and flight(N4>* Read) == 0")).isTrue();
    }

    /// The new-old inversion that read repair prevents when it blocks.
    @ParameterizedTest
    @CsvSource({"blocking, 2, ok", "none, 1, broken"})
    void blockingReadRepairKeepsReadsFromGoingBack(String repair, String second, String verdict) {
        Lab lab = Lab.even(3, "set readRepair=" + repair).play("client C1 write x 1 via N1 with level=ALL", "settle",
                "client C1 write x 2 via N1 with level=QUORUM as w2", "deliver C1>N1 Request", "hold N1>N2 Mutation",
                "hold N1>N3 Mutation", "client C2 read x via N2 with level=QUORUM as r1", "settle");
        assertThat(lab.holds("result(r1) == 2 and N1.store[x].value == 2")).isTrue();
        lab.play("crash N1", "client C2 read x via N2 with level=ONE as r2", "settle");
        assertThat(lab.holds("result(r2) == " + second + " and history(x, linearizable) == " + verdict)).isTrue();
    }

    @Test
    void aReadThatMissesAReplicaTimesOutAndTheNextIsRefused() {
        Lab lab = Lab.even(3).play("crash N2", "client C1 read x via N1 with level=ALL as r1",
                "deliver C1>N1 Request", "advance 6s");
        assertThat(lab.holds("op(r1) == unknown and C1.result == timeout and N1.down[N2] == 5s")).isTrue();
        lab.play("client C1 read x via N1 with level=ALL as r2", "settle");
        assertThat(lab.holds("C1.result == unavailable")).isTrue();
        lab.play("client C1 read x via N1 as r3", "settle");
        assertThat(lab.holds("result(r3) == none")).isTrue();
    }

    @Test
    void aCrashForgetsWhatWasUnderWayAndNothingElse() {
        Lab lab = Lab.even(3).play("crash N3", "client C1 write x 1 via N1 with level=ALL", "advance 2500ms",
                "client C2 write y 1 via N1 with level=ALL", "deliver C2>N1 Request");
        Node before = lab.node("N1");
        lab.play("crash N1", "restart N1");
        assertThat(lab.lines()).isEqualTo("96-97");
        Node after = lab.node("N1");
        assertThat(after.store()).isEqualTo(before.store());
        assertThat(after.hints()).isEqualTo(before.hints());
        assertThat(after.hints().isEmpty() || !after.writes().isEmpty() || !after.down().isEmpty()).isFalse();
        assertThat(lab.play("restart N3", "advance 2s").holds("N3.store[x].value == 1")).isTrue();
    }

    @Test
    void hintsWaitForTheirOwnerAndForNobodyElse() {
        Lab lab = Lab.even(4).play("crash N3", "client C1 write x 1 via N1 with level=ALL", "advance 2500ms");
        assertThat(lab.holds("N1.hints.waiting[N3][1].key == x and N1.hints.waiting[N4] == null")).isTrue();
        lab.play("timeout N1 probe", "restart N3", "deliver N1>N3 Echo");
        assertThat(lab.lines()).isEqualTo("73");
        lab.play("deliver N3>N1 Here");
        assertThat(lab.lines()).isEqualTo("75 78");
        lab.play("duplicate N1>N3 Hinted", "deliver N1>N3 Hinted", "deliver N1>N3 Hinted");
        assertThat(lab.lines()).isEqualTo("74 61-");
        assertThat(lab.play("settle").node("N1").hints().isEmpty()).isTrue();
        assertThat(lab.world().slot(lab.world().nodes().getFirst()).timers()).isEmpty();
    }

    @Test
    void aTombstoneIsForgottenOnlyAfterItsGrace() {
        Lab lab = Lab.even(1, "set rf=1, grace=10s").play("client C1 delete x", "settle",
                "client C1 write y 1", "settle", "advance 9s", "client N1 compact as k1");
        assertThat(lab.lines()).isEqualTo("68- 68-");
        lab.play("advance 2s", "client N1 compact as k2");
        assertThat(lab.lines()).isEqualTo("68+ 69 68-");
        assertThat(lab.holds("result(k1) == 0 and result(k2) == 1 and N1.store[x] == null")).isTrue();
    }

    /// More replicas are wanted than there are hosts: a quorum of RF may be there, all of RF is not.
    @Test
    void withFewerHostsThanReplicasAllIsRefused() {
        Lab lab = Lab.even(2).play("client C1 write x 1 via N1 with level=QUORUM as w1", "settle");
        assertThat(lab.holds("result(w1) == ok")).isTrue();
        lab.play("client C1 write x 2 via N1 with level=ALL as w2", "settle");
        assertThat(lab.holds("C1.result == unavailable and N1.store[x].value == 1")).isTrue();
    }

    /// What the README says about copies: a late copy of a request is executed again, with a new time.
    @Test
    void aCopyOfARequestThatHasEndedIsExecutedAgain() {
        Lab lab = Lab.even(3).play("client C1 write x 1 via N1 with level=ALL as w1", "duplicate C1>N1 Request",
                "deliver C1>N1 Request", "deliver N1>N2 Mutation", "deliver N1>N3 Mutation",
                "duplicate N2>N1 Written", "deliver N2>N1 Written", "deliver N3>N1 Written",
                "client C2 write x 2 via N1 as w2", "deliver C2>N1 Request", "deliver C1>N1 Request");
        assertThat(lab.holds("N1.store[x].value == 1 and N1.writes[w1].responses == 1")).isTrue();
        lab.play("deliver N2>N1 Written");
        assertThat(lab.holds("N1.writes[w1].responses == 1")).as("a response to the first one").isTrue();
        assertThat(lab.play("settle").broken()).isEmpty();
    }

    /// Why clients try once: the second coordinator gives the same write a later time, and it wins again.
    @Test
    void aClientThatTriesAgainMayWriteTwice() {
        Lab lab = Lab.even(3, "set tries=2, patience=3s").play("client C1 write x 1 via N1 as w1",
                "deliver C1>N1 Request", "deliver N1>N2 Mutation", "deliver N2>N1 Written", "drop N1>C1 Answer",
                "deliver N1>N3 Mutation", "client C2 write x 2 via N3 as w2", "deliver C2>N3 Request",
                "advance 4s");
        assertThat(lab.holds("result(w1) == ok and result(w2) == ok")).isTrue();
        assertThat(lab.holds("every(node, .store[x].value == 1)")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aClientThatHearsNothingGivesUpAndIsNotToldThatItFailed() {
        Lab lab = Lab.even(3).play("client C1 write x 1 via N1 as w1", "crash N1", "advance 11s");
        assertThat(lab.holds("op(w1) == unknown and C1.result == null")).isTrue();
    }
}
