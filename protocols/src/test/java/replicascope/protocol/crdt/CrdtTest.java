package replicascope.protocol.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.checking.Chaos;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Frame;
import replicascope.simulation.Letter;
import replicascope.simulation.Refused;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

class CrdtTest {
    private static final CrdtProvider PROVIDER = new CrdtProvider();
    private static final List<String> NAMES = List.of("A", "B", "C");

    private static Settings settings(String values, String... broken) {
        Settings settings = Settings.deployed(PROVIDER.blueprint()).breaking(List.of(broken));
        for (String pair : values.isEmpty() ? new String[0] : values.split(" "))
            settings = settings.with(pair.split("=")[0], Value.of(pair.split("=")[1]));
        return settings;
    }

    private static Setup setup(long seed, String values, String... broken) {
        return Setup.of(PROVIDER, settings(values, broken), seed, Map.of("replica", NAMES), List.of());
    }

    private static World start(long seed, String values, String... broken) {
        return Simulator.start(setup(seed, values, broken));
    }

    private static List<String> broken(World world) {
        return world.verdicts().stream().filter(verdict -> !verdict.holds()).map(Verdict::invariant).toList();
    }

    private static World invoke(World world, int node, String id, String name, Value... arguments) {
        return Simulator.step(world, new Choice.Invoke(world.nodes().get(node), new OpId(id),
                Operation.of(name, arguments)));
    }

    /// Every type, told in every way, over links that lose, copy and reorder letters, between replicas that crash.
    @ParameterizedTest
    @EnumSource(Type.class)
    void withAllFaultsNothingBreaksAndAllAgreeInTheEnd(Type type) {
        for (String sync : List.of("state", "delta", "op"))
            for (String neighbours : List.of("mesh", "ring", "star"))
                for (long seed = 1; seed <= 40; seed++)
                    agreed(storm(seed, type, "type=" + type.word + " sync=" + sync + " neighbours=" + neighbours),
                            type + " " + sync + " " + neighbours + " " + seed, "");
    }

    /// As printed the set is just as right: only its size is not what one would like.
    @ParameterizedTest
    @CsvSource({"state, causal, counted", "delta, causal, counted", "op, causal, counted", "op, any, counted",
        "state, causal, drawn", "op, any, drawn"})
    void thePrintedSetsAgreeTooOnceTheyAreTold(String sync, String delivery, String tags) {
        for (long seed = 1; seed <= 60; seed++)
            agreed(storm(seed, Type.OR_SET, "sync=" + sync + " delivery=" + delivery + " tags=" + tags, "A5.2"),
                    sync + " " + delivery + " " + tags + " " + seed, "bounded-metadata");
    }

    /// Random steps and faults, with an update every dozen steps. [Chaos] stops when something breaks, so it is made
    /// where nobody watches and then played where somebody does.
    private static World storm(long seed, Type type, String values, String... broken) {
        Devices draws = new Devices(type, 1, seed);
        List<Choice> choices = new ArrayList<>();
        World world = Simulator.startUnwatched(setup(seed, values, broken));
        for (int i = 1; i <= 12; i++) {
            Chaos.Made made = Chaos.run(world, seed * 100 + i, 12, Chaos.USUAL);
            choices.addAll(made.choices());
            world = made.end();
            Choice update = new Choice.Invoke(world.nodes().get(draws.random.nextInt(3)), new OpId("u" + i),
                    draws.draw());
            if (Simulator.refusal(world, update).isEmpty()) {
                choices.add(update);
                world = Simulator.step(world, update);
            }
        }
        World watched = start(seed, values, broken);
        for (Choice choice : choices)
            watched = Simulator.step(watched, choice);
        assertThat(watched.history().size()).as("operations").isPositive();
        return watched;
    }

    private static void agreed(World restless, String how, String excused) {
        World end = rested(restless);
        assertThat(broken(end)).as(how).isSubsetOf(excused);
        List<Replica> replicas = end.members(Replica.class).stream().map(member -> member.state()).toList();
        for (Replica replica : replicas) {
            assertThat(replica.seen()).as(how).isEqualTo(replicas.getFirst().seen());
            assertThat(replica.content()).as(how).isEqualTo(replicas.getFirst().content());
        }
    }

    /// Everybody up, every link whole, and some time to tell each other.
    private static World rested(World restless) {
        World world = Simulator.step(restless, new Choice.HealAll());
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
        long until = world.now() + 3_000_000;
        Clockwork clock = new Clockwork(world);
        while (clock.world().now() < until && clock.tick())
            assertThat(clock.steps()).isLessThan(5_000);
        return clock.world();
    }

