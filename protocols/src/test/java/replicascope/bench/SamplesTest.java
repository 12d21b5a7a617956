package replicascope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.simulation.Simulator;

class SamplesTest {
    /// What explaining costs is measured for every kind of choice, and each sample can be explained.
    @Test
    void coverEveryKindOfChoice() {
        List<Samples.Sample> samples = Samples.all();
        assertThat(samples).allSatisfy(sample -> assertThat(Simulator.explain(sample.world(), sample.choice())
                .sentence()).isNotNull());
        assertThat(samples.stream().<Class<?>>map(sample -> sample.choice().getClass()).distinct().toList())
                .containsAll(Samples.kinds());
    }
}
