package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.run.CommandFailed;

class SettingsTest {
    /// Golden number G13: of five replicas, the pairs that meet. Gifford's two rules.
    @Test
    void twelvePairsOfFiveMeet() {
        List<String> accepted = new ArrayList<>();
        for (int r = 1; r <= 5; r++)
            for (int w = 1; w <= 5; w++)
                if (fits(Lab.deployed(), 5, r, w))
                    accepted.add("(" + r + "," + w + ")");
        assertThat(String.join("", accepted))
                .isEqualTo("(1,5)(2,4)(2,5)(3,3)(3,4)(3,5)(4,3)(4,4)(4,5)(5,3)(5,4)(5,5)");
    }

    /// The same by every choice of quorums: a pair is accepted exactly when no two miss each other.
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6"})
    void aPairIsAcceptedWhenNoTwoQuorumsMissEachOther(int n) {
        for (int r = 1; r <= n; r++)
            for (int w = 1; w <= n; w++)
                assertThat(fits(Lab.deployed(), n, r, w)).as("N=%d R=%d W=%d", n, r, w)
                        .isEqualTo(alwaysMeet(n, r, w) && alwaysMeet(n, w, w));
    }

    private static boolean alwaysMeet(int n, int one, int other) {
        for (int a = 0; a < 1 << n; a++)
            for (int b = 0; b < 1 << n; b++)
                if (Integer.bitCount(a) == one && Integer.bitCount(b) == other && (a & b) == 0)
                    return false;
        return true;
    }

    private static boolean fits(Settings settings, int n, int r, int w) {
        try {
            new QuorumProvider().engine(settings.with("N", Value.of(n)).with("R", Value.of(r)).with("W", Value.of(w)));
            return true;
        } catch (BadSetting e) {
            return false;
        }
    }

    @Test
    void withoutTheCheckEveryPairMayBeTried() {
        for (int r = 1; r <= 5; r++)
            for (int w = 1; w <= 5; w++)
                assertThat(fits(Lab.deployed().breaking(List.of("A2.7")), 5, r, w)).isTrue();
        assertThat(fits(Lab.deployed().breaking(List.of("A2.7")), 5, 6, 3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "set R=4 | R=4 is more than N=3", "set W=4 | W=4 is more than N=3",
        "set R=1 | R + W is not more than N", "set N=4, R=3, W=2 | 2W is not more than N",
        "set R=0 | a whole number from 1 to 9", "set contact=some | one of parallel, exactly, one-by-one",
        "set repair=later | one of blocking, async, none", "set timestamps=sun | one of quorum, coordinator, client",
        "set latency=-1ms..5ms | a time", "set timeout=0ms | a time from 1ms",
        "set delays=normal | uniform, exponential",
        "set rounds=-1 | a whole number", "set ring=turning | one of still, moving"})
    void whatDoesNotFitIsRefusedWithASentence(String header, String sentence) {
        assertThatThrownBy(() -> new Lab(header)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "read x with level=SOME | give one of ONE, QUORUM, ALL", "read x with R=4 | a whole number from 1 to 3",
        "write x 1 with W=0 | a whole number from 1 to 3", "write x 1 with W=two | a whole number from 1 to 3",
        "read x with R=1 | less than the R=2 of the settings", "read x with level=ONE | could miss others",
        "write x 1 with W=1 | less than the W=2 of the settings", "read x with speed=5 | an operation carries no"})
    void anOperationThatDoesNotFitIsRefusedWithASentence(String operation, String sentence) {
        Lab lab = new Lab("preset deployed");
        assertThatThrownBy(() -> lab.play("client C1 " + operation)).isInstanceOf(CommandFailed.class)
                .hasMessageContaining(sentence);
        assertThat(lab.world().history().isEmpty()).isTrue();
    }

    @Test
    void tooFewReplicasAreSaidWhenSomebodyAsks() {
        Lab lab = new Lab("set N=5, R=3, W=3");
        assertThatThrownBy(() -> lab.play("client C1 read x")).isInstanceOf(CommandFailed.class)
                .hasMessageContaining("there are only 3");
    }

    @Test
    void literallyThereIsNoWrite() {
        Lab lab = new Lab("preset literal");
        assertThatThrownBy(() -> lab.play("client C1 write x 1")).isInstanceOf(CommandFailed.class)
                .hasMessageContaining("the book's lines only read");
    }

    @Test
    void anOperationMayAskForMore() {
        Lab lab = new Lab("nodes A B C : replica", "nodes X : coordinator", "nodes Ann : client").play(
                "client Ann write x 1 with level=ALL as w1", "deliver Ann>X Request", "deliver all X>* Read",
                "deliver all *>X Response", "deliver X>A Write", "deliver X>B Write", "deliver all *>X Ack");
        assertThat(lab.result("w1")).isNull();
        lab.play("settle");
        assertThat(lab.result("w1")).isEqualTo(Writes.OK);
    }

    @Test
    void contactAndRepairMayChangeWhileARunGoesOn() {
        Lab lab = new Lab("set contact=exactly").play("client C1 write x 1 via X1", "settle", "set contact=one-by-one",
                "client C1 read x as r1", "deliver C1>X1 Request");
        assertThat(lab.holds("flight(X1>* Read) == 1")).isTrue();
    }
}