    /// G16 of the audit.
    @ParameterizedTest
    @CsvSource({"true, 2000", "false, 0"})
    void aThousandAddsAndRemovalsLeaveThisMuchBehind(boolean printed, int tags) {
        World world = Simulator.startUnwatched(printed ? setup(1, "", "A5.2") : setup(1, ""));
        for (int i = 1; i <= 1_000; i++) {
            world = invoke(world, 0, "a" + i, "add", Value.of("milk"));
            world = invoke(world, 0, "r" + i, "remove", Value.of("milk"));
            for (Letter letter : world.flight())
                world = Simulator.step(world, new Choice.Drop(letter.to(), letter.serial()));
        }
        Replica replica = world.members(Replica.class).getFirst().state();
        assertThat(replica.content().metadata()).isEqualTo(tags);
        assertThat(((Elements) replica.content()).has("milk")).isFalse();
        if (replica.content() instanceof Orswot set) {
            assertThat(set.entries().isEmpty()).isTrue();
            assertThat(set.context().vector().size()).isEqualTo(1);
            assertThat(set.context().vector().value(0)).isEqualTo(1_000L);
            assertThat(set.context().cloud().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"A5.1, no-lost-add, state", "A5.2, bounded-metadata, state", "A5.3, convergence, op",
        "A5.4, no-resurrection, state"})
    void everySwitchIsFoundOutByChance(String id, String property, String sync) {
        long seed = 1;
        while (seed < 3_000 && !broken(Chaos.run(start(seed, "sync=" + sync, id), seed, 200, Chaos.USUAL).end())
                .contains(property))
            seed++;
        assertThat(seed).isLessThan(3_000);
    }

    /// With operations in causal order a set without memory is right: the type of RR-7506's specification 15.
    @Test
    void withOperationsInCausalOrderNoMemoryIsNeeded() {
        for (long seed = 1; seed <= 100; seed++)
            assertThat(broken(storm(seed, Type.OR_SET, "sync=op", "A5.4"))).isEmpty();
    }

    @Test
    void drawnTagsAreRefusedWhereAVectorSumsThemUp() {
        assertThatThrownBy(() -> start(1, "tags=drawn")).isInstanceOf(BadSetting.class)
                .hasMessageContaining("a vector can only sum up numbers without gaps");
        assertThat(broken(start(1, "tags=drawn type=rw-set"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=list", "sync=rumour", "delivery=late", "stamps=none", "neighbours=none"})
    void whatIsNotOfferedIsRefusedWithWhatIs(String setting) {
        assertThatThrownBy(() -> start(1, setting)).isInstanceOf(BadSetting.class).hasMessageContaining("one of");
    }

    @Test
    void anOperationOfAnotherTypeIsRefused() {
        World world = start(1, "type=g-set");
        assertThatThrownBy(() -> invoke(world, 0, "w1", "remove", Value.of("milk"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invoke(world, 0, "w1", "increment", Value.of(1))).isInstanceOf(Refused.class);
    }

    @Test
    void aLostDiskIsHeldAgainstNobody() {
        World world = invoke(start(1, ""), 0, "w1", "add", Value.of("milk"));
        Letter letter = world.flight().getFirst();
        world = Simulator.step(world, new Choice.Deliver(letter.to(), letter.serial()));
        NodeId a = world.nodes().getFirst();
        for (Choice choice : List.of(new Choice.Crash(a), new Choice.Wipe(a), new Choice.Restart(a)))
            world = Simulator.step(world, choice);
        assertThat(broken(rested(invoke(world, 0, "w2", "add", Value.of("eggs"))))).isEmpty();
    }

    @Test
    void aReplicaShowsItsTagsAndTombstones() {
        World world = invoke(start(1, "", "A5.2"), 0, "w1", "add", Value.of("milk"));
        world = invoke(world, 0, "w2", "remove", Value.of("milk"));
        world = invoke(world, 0, "w3", "add", Value.of("eggs"));
        assertThat(fields(world)).containsExactly(new Field.Bag("value", List.of("eggs")),
                new Field.Bag("added", List.of("eggs A.2", "milk A.1")), new Field.Bag("removed", List.of("A.1")),
                new Field.Scalar("metadata", "3"));
    }

    @Test
    void deployedItShowsLiveTagsAndTheVector() {
        World world = invoke(start(1, ""), 0, "w1", "add", Value.of("milk"));
        world = invoke(world, 0, "w2", "remove", Value.of("milk"));
        world = invoke(world, 0, "w3", "add", Value.of("eggs"));
        assertThat(fields(world)).containsExactly(new Field.Bag("value", List.of("eggs")),
                new Field.Table("entries", List.of(new Field.Row("eggs", "A.2"))),
                new Field.Clock("context", List.of(new Field.Row("A", "2"))), new Field.Scalar("metadata", "1"));
    }

    private static List<Field> fields(World world) {
        return Frame.of(world, null).node(world.nodes().getFirst()).orElseThrow().fields();
    }
}
