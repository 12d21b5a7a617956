package replicascope.protocol.quorum;

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
    private static final String THREE = "nodes A B C : replica";
    private static final String TWO = "nodes X Y : coordinator";
    private static final String CLIENTS = "nodes Ann Ben Cid : client";

    /// All that breaks in a scenario, in the order in which it does.
    @ParameterizedTest
    @CsvSource({"a2.1, availability", "a2.2, availability", "a2.3, availability", "a2.4, linearizable monotonic-reads",
        "a2.5, durability linearizable regular", "a2.5-client, durability linearizable regular", "a2.6, convergence",
        "a2.7, quorum-intersection", "a2.8, failed-has-no-effect", "a2.9, linearizable regular no-resurrection",
        "a2.10, quorum-intersection linearizable regular", "literal, availability",
        "dial, quorum-intersection linearizable regular staleness"})
    void eachBreaksTheseInThisOrder(String name, String properties) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEqualTo(List.of(properties.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abd", "clients", "exercise-7.3", "failed-write", "levels", "one-by-one", "ring"})
    void theOtherScenariosBreakNothing(String name) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEmpty();
    }

    @Test
    void theFirstSceneNeedsNoFault() throws IOException {
        Script script = Script.play(Lab.file("opening"));
        assertThat(script.run().setup().settings().broken()).containsExactly("A2.2", "A2.3", "A2.4", "A2.5", "A2.6",
                "A2.7", "A2.8", "A2.9", "A2.10");
        assertThat(Lab.broken(script.run().world(script.run().end()))).containsExactly("availability");
    }

    /// The book's two readings of lines 8 and 9.
    @Test
    void aCallBlocksOrItDoesNot() {
        Settings settings = Lab.deployed().breaking(List.of("A2.1"));
        assertThatThrownBy(() -> settings.breaking(List.of("A2.2"))).isInstanceOf(BadSetting.class)
                .hasMessageContaining("exclude each other");
    }

    /// A2.10 shows only while the ring changes.
    @Test
    void whileTheRingStandsStillAllBelieveTheSame() {
        Lab lab = new Lab("break A2.10", "nodes A B C D E : replica", TWO, CLIENTS).play("client Ann write x 1 via X",
                "settle", "client Ben read x via Y as r1", "settle");
        assertThat(lab.result("r1")).isEqualTo(replicascope.kernel.Value.of(1));
        assertThat(lab.holds("D.store[x] == null")).isTrue();
    }

    /// A2.8 says something false and changes nothing else: the register stays as it is.
    @Test
    void whatIsSaidDoesNotChangeWhatHappens() throws IOException {
        Script said = Script.play(Lab.file("a2.8"));
        Script kept = Script.play(Lab.file("failed-write"));
        assertThat(said.run().world(said.run().end()).members(Replica.class))
                .isEqualTo(kept.run().world(kept.run().end()).members(Replica.class));
    }

    /// A2.6 without a tie is no defect; with one it is, also for those who read.
    @Test
    void equalTimestampsNeedTwoWritersAtOnce() {
        Lab lab = new Lab("break A2.6", THREE, TWO, CLIENTS).play("client Ann write x 1 via X", "settle",
                "client Ben write x 2 via Y", "settle");
        assertThat(lab.holds("every(replica, .store[x].value == 2)")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aLostDiskIsHeldAgainstNobody() {
        Lab lab = new Lab(THREE, TWO, CLIENTS).play("client Ann write x 1 via X", "settle", "crash A", "crash B",
                "wipe A", "wipe B", "restart A", "restart B", "client Ben read x via Y as r1", "deliver Ben>Y Request",
                "drop Y>C Read", "settle");
        assertThat(lab.result("r1")).isEqualTo(replicascope.kernel.Value.of("none"));
        assertThat(lab.broken()).isEmpty();
    }
}
