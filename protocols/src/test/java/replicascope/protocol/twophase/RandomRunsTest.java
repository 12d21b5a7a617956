package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import replicascope.checking.Chaos;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

class RandomRunsTest {
    private static final int RUNS = 2_000;
    private static final int STEPS = 150;

    private static World start(long seed, List<String> broken) {
        TwoPhaseProvider provider = new TwoPhaseProvider();
        return Simulator.start(Setup.of(provider, Settings.deployed(provider.blueprint()).breaking(broken), seed,
                Map.of("participant", List.of("P1", "P2", "P3"), "client", List.of("C1", "C2")), List.of()));
    }

    @Test
    void withAllFaultsNothingBreaksAndAfterwardsEverybodyDecides() {
        int committed = 0;
        for (long seed = 0; seed < RUNS; seed++) {
            Chaos.Made made = Chaos.run(start(seed, List.of()), seed, STEPS, Chaos.USUAL);
            assertThat(made.broken()).as("seed %d", seed).isEmpty();
            World end = Lab.until(repaired(made.end()), made.end().now() + 20 * Times.SECOND);
            assertThat(Lab.broken(end)).as("seed %d after repair", seed).isEmpty();
            for (var member : end.members(Participant.class))
                assertThat(member.state().inDoubt()).as("seed %d: %s in doubt", seed, member.id()).isNull();
            committed += answers(end, "committed");
        }
        assertThat(committed).as("the runs are worth something").isGreaterThan(RUNS / 4);
    }

    @Test
    void withLostDisksNothingIsJudged() {
        for (long seed = 0; seed < RUNS / 10; seed++)
            assertThat(Chaos.run(start(seed, List.of()), seed, STEPS, EnumSet.allOf(Chaos.Fault.class)).broken())
                    .as("seed %d", seed).isEmpty();
    }

    @Test
    void everySwitchIsFoundOutByChance() {
        for (String id : List.of("TPC.1", "TPC.2", "TPC.3", "TPC.4")) {
            long seed = 0;
            var faults = EnumSet.of(Chaos.Fault.CRASH, Chaos.Fault.DUPLICATE);
            while (seed < RUNS && Chaos.run(start(seed, List.of(id)), seed, STEPS, faults).broken().isEmpty())
                seed++;
            assertThat(seed).as(id).isLessThan(RUNS);
        }
    }

    @Test
    void theSameSeedMakesTheSameRun() {
        for (long seed = 0; seed < 20; seed++)
            assertThat(Chaos.run(start(seed, List.of()), seed, STEPS, Chaos.USUAL).end().digest())
                    .isEqualTo(Chaos.run(start(seed, List.of()), seed, STEPS, Chaos.USUAL).end().digest());
    }

    private static int answers(World world, String word) {
        int count = 0;
        for (Event event : world.history())
            if (event instanceof Event.Returned returned && returned.result().equals(Value.of(word)))
                count++;
        return count;
    }

    /// Everybody up, every link whole, nothing held back.
    private static World repaired(World broken) {
        World world = Simulator.step(broken, new Choice.HealAll());
        for (NodeId node : world.nodes()) {
            if (!world.slot(node).health().up())
                world = Simulator.step(world, new Choice.Restart(node));
            if (world.slot(node).health().paused())
                world = Simulator.step(world, new Choice.Resume(node));
            world = Simulator.step(world, new Choice.Slow(node, 1));
        }
        for (Letter letter : world.flight())
            if (letter.held())
                world = Simulator.step(world, new Choice.Release(letter.to(), letter.serial()));
        return world;
    }
}
