package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.checking.Chaos;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Random runs with faults, and then peace: everybody has everything, and the same of it.
class ClocksChaosTest {
    @ParameterizedTest
    @CsvSource({"1, siblings", "2, siblings", "3, stamp", "5, siblings", "9, siblings"})
    void inTheEndAllAgree(int replicas, String conflicts) {
        Settings settings = Lab.deployed().with("conflicts", Value.of(conflicts));
        for (long seed = 1; seed <= 30; seed++) {
            Chaos.Made made = Chaos.run(Lab.start(settings, replicas, seed), seed, 150, Chaos.USUAL);
            assertThat(made.broken()).as("seed %d", seed).isEmpty();
            World end = inPeace(made.end());
            assertThat(Lab.broken(end)).as("seed %d", seed).isEmpty();
            assertThat(end.members(Replica.class)).as("seed %d", seed)
                    .allMatch(member -> member.state().holdBack().isEmpty()
                            && member.state().VC().equals(end.members(Replica.class).getFirst().state().VC())
                            && member.state().store().equals(end.members(Replica.class).getFirst().state().store()));
        }
    }

    @Test
    void noDiskThatIsLostIsHeldAgainstAnybody() {
        for (long seed = 1; seed <= 100; seed++)
            assertThat(Lab.broken(inPeace(Chaos.run(Lab.start(Lab.deployed(), 3, seed), seed, 150,
                    EnumSet.allOf(Chaos.Fault.class)).end()))).as("seed %d", seed).isEmpty();
    }

    /// A switch that a random run never finds out would be a poor one; with time for the slow properties.
    @ParameterizedTest
    @ValueSource(strings = {"A1.1", "A1.2", "A1.3", "A1.4", "A1.5", "A1.6", "A1.7", "A1.8", "A1.10", "A1.11"})
    void eachSwitchIsFoundOutByChance(String id) {
        Settings settings = Lab.deployed().breaking(List.of(id));
        TreeSet<String> found = new TreeSet<>();
        for (long seed = 1; seed <= 60 && found.isEmpty(); seed++)
            found.addAll(Lab.broken(inPeace(Chaos.run(Lab.start(settings, 3, seed), seed, 150, Chaos.USUAL).end())));
        assertThat(found).isNotEmpty();
    }

    /// Every link whole, every node up and at its usual pace, and ten seconds.
    private static World inPeace(World restless) {
        World world = Simulator.step(restless, new Choice.HealAll());
        for (NodeId node : world.nodes()) {
            if (!world.slot(node).health().up())
                world = Simulator.step(world, new Choice.Restart(node));
            if (world.slot(node).health().paused())
                world = Simulator.step(world, new Choice.Resume(node));
            world = Simulator.step(world, new Choice.Slow(node, 1));
        }
        long until = world.now() + 10 * Times.SECOND;
        while (Simulator.nextDue(world) <= until)
            world = Simulator.step(world, new Choice.Tick());
        return world.now() < until ? Simulator.step(world, new Choice.Wait(until)) : world;
    }
}
