package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.run.Script;

class SwitchesTest {
    private static final String SIX = "nodes A B C D E F : node";

    /// All that breaks in a scenario, in the order in which it does.
    @ParameterizedTest
    @CsvSource({"a10.1, minimal-movement", "a10.2, walk-ends", "a10.3, availability",
        "a10.4, quorum-intersection reads-see-writes", "a10.5, hint-kept", "a10.6, enough-responses",
        "a10.7, ends-in-time", "a10.8, no-lost-update reads-see-writes", "a10.9, distinct-hosts",
        "a10.10, replicas-equal", "a10.11, siblings", "cart-latest, no-lost-add", "cart-printed, no-resurfacing",
        "cart-union, no-resurfacing", "literal, ends-in-time", "same-coordinator, no-lost-update reads-see-writes",
        "sick, walk-ends"})
    void eachBreaksTheseInThisOrder(String name, String properties) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).startsWith(properties.split(" ")[0])
                .containsExactlyInAnyOrder(properties.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone", "cart-observed", "figure-3", "handoff", "join", "merkle", "not-found", "strict",
        "two-views"})
    void theOtherScenariosBreakNothing(String name) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEmpty();
    }

    /// A10.2 without any fault, under the preset that has everything.
    @Test
    void twoHealthyNodesAreEnoughForThePrintedLoop() {
        Lab lab = new Lab("preset printed", "nodes A B : node", "nodes C1 : client", "set vnodes=1, tokens=even")
                .play("client C1 get basket via A as g1", "settle", "advance 100ms");
        assertThat(lab.broken()).contains("walk-ends");
        assertThat(lab.holds("op(g1) == pending")).isTrue();
    }

    /// The printed list, primary unasked: every read waits for it. So does none that is deployed.
    @Test
    void aDeadPrimaryCostsATimeOut() {
        for (boolean printed : List.of(true, false)) {
            Lab lab = new Lab(printed ? "preset printed\nrepair A10.1" : "preset deployed", SIX,
                    "nodes C1 : client", "set vnodes=1, tokens=even").play("crash B", "client C suspect B",
                            "client C1 get basket via C as g1", "settle");
            assertThat(lab.holds("op(g1) == done")).isEqualTo(!printed);
        }
    }

    /// Lines 34–36 of the repaired algorithm: a read that found too few says so.
    @Test
    void absenceAndFailureAreTwoThings() {
        Lab lab = new Lab(SIX, "nodes C1 : client", "set vnodes=1, tokens=even, sloppy=false").play("crash C",
                "crash D", "client C1 get basket via B as g1", "settle", "advance 1s", "settle");
        assertThat(lab.holds("op(g1) == unknown and C1.asking.result == READ_FAILURE")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    /// Why lines 33 and 97 are both there: a replica that was asked is repaired at once, another one by its tree.
    @Test
    void aReadRepairsWhomItAsks() {
        Lab lab = new Lab(SIX, "nodes C1 : client", "set vnodes=1, tokens=even").play(
                "client C1 put basket {milk} via B", "deliver C1>B Request", "drop B>D Store", "settle");
        assertThat(lab.holds("D.store.size == 0")).isTrue();
        lab.play("client C1 get basket via B", "settle");
        assertThat(lab.holds("D.store.size == 1")).isTrue();
    }

    /// A stand-in may say that there is nothing, while an owner that it stands in for has it: no hint tells of that.
    @Test
    void aGetCanMissAPutWithoutAnyHint() {
        Lab lab = new Lab(SIX, "nodes C1 C2 : client", "set vnodes=1, tokens=even").play(
                "client C1 put basket {milk} via B as w1", "deliver C1>B Request", "deliver B>C Store",
                "deliver C>B Stored", "drop B>D Store", "deliver B>C1 Accepted", "client D suspect B",
                "client D suspect C", "client C2 get basket via D as g1", "deliver C2>D Request", "deliver D>E Read",
                "deliver E>D Found", "deliver D>C2 Answer");
        assertThat(lab.holds("result(w1) == ok and result(g1) == {}")).isTrue();
        assertThat(lab.holds("every(node, .hints.waiting.size == 0)")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aLostDiskIsHeldAgainstNobody() {
        Lab lab = new Lab(SIX, "nodes C1 : client", "set vnodes=1, tokens=even").play(
                "client C1 put basket {milk} via B", "settle", "crash B", "wipe B", "restart B",
                "client C1 put basket {tea} via B with context=none", "settle", "advance 70s");
        assertThat(lab.broken()).isEmpty();
    }
}
