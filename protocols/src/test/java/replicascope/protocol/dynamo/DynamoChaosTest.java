package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.checking.Chaos;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Random runs with faults, and then peace: no hint is left, and all owners hold the same.
class DynamoChaosTest {
    private static Settings with(String name, String value) {
        return Lab.deployed().with(name, value.matches("\\d+") ? Value.of(Long.parseLong(value)) : Value.of(value));
    }

    @ParameterizedTest
    @CsvSource({"1, sloppy, true", "2, sloppy, true", "3, vnodes, 1", "6, sloppy, false", "6, outside, 2", "5, R, 3",
        "5, W, 1", "4, N, 2", "6, depth, 0"})
    void inTheEndAllAgree(int nodes, String parameter, String value) {
        for (long seed = 1; seed <= 25; seed++) {
            Chaos.Made made = Chaos.run(Lab.start(with(parameter, value), nodes, seed), seed, 200, Chaos.USUAL);
            assertThat(made.broken()).as("seed %d", seed).isEmpty();
            World end = inPeace(made.end());
            assertThat(Lab.broken(end)).as("seed %d", seed).isEmpty();
            assertThat(end.members(Node.class)).as("seed %d", seed)
                    .allMatch(member -> member.state().hints().isEmpty());
        }
    }

    @Test
    void noDiskThatIsLostIsHeldAgainstAnybody() {
        for (long seed = 1; seed <= 40; seed++) {
            World end = inPeace(Chaos.run(Lab.start(Lab.deployed(), 4, seed), seed, 150,
                    EnumSet.allOf(Chaos.Fault.class)).end());
            assertThat(Lab.broken(end)).as("seed %d", seed).isEmpty();
        }
    }

    /// A switch that a random run never finds out would be a poor one; with time for the slow properties.
    @ParameterizedTest
    @CsvSource({"A10.1, 4, outside, 1", "A10.2, 2, vnodes, 1", "A10.3, 6, vnodes, 1", "A10.4, 6, vnodes, 1",
        "A10.5, 6, vnodes, 1", "A10.6, 6, vnodes, 1", "A10.7, 6, vnodes, 1", "A10.8, 6, vnodes, 1",
        "A10.9, 4, vnodes, 16", "A10.10, 6, vnodes, 1", "A10.11, 3, prune, 1"})
    void eachSwitchIsFoundOutByChance(String id, int nodes, String parameter, String value) {
        Settings settings = with(parameter, value).breaking(List.of(id));
        TreeSet<String> found = new TreeSet<>();
        for (long seed = 1; seed <= 200 && found.isEmpty(); seed++)
            found.addAll(Lab.broken(inPeace(Chaos.run(Lab.start(settings, nodes, seed), seed, 200, Chaos.USUAL)
                    .end())));
        assertThat(found).isNotEmpty();
    }

    /// Plain vector clocks, and the other merge rules, lose something by chance as well.
    @ParameterizedTest
    @CsvSource({"versions, vector, no-lost-update", "merge, union, no-resurfacing", "merge, printed, no-resurfacing",
        "merge, latest, no-lost-add"})
    void whatIsNotPromisedIsNotKept(String parameter, String value, String property) {
        TreeSet<String> found = new TreeSet<>();
        for (long seed = 1; seed <= 400 && !found.contains(property); seed++)
            found.addAll(Lab.broken(Chaos.run(Lab.start(with(parameter, value), 3, seed), seed, 300,
                    EnumSet.of(Chaos.Fault.HOLD, Chaos.Fault.CUT)).end()));
        assertThat(found).contains(property);
    }

    /// Every link whole, every node up and at its usual pace, and two minutes.
    private static World inPeace(World restless) {
        World world = Simulator.step(restless, new Choice.HealAll());
        for (NodeId node : world.nodes()) {
            if (!world.slot(node).health().up())
                world = Simulator.step(world, new Choice.Restart(node));
            if (world.slot(node).health().paused())
                world = Simulator.step(world, new Choice.Resume(node));
            world = Simulator.step(world, new Choice.Slow(node, 1));
        }
        long until = world.now() + 120 * Times.SECOND;
        while (Simulator.nextDue(world) <= until && Lab.broken(world).isEmpty())
            world = Simulator.step(world, new Choice.Tick());
        return world.now() < until && Simulator.nextDue(world) > until ? Simulator.step(world, new Choice.Wait(until))
                : world;
    }
}
