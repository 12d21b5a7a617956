package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import replicascope.checking.Chaos;
import replicascope.kernel.Settings;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Runs drawn at random, faults included.
class RaftChaosTest {
    private static final int STEPS = 400;

    static World start(String preset, int servers, int clients, long seed) {
        RaftProvider provider = new RaftProvider();
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        nodes.put("server", names("S", servers));
        nodes.put("client", names("C", clients));
        return Simulator.start(Setup.of(provider, Settings.preset(provider.blueprint(), preset), seed, nodes,
                List.of()));
    }

    private static List<String> names(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++)
            names.add(prefix + i);
        return names;
    }

    @Test
    void nothingBreaksWhenDeployed() {
        for (int seed = 1; seed <= 300; seed++) {
            Chaos.Made made = Chaos.run(start("deployed", 1 + seed % 5, 1 + seed % 2, seed), seed, STEPS, Chaos.USUAL);
            assertThat(made.broken()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void thePrintedAlgorithmBreaksOftenEnough() {
        int broken = 0;
        for (int seed = 1; seed <= 50; seed++)
            if (!Chaos.run(start("printed", 3, 1, seed), seed, STEPS, Chaos.USUAL).broken().isEmpty())
                broken++;
        assertThat(broken).isGreaterThan(5);
    }
}
