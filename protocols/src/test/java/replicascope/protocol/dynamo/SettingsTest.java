package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.BadSetting;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "set merge=magic | one of observed, union, printed, latest",
        "set versions=lamport | one of dotted, vector",
        "set tokens=odd | one of drawn, even",
        "set N=0 | from 1 to 9"})
    void whatDoesNotFitIsRefusedWithASentence(String header, String sentence) {
        assertThatThrownBy(() -> new Lab(header)).isInstanceOf(BadSetting.class).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "client C1 get x with R=4 | give a whole number from 1 to 3",
        "client C1 put x 1 with W=0 | give a whole number from 1 to 3",
        "client C1 put x 1 with R=2 | give W= or context=none",
        "client C1 put x 1 with context=g1 | give W= or context=none",
        "client C1 get x with context=none | give R=",
        "client A suspect A | give one of B, C",
        "client A suspect Z | give one of B, C"})
    void soIsAnOperationThatNobodyCanDo(String command, String sentence) {
        Lab lab = new Lab("nodes A B C : node", "nodes C1 : client");
        assertThatThrownBy(() -> lab.play(command)).hasMessageContaining(sentence);
    }

    /// R and W are each request's own.
    @Test
    void oneRequestMayAskForLessThanAnother() {
        Lab lab = new Lab("nodes A B C : node", "nodes C1 : client", "set vnodes=1, tokens=even").play("crash C",
                "crash B", "client C1 put x 1 via A with W=1 as w1", "settle", "client C1 get x via A with R=1 as g1",
                "settle");
        assertThat(lab.holds("result(w1) == ok and result(g1) == {1}")).isTrue();
        lab.play("client C1 get x via A as g2", "settle", "advance 2s", "settle");
        assertThat(lab.holds("op(g2) == unknown")).isTrue();
    }
}
