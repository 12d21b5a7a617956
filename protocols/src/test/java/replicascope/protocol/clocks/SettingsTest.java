package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.BadSetting;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "set metadata=lamport | needs metadata=dotted or vector",
        "set metadata=none | needs metadata=dotted or vector",
        "set metadata=none, conflicts=stamp | needs Lamport's clock",
        "set metadata=matrix | one of dotted, vector, lamport, none",
        "set conflicts=rocks | one of siblings, stamp, arrival",
        "set exchange=0ms | a time or a range",
        "set exchange=50ms..10ms | a time or a range",
        "nodes A B C D E F G H I J : replica | from 1 to 9"})
    void whatDoesNotFitIsRefusedWithASentence(String header, String sentence) {
        assertThatThrownBy(() -> new Lab(header)).isInstanceOf(BadSetting.class).hasMessageContaining(sentence);
    }

    @Test
    void plainVectorsMayBeChosenAndLoseAnUpdate() {
        Lab lab = new Lab("set metadata=vector").play("client R1 put x 1 none", "client R1 put x 2 none");
        assertThat(lab.broken()).containsExactly("no-lost-update");
    }

    @Test
    void carryingOnlyTheOwnCountMayBeMendedWhileARunGoesOn() {
        Lab lab = new Lab("set carries=own").play("client R1 write x 1", "settle", "set carries=everything",
                "client R2 write x 2");
        assertThat(lab.holds("R2.log[2].timestamp[R1] == 1")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }
}
