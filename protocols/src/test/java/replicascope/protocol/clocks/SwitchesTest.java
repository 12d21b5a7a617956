package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Settings;
import replicascope.run.Script;

class SwitchesTest {
    private static final String TWO = "nodes A B : replica";

    /// All that breaks in a scenario, in the order in which it does.
    @ParameterizedTest
    @CsvSource({"a1.1, agreement", "a1.1-causal, strong-clock lamport-clock causal-delivery", "a1.1-copy, integrity",
        "a1.2, strong-clock causal-delivery", "a1.3, integrity", "a1.4, agreement", "a1.5, agreement",
        "a1.6, agreement", "a1.7, read-your-writes", "a1.8, strong-clock lamport-clock agreement",
        "a1.10, convergence", "a1.10-siblings, no-lost-update convergence", "a1.11, no-lost-update",
        "lamport, causal-delivery", "nothing, causal-delivery fifo convergence integrity",
        "literal, read-your-writes agreement"})
    void eachBreaksTheseInThisOrder(String name, String properties) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEqualTo(List.of(properties.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice-bob-carol", "anti-entropy", "divergence", "dynamo-figure-3", "restart",
        "same-context", "stamp"})
    void theOtherScenariosBreakNothing(String name) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEmpty();
    }

    @Test
    void theFirstSceneNeedsNoFault() throws IOException {
        Script script = Script.play(Lab.file("opening"));
        assertThat(script.troubles()).isEmpty();
        assertThat(script.run().setup().settings().broken())
                .containsExactly("A1.1", "A1.4", "A1.6", "A1.7", "A1.10");
        assertThat(Lab.broken(script.run().world(script.run().end()))).contains("strong-clock", "causal-delivery",
                "read-your-writes", "agreement");
    }

    /// The book with line 52 added: second messages and replies go well.
    @Test
    void oneLineMoreMendsThreeThings() {
        Lab lab = new Lab("preset printed", "repair A1.1 A1.7", "nodes A B C : replica").play(
                "client A write x 1 as w1", "duplicate A>B Update", "deliver A>B Update", "deliver A>B Update",
                "client B write x 2 as w2", "deliver B>C Update", "deliver A>C Update", "client A write x 3",
                "settle");
        assertThat(lab.holds("every(replica, .VC[A] == 2 and .VC[B] == 1) and C.log[1].id == w1")).isTrue();
        assertThat(lab.broken()).doesNotContain("integrity", "causal-delivery", "strong-clock", "agreement");
    }

    /// Why A1.1 takes anti-entropy away.
    @Test
    void withoutARecordAntiEntropyBringsCopies() {
        Lab lab = new Lab("preset deployed", "break A1.1", "repair A1.6", TWO).play("client A write x 1", "settle",
                "advance 1s");
        assertThat(lab.broken()).containsExactly("integrity");
    }

    /// Why A1.5 takes it away, too.
    @Test
    void antiEntropyBringsWhatWasDropped() {
        Lab lab = new Lab("preset deployed", "break A1.5", "repair A1.6", TWO).play("client A write x 1 as w1",
                "client A write x 2 as w2", "deliver A>B Update{id=w2}", "deliver A>B Update{id=w1}", "advance 6s");
        assertThat(lab.holds("B.VC[A] == 2")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A1.1, A1.2", "A1.1, A1.3", "A1.1, A1.8", "A1.10, A1.11"})
    void someExcludeEachOther(String one, String other) {
        Settings settings = Lab.deployed().breaking(List.of(one));
        assertThatThrownBy(() -> settings.breaking(List.of(other))).isInstanceOf(BadSetting.class)
                .hasMessageContaining("exclude each other");
    }

    @Test
    void aLostDiskIsHeldAgainstNobody() {
        Lab lab = new Lab(TWO).play("client A write x 1", "settle", "crash A", "wipe A", "restart A",
                "client A write x 2", "settle", "advance 10s");
        assertThat(lab.broken()).isEmpty();
    }
}
