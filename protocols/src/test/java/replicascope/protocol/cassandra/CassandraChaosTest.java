package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.checking.Chaos;
import replicascope.kernel.Settings;
import replicascope.simulation.Choice;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Random runs on rings of several shapes.
class CassandraChaosTest {
    private static World start(Settings settings, int nodes, long seed) {
        return Simulator.start(Setup.of(Lab.PROVIDER, settings, seed, Map.of("node",
                IntStream.rangeClosed(1, nodes).mapToObj(i -> "N" + i).toList(), "client", List.of("C1", "C2", "C3")),
                List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcs=2", "dcs=2 racks=2 level=EACH_QUORUM", "dcs=3 rf=2 level=LOCAL_QUORUM", "outside=2",
        "level=ANY vnodes=2", "level=ALL strategy=simple", "rf=5 level=ONE readRepair=none", "outside=1 dcs=2 rf=2"})
    void withAllFaultsButALostDiskNothingBreaks(String settings) {
        for (long seed = 0; seed < 150; seed++) {
            Chaos.Made made = Chaos.run(start(Lab.settings(settings.split(" ")), 6, seed), seed, 250, Chaos.USUAL);
            assertThat(made.broken()).as("%s, seed %d", settings, seed).isEmpty();
        }
    }

    /// The same runs do find what the switches break.
    @ParameterizedTest
    @CsvSource({"A7.1, own-copy-counts", "A7.2, only-replicas-store", "A7.3, ends-in-time", "A7.4, acknowledged-copies",
        "A7.6, convergence", "A7.7, distinct-replicas", "A7.8 rf=7, distinct-replicas", "A7.9 racks=3, rack-aware",
        "A7.10 dcs=2, one-copy-to-each-dc", "A7.11 vnodes=1 tokens=even, every-key-placed"})
    void aSwitchIsFoundOutByChance(String settings, String property) {
        long seed = 0;
        while (seed < 1_000 && !Lab.broken(Chaos.run(start(Lab.settings(settings.split(" ")), 6, seed), seed, 250,
                Chaos.USUAL).end()).contains(property))
            seed++;
        assertThat(seed).isLessThan(1_000);
    }

    /// What is under way comes to an end, and then nothing is left but tombstones and who is still missed.
    @Test
    void atRestNothingIsUnderWay() {
        for (long seed = 0; seed < 60; seed++) {
            World world = Chaos.run(start(Lab.settings(), 5, seed), seed, 200, Chaos.USUAL).end();
            world = Simulator.step(world, new Choice.HealAll());
            for (var node : world.nodes()) {
                if (world.slot(node).health().paused())
                    world = Simulator.step(world, new Choice.Resume(node));
                if (!world.slot(node).health().up())
                    world = Simulator.step(world, new Choice.Restart(node));
            }
            for (var letter : world.flight())
                if (letter.held())
                    world = Simulator.step(world, new Choice.Release(letter.to(), letter.serial()));
            long until = world.now() + 200_000_000;
            while (Simulator.nextDue(world) < until)
                world = Simulator.step(world, new Choice.Tick());
            List<Node> nodes = new ArrayList<>();
            world.members(Node.class).forEach(member -> nodes.add(member.state()));
            assertThat(nodes).as("seed %d", seed).allMatch(node -> node.writes().isEmpty() && node.reads().isEmpty()
                    && node.hints().isEmpty() && node.down().isEmpty()
                    && (node.repair() == null || !node.repair().open()));
        }
    }
}
