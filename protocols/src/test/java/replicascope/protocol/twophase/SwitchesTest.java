package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Settings;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.run.Script;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

class SwitchesTest {
    @ParameterizedTest
    @CsvSource({"tpc-1, decision-is-final", "tpc-2, money-is-kept", "tpc-3, atomicity",
        "tpc-4, commit-needs-all-votes"})
    void eachSwitchBreaksItsPropertyFirstAndDeployedKeepsAll(String name, String property) throws IOException {
        RunFile file = file(name);
        Script broken = Script.play(file);
        assertThat(broken.troubles()).isEmpty();
        World end = broken.run().world(broken.run().end());
        long first = end.verdicts().stream().filter(verdict -> !verdict.holds()).mapToLong(Verdict::step).min()
                .orElseThrow();
        assertThat(end.verdicts().stream().filter(verdict -> verdict.step() == first).findFirst().orElseThrow()
                .invariant()).isEqualTo(property);
        Script deployed = Script.playDeployed(file);
        assertThat(Lab.broken(deployed.run().world(deployed.run().end()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abort", "blocking", "commit", "coordinator-recovery", "duplicates", "lock",
        "lost-messages", "participant-recovery"})
    void theOtherScenariosGoAsWrittenAndBreakNothing(String name) throws IOException {
        Script script = Script.play(file(name));
        assertThat(script.troubles()).isEmpty();
        assertThat(Lab.broken(script.run().world(script.run().end()))).isEmpty();
    }

    static RunFile file(String name) throws IOException {
        try (InputStream text = TwoPhaseProvider.class.getResourceAsStream("scenarios/" + name + ".run")) {
            return RunFiles.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFaintheartedParticipantMakesTheAnswerALie() {
        Lab lab = Lab.ofTwo("break TPC.3").happyUntil("timeout TM1 tell").play("deliver TM1>C1 Answer");
        assertThat(lab.broken()).isEmpty();
        lab.play("timeout P1 ask");
        assertThat(lab.broken()).containsExactly("answer-is-true");
    }

    @Test
    void aLostDiskIsHeldAgainstNobody() {
        Lab lab = Lab.ofTwo("break TPC.3").happyUntil("deliver TM1>P1 Commit")
                .play("crash P1", "wipe P1", "restart P1", "timeout P2 ask", "settle");
        assertThat(lab.holds("P1.balance == 100 and P2.balance == 100 and result(w1) == committed")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void theyAllGoTogether() {
        var blueprint = new TwoPhaseProvider().blueprint();
        assertThat(Settings.preset(blueprint, "printed").broken())
                .containsExactly("TPC.1", "TPC.2", "TPC.3", "TPC.4");
        Lab lab = Lab.ofTwo("preset printed").play("client C1 transfer P1 P2 30 as w1", "advance 1s");
        assertThat(lab.holds("P1.balance == 70 and P2.balance == 130")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }
}
