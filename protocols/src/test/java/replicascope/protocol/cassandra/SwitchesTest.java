package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.run.Script;

class SwitchesTest {
    /// All that breaks in a scenario, in the order in which it does.
    @ParameterizedTest
    @CsvSource({"healthy-all, own-copy-counts ends-in-time", "a7.1, own-copy-counts", "a7.2, only-replicas-store",
        "a7.3, ends-in-time", "a7.4, acknowledged-copies", "a7.5, hint-kept", "a7.6, convergence",
        "a7.7, distinct-replicas", "a7.8, distinct-replicas", "a7.9, rack-aware", "a7.10, one-copy-to-each-dc",
        "a7.11, every-key-placed", "literal, own-copy-counts", "zombie, convergence no-resurrection"})
    void eachBreaksTheseInThisOrder(String name, String properties) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEqualTo(List.of(properties.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "bootstrap", "dc-cut", "hint-beyond", "hint-within", "merkle", "read-repair", "skew",
        "zombie-repaired"})
    void theOtherScenariosBreakNothing(String name) throws IOException {
        Script script = Script.play(Lab.file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEmpty();
    }

    /// The first scene has no fault, and all switches of the book.
    @Test
    void theFirstSceneNeedsNoFault() throws IOException {
        Script script = Script.play(Lab.file("healthy-all"));
        assertThat(script.run().setup().settings().broken()).hasSize(11);
        assertThat(script.run().setup().blueprint().files().stream().filter(file -> file.endsWith(".run")).findFirst())
                .hasValue("scenarios/healthy-all.run");
    }

    /// Row A7.1 of the audit, its other half: QUORUM with one replica down.
    @ParameterizedTest
    @CsvSource({"'', ok", "A7.1, timeout"})
    void aQuorumOfItselfAndOneMore(String defect, String result) {
        Lab lab = Lab.even(3, defect.isEmpty() ? "preset deployed" : "break " + defect).play("crash N3",
                "client C1 write x 1 via N1 with level=QUORUM as w1", "advance 3s");
        assertThat(lab.holds("C1.result == " + result)).isTrue();
    }

    /// Row A7.2: the stray copy outlives a deletion, and a ring change makes it a replica's.
    @ParameterizedTest
    @CsvSource({"'', none", "A7.2, 1"})
    void aStrayCopyRevivesADeletedValueWhenItsHolderJoins(String defect, String read) {
        Lab lab = Lab.even(2, defect.isEmpty() ? "preset deployed" : "break " + defect, "set rf=1, outside=1, grace=1s")
                .play("client C1 write user 1 via N2 as w1", "settle", "client C1 delete user via N1 as d1", "settle",
                        "advance 5s", "client N1 compact", "client N2 bootstrap", "settle", "advance 40s",
                        "client C1 read user via N1 as r1",
                        "settle");
        assertThat(lab.holds("result(d1) == ok and result(r1) == " + read)).isTrue();
    }

    @Test
    void withLinesTwentySixToTwentyNineRepairedTheSameWriteTimesOutAndTheNextIsRefused() {
        Lab lab = Lab.even(3).play("crash N2", "crash N3", "client C1 write x 1 via N1 as w1", "advance 3s");
        assertThat(lab.holds("C1.result == timeout and op(w1) == unknown")).isTrue();
        lab.play("client C1 write x 2 via N1 as w2", "deliver C1>N1 Request");
        assertThat(lab.lines()).isEqualTo("17 6-9 41-42 14 43- 45+ 46");
        assertThat(lab.play("settle").holds("C1.result == unavailable and N1.store[x].value == 1")).isTrue();
    }

    @Test
    void theForwarderCostsOneMessageADataCentreInsteadOfThree() {
        String[] write = {"client C1 write x 1 via N1 with level=ALL as w1", "deliver C1>N1 Request"};
        assertThat(Lab.even(6, "set dcs=2").play(write).holds("flight(N1>* Mutation) == 3")).isTrue();
        assertThat(Lab.even(6, "break A7.10", "set dcs=2").play(write).holds("flight(N1>* Mutation) == 5")).isTrue();
        Lab lab = Lab.even(6, "set dcs=2").play(write).play("settle");
        assertThat(lab.holds("result(w1) == ok and every(node, .store[x].value == 1)")).isTrue();
    }
}
