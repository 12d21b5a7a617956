package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.kernel.Defect;
import replicascope.language.Header;
import replicascope.run.Script;
import replicascope.simulation.Verdict;

/// Every run file of the folder goes as written, and each one that shows a switch does so.
class RaftScenariosTest {
    static List<String> names() {
        return Scenario.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesAsWritten(String name) {
        assertThat(Script.play(Scenario.file(name)).troubles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void breaksFirstWhatItShowsAndNothingWhenDeployed(String name) {
        Script script = Script.play(Scenario.file(name));
        if (script.headers().shows().isEmpty())
            return;
        Header.Shows shows = script.headers().shows().get();
        Verdict first = script.run().world().verdicts().stream().filter(verdict -> !verdict.holds())
                .min(Comparator.comparingLong(Verdict::step)).orElseThrow();
        assertThat(first.invariant()).isEqualTo(shows.property());
        assertThat(Script.playDeployed(Scenario.file(name)).run().world().verdicts()).allMatch(Verdict::holds);
    }

    @Test
    void everySwitchIsShownToBreakWhatItDeclares() {
        TreeSet<String> shown = new TreeSet<>();
        for (String name : names())
            Script.play(Scenario.file(name)).headers().shows()
                    .ifPresent(shows -> shown.add(shows.switchId() + " " + shows.property()));
        for (Defect defect : new RaftProvider().blueprint().defects())
            assertThat(shown).contains(defect.id() + " " + defect.breaks());
    }
}
