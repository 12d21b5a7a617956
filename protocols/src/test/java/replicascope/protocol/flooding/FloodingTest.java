package replicascope.protocol.flooding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.checking.Chaos;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.language.RunFiles;
import replicascope.run.Outcomes;
import replicascope.run.Script;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Letter;
import replicascope.simulation.Refused;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

class FloodingTest {
    private static final FloodingProvider PROVIDER = new FloodingProvider();
    private static final OpId W1 = new OpId("w1");

    private static World start(int nodes, int fanout, long seed, String... broken) {
        Settings settings = Settings.deployed(PROVIDER.blueprint()).breaking(List.of(broken))
                .with("fanout", Value.of(fanout));
        return Simulator.startUnwatched(Setup.of(PROVIDER, settings, seed, names(nodes), List.of()));
    }

    private static World watched(int nodes, long seed, String... broken) {
        Settings settings = Settings.deployed(PROVIDER.blueprint()).breaking(List.of(broken));
        return Simulator.start(Setup.of(PROVIDER, settings, seed, names(nodes), List.of()));
    }

    private static Map<String, List<String>> names(int nodes) {
        return Map.of("node", IntStream.rangeClosed(1, nodes).mapToObj(i -> "N" + i).toList());
    }

    private static Choice broadcast(World world, int node) {
        return new Choice.Invoke(world.nodes().get(node - 1), W1, Operation.of("broadcast", Value.of("hello")));
    }

    private static Choice deliver(World world, int from, int to) {
        NodeId target = world.nodes().get(to - 1);
        return world.slot(target).inbox().stream().filter(letter -> letter.from().name().equals("N" + from)).findFirst()
                .map(letter -> new Choice.Deliver(target, letter.serial())).orElseThrow();
    }

    private static String lines(World world, Choice choice) {
        return Outcomes.lines(Simulator.explain(world, choice).lines());
    }

    private static long heard(World world) {
        return world.members(Flooding.Node.class).stream().filter(node -> node.state().heard().has(W1)).count();
    }

    @Test
    void whoHearsARumourForTheFirstTimePassesItOnToEverybody() {
        World world = start(4, 0, 1);
        assertThat(lines(world, broadcast(world, 1))).isEqualTo("31-33");
        world = Simulator.step(world, broadcast(world, 1));
        assertThat(lines(world, deliver(world, 1, 2))).isEqualTo("35- 36-37");
        assertThat(Simulator.explain(world, deliver(world, 1, 2)).sent()).extracting(letter -> letter.to().name())
                .containsExactly("N1", "N3", "N4");
    }

    @Test
    void whoHearsItAgainKeepsQuiet() {
        World world = start(3, 0, 1);
        world = Simulator.step(world, broadcast(world, 1));
        world = Simulator.step(world, deliver(world, 1, 2));
        assertThat(lines(world, deliver(world, 2, 1))).isEqualTo("35+");
        assertThat(Simulator.explain(world, deliver(world, 2, 1)).sent()).isEmpty();
    }

    @Test
    void aMuteNodeKeepsItToItself() {
        World world = start(3, 0, 1, "F.1");
        world = Simulator.step(world, broadcast(world, 1));
        assertThat(lines(world, deliver(world, 1, 2))).isEqualTo("35- 36");
        assertThat(Simulator.explain(world, deliver(world, 1, 2)).sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 12})
    void aFloodIsOverAfterEveryNodeHasToldEveryOther(int nodes) {
        World world = start(nodes, 0, 1);
        Clockwork clock = new Clockwork(Simulator.step(world, broadcast(world, 1)));
        while (clock.tick())
            assertThat(clock.steps()).isLessThan(1_000);
        assertThat(heard(clock.world())).isEqualTo(nodes);
        assertThat(clock.steps() - 1).isEqualTo((long) nodes * (nodes - 1));
    }

    @Test
    void gossipReachesMostOfAThousandNodesWithAFractionOfTheLetters() {
        World world = start(1_000, 4, 1);
        Clockwork clock = new Clockwork(Simulator.step(world, broadcast(world, 1)));
        while (clock.tick())
            assertThat(clock.steps()).isLessThan(10_000);
        assertThat(heard(clock.world())).isBetween(950L, 1_000L);
        assertThat(clock.steps() - 1).isEqualTo(4 * heard(clock.world()));
    }

    @Test
    void thePeerDrawnCanBePinned() {
        World world = start(5, 1, 1);
        for (int peer = 0; peer < 4; peer++) {
            Choice pinned = new Choice.Choosing(broadcast(world, 1), replicascope.kernel.Seq.of(
                    new Choice.Pin("peer", peer)));
            assertThat(Simulator.explain(world, pinned).sent()).extracting(letter -> letter.to().name())
                    .containsExactly("N" + (peer + 2));
        }
    }

    @Test
    void anOperationThatTheBlueprintDoesNotKnowIsRefused() {
        World world = start(2, 0, 1);
        Choice choice = new Choice.Invoke(world.nodes().get(0), W1, Operation.of("shout", Value.of("hello")));
        assertThatThrownBy(() -> Simulator.step(world, choice)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broadcast", "lost-letter", "gossip", "f-1"})
    void scenariosGoAsWritten(String name) throws IOException {
        try (InputStream text = FloodingProvider.class.getResourceAsStream("scenarios/" + name + ".run")) {
            var file = RunFiles.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            Script script = Script.play(file);
            assertThat(script.troubles()).isEmpty();
            assertThat(broken(script.run().world(script.run().end())))
                    .isEqualTo(name.equals("f-1") ? List.of("agreement") : List.of());
            Script deployed = Script.playDeployed(file);
            assertThat(broken(deployed.run().world(deployed.run().end()))).isEmpty();
        }
    }

    private static List<String> broken(World world) {
        return world.verdicts().stream().filter(verdict -> !verdict.holds()).map(Verdict::invariant).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "lose"})
    void withAllFaultsNothingBreaks(String cuts) {
        for (long seed = 0; seed < 400; seed++) {
            World start = watched(4, seed);
            start = Simulator.step(start, new Choice.Change(List.of(new replicascope.simulation.Assignment("cuts",
                    null, new replicascope.kernel.Parameter.Setting(Value.of(cuts), null)))));
            Chaos.Made made = Chaos.run(start, seed, 120, EnumSet.allOf(Chaos.Fault.class));
            assertThat(made.broken()).as("seed %d", seed).isEmpty();
            assertThat(broken(rested(made.end()))).as("seed %d at rest", seed).isEmpty();
        }
    }

    @Test
    void theSwitchIsFoundOutByChance() {
        long seed = 0;
        while (seed < 1_000 && broken(rested(Chaos.run(watched(4, seed, "F.1"), seed, 60,
                EnumSet.of(Chaos.Fault.DROP)).end())).isEmpty())
            seed++;
        assertThat(seed).isLessThan(1_000);
    }

    /// Every link whole, nothing held back, and every letter delivered.
    private static World rested(World restless) {
        World world = Simulator.step(restless, new Choice.HealAll());
        for (NodeId node : world.nodes())
            if (world.slot(node).health().paused())
                world = Simulator.step(world, new Choice.Resume(node));
        for (Letter letter : world.flight())
            if (letter.held())
                world = Simulator.step(world, new Choice.Release(letter.to(), letter.serial()));
        while (!world.quiet())
            world = Simulator.step(world, new Choice.Tick());
        return world;
    }
}
