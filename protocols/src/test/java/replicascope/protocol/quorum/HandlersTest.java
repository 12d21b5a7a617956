package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.kernel.Value;

/// What each handler does, by the lines that ran.
class HandlersTest {
    private static final String THREE = "nodes A B C : replica";
    private static final String TWO = "nodes X Y : coordinator";
    private static final String CLIENTS = "nodes Ann Ben : client";

    private static Lab lab(String... header) {
        String[] all = java.util.Arrays.copyOf(header, header.length + 3);
        all[header.length] = THREE;
        all[header.length + 1] = TWO;
        all[header.length + 2] = CLIENTS;
        return new Lab(all);
    }

    @Test
    void aWriteAsksForATimestampFirst() {
        Lab lab = lab().play("client Ann write x 1 via X as w1", "deliver Ann>X Request");
        assertThat(lab.lines()).isEqualTo("31- 33 34- 37+ 38");
        lab.play("deliver X>A Read");
        assertThat(lab.lines()).isEqualTo("66");
        lab.play("deliver A>X Response");
        assertThat(lab.lines()).isEqualTo("62-");
        lab.play("deliver X>B Read", "deliver B>X Response");
        assertThat(lab.lines()).isEqualTo("62- 39 41");
        lab.play("deliver X>A Write");
        assertThat(lab.lines()).isEqualTo("69+ 70 74");
        lab.play("deliver A>X Ack");
        assertThat(lab.lines()).isEqualTo("62- 42-");
        lab.play("deliver X>C Write", "deliver C>X Ack");
        assertThat(lab.lines()).isEqualTo("62- 42+ 43");
        assertThat(lab.holds("flight(X>Ann Answer) == 1 and C.store[x].timestamp == 1")).isTrue();
    }

    @Test
    void theNextWriteHasALargerTimestampWhoeverBringsIt() {
        Lab lab = lab().play("client Ann write x 1 via X", "settle", "client Ben write x 2 via Y", "settle");
        assertThat(lab.holds("every(replica, .store[x].timestamp == 2 and .store[x].writer == Ben)")).isTrue();
    }

    @Test
    void betweenEqualTimestampsTheWriterDecides() {
        Lab lab = lab().play("client Ann write x 1 via X", "client Ben write x 2 via Y", "deliver Ann>X Request",
                "deliver Ben>Y Request", "deliver all *>* Read", "deliver all *>* Response", "deliver Y>A Write",
                "deliver X>A Write");
        assertThat(lab.lines()).isEqualTo("69- 74");
        assertThat(lab.holds("A.store[x].value == 2 and A.store[x].timestamp == 1")).isTrue();
    }

    @Test
    void aReadOfEqualResponsesReturnsAtOnce() {
        Lab lab = lab().play("client Ann write x 1 via X", "settle", "client Ben read x via Y as r1",
                "deliver Ben>Y Request");
        assertThat(lab.lines()).isEqualTo("31- 33 34+ 4-8");
        lab.play("deliver Y>A Read", "deliver A>Y Response");
        assertThat(lab.lines()).isEqualTo("62- 9+ 10-11 12-");
        lab.play("deliver Y>B Read", "deliver B>Y Response");
        assertThat(lab.lines()).isEqualTo("62- 9+ 10-11 12+ 13 17- 20-21 51+ 52- 22");
        lab.play("deliver Y>C Read", "deliver C>Y Response");
        assertThat(lab.lines()).isEqualTo("62+");
    }

    @Test
    void aKeyThatNobodyWroteIsNone() {
        Lab lab = lab().play("client Ben read x via Y as r1", "settle");
        assertThat(lab.result("r1")).isEqualTo(Value.of("none"));
    }

    @Test
    void aDeletedKeyIsNoneAndLeavesATombstone() {
        Lab lab = lab().play("client Ann write x 1 via X", "settle", "client Ann delete x via X", "settle",
                "client Ben read x via Y as r1", "settle");
        assertThat(lab.result("r1")).isEqualTo(Value.of("none"));
        assertThat(lab.holds("every(replica, .store[x].timestamp == 2 and .store[x].value == null)")).isTrue();
    }

    @Test
    void aTimeOutAsksAgainAndThenGivesUp() {
        Lab lab = lab("set rounds=1").play("client Ben read x via Y as r1", "deliver Ben>Y Request",
                "deliver Y>A Read", "deliver A>Y Response", "drop Y>B Read", "drop Y>C Read", "timeout Y expire(r1)");
        assertThat(lab.lines()).isEqualTo("57- 58+ 59");
        assertThat(lab.holds("flight(Y>B Read) == 1 and flight(Y>C Read) == 1 and flight(Y>A Read) == 0")).isTrue();
        lab.play("timeout Y expire(r1)");
        assertThat(lab.lines()).isEqualTo("57- 58- 60 17+ 18");
        lab.play("deliver Y>Ben Failed");
        assertThat(lab.holds("Ben.result == READ_FAILURE and op(r1) == unknown")).isTrue();
    }

