package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Parameter;
import replicascope.kernel.Settings;
import replicascope.language.Header;
import replicascope.run.Headers;
import replicascope.simulation.Setup;

/// A draft of switches and parameters.
class SwitchesTest {
    private final Setup setup = Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty()))).setup();
    private final Switches draft = new Switches(setup, setup);

    private Parameter parameter(String name) {
        return draft.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow();
    }

    @Test
    void presetsAreKnownByTheirSwitches() {
        for (String preset : Switches.PRESETS) {
            Settings settings = Switches.like(setup.settings(), preset);
            assertThat(Switches.preset(settings)).isEqualTo(preset);
        }
        assertThat(Switches.preset(setup.settings().breaking(List.of("A4.2")))).isEmpty();
    }

    @Test
    void aPresetKeepsTheParameters() {
        Parameter heartbeat = parameter("heartbeat");
        assertThat(draft.set(heartbeat, "70ms")).isEmpty();
        Settings printed = Switches.like(draft.setup().settings(), "printed");
        assertThat(printed.get("heartbeat")).hasToString("70ms");
        assertThat(printed.broken()).isNotEmpty();
    }

    @Test
    void eachSwitchIsTurnedByItselfWithWhatItNeeds() {
        assertThat(draft.changed()).isFalse();
        for (var defect : draft.defects()) {
            draft.set(defect.id(), true);
            assertThat(draft.on(defect.id())).isTrue();
            for (String needed : defect.requires())
                assertThat(draft.on(needed)).isTrue();
            assertThat(draft.startsAgain()).isTrue();
            for (String excluded : defect.excludes())
                assertThat(draft.whyNot(excluded)).contains("exclude each other");
            draft.defects().forEach(one -> draft.set(one.id(), false));
            assertThat(draft.changed()).isFalse();
        }
    }

    @Test
    void aParameterIsCheckedAsACommandWouldBe() {
        Parameter latency = parameter("latency");
        assertThat(draft.set(latency, "9ms..3ms")).isNotEmpty();
        assertThat(draft.set(latency, "soon")).isNotEmpty();
        assertThat(draft.set(latency, "1ms..2ms heartbeat=3ms")).isNotEmpty();
        assertThat(draft.changed()).isFalse();
        assertThat(draft.set(latency, " 1ms..2ms ")).isEmpty();
        assertThat(draft.startsAgain()).as("it may change in the middle of a run").isFalse();
        assertThat(draft.live()).hasSize(1);
        assertThat(draft.set(latency, latency.usual().toString())).isEmpty();
        assertThat(draft.changed()).isFalse();
    }
}