    @Test
    void aWriteThatIsGivenUpIsUnknownAndStaysWhereItIs() {
        Lab lab = lab("set rounds=0").play("client Ann write x 1 via X as w1", "deliver Ann>X Request",
                "deliver all X>* Read", "deliver all *>X Response", "deliver X>A Write", "timeout X expire(w1)");
        assertThat(lab.lines()).isEqualTo("57- 58- 60-61");
        lab.play("deliver X>Ann Failed");
        assertThat(lab.holds("Ann.result == UNKNOWN and op(w1) == unknown and A.store[x].value == 1")).isTrue();
    }

    @Test
    void aCopiedRequestIsCarriedOutOnceEvenAfterACrash() {
        Lab lab = lab().play("client Ann write x 1 via X as w1", "duplicate Ann>X Request", "deliver Ann>X Request",
                "crash X", "restart X");
        assertThat(lab.lines()).isEqualTo("64");
        lab.play("deliver Ann>X Request");
        assertThat(lab.lines()).isEqualTo("31+ 32");
    }

    @Test
    void aReplicaKeepsItsStore() {
        Lab lab = lab().play("client Ann write x 1 via X", "settle", "crash A", "restart A");
        assertThat(lab.lines()).isEqualTo("76");
        assertThat(lab.holds("A.store[x].value == 1")).isTrue();
    }

    /// A coordinator's clock that is set back still counts on.
    @Test
    void aClockIsNeverReadTwiceTheSame() {
        Lab lab = lab("set timestamps=coordinator").play("client Ann write x 1 via X", "settle", "skew X -1s",
                "client Ann write x 2 via X", "deliver Ann>X Request");
        assertThat(lab.lines()).isEqualTo("31- 33 34- 37- 40-41");
        lab.play("settle");
        assertThat(lab.holds("every(replica, .store[x].value == 2 and .store[x].timestamp == 1us)")).isTrue();
    }

    @Test
    void aClientsClockIsInItsRequest() {
        Lab lab = lab("set timestamps=client").play("advance 3ms", "skew Ann 4ms", "client Ann write x 1 via X",
                "settle");
        assertThat(lab.holds("every(replica, .store[x].timestamp == 7ms)")).isTrue();
    }

    @Test
    void anAsynchronousRepairGoesToThoseWhoAnswered() {
        Lab lab = lab("set repair=async").play("client Ann write x 1 via X", "deliver Ann>X Request",
                "deliver all X>* Read", "deliver all *>X Response", "deliver X>A Write",
                "client Ben read x via Y as r1",
                "deliver Ben>Y Request", "deliver Y>A Read", "deliver Y>B Read", "deliver A>Y Response",
                "deliver B>Y Response");
        assertThat(lab.lines()).isEqualTo("62- 9+ 10-11 12+ 13 17- 20-21 51- 54 22");
        assertThat(lab.holds("flight(Y>B Repair) == 1 and flight(Y>* Repair) == 1")).isTrue();
        lab.play("deliver Y>B Repair");
        assertThat(lab.lines()).isEqualTo("69+ 70");
    }

    /// Why A2.4 is not mended by more answers: R = W = 3 of 5, the book's setting for strong consistency.
    @Test
    void threeOfFiveAreNoMoreLinearizableByThemselves() {
        Lab lab = new Lab("break A2.4", "nodes A B C D E : replica", TWO, CLIENTS, "set N=5, R=3, W=3").play(
                "client Ann write x 1 via X", "deliver Ann>X Request", "deliver all X>* Read",
                "deliver all *>X Response",
                "deliver X>A Write", "client Ben read x via Y as r1", "deliver Ben>Y Request", "deliver Y>A Read",
                "deliver Y>B Read", "deliver Y>C Read", "deliver all *>Y Response", "deliver Y>Ben Answer",
                "client Ben read x via Y as r2", "deliver Ben>Y Request", "deliver Y>C Read{id=r2}",
                "deliver Y>D Read{id=r2}", "deliver Y>E Read{id=r2}", "deliver all *>Y Response",
                "deliver Y>Ben Answer");
        assertThat(lab.result("r1")).isEqualTo(Value.of(1));
        assertThat(lab.result("r2")).isEqualTo(Value.of("none"));
        assertThat(lab.broken()).containsExactlyInAnyOrder("linearizable", "monotonic-reads");
    }
}
