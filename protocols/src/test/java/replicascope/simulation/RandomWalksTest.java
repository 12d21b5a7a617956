package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Components;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.kernel.Timer;

/// What holds for every run, tried on thousands of random ones with every kind of choice.
class RandomWalksTest {
    private static World start(long seed) {
        return Simulator.start(Toy.setup(Settings.deployed(new Toy().blueprint()), 2 + (int) (seed % 3), seed,
                seed % 5 == 0 ? List.of("S2") : List.of()));
    }

    @Test
    void theSameChoicesGiveTheSameDigest() {
        for (long seed = 0; seed < 1000; seed++) {
            Walk walk = new Walk(seed);
            World end = walk.steps(start(seed), 60);
            World again = start(seed);
            for (Choice choice : walk.taken())
                again = Simulator.step(again, choice);
            assertThat(again.digest()).as("seed " + seed).isEqualTo(end.digest());
            assertThat(again.searchKey()).isEqualTo(end.searchKey());
            assertThat(again.verdicts()).isEqualTo(end.verdicts());
        }
    }

    @Test
    void aWorldNeverChanges() {
        for (long seed = 0; seed < 300; seed++) {
            World world = new Walk(seed).steps(start(seed), (int) (seed % 50));
            long digest = fresh(world).digest();
            long key = fresh(world).searchKey();
            for (Choice choice : Simulator.enabled(world)) {
                Simulator.step(world, choice);
                Simulator.explain(world, choice);
            }
            new Walk(seed + 1).steps(world, 30);
            new Clockwork(world).tick();
            assertThat(fresh(world).digest()).as("seed " + seed).isEqualTo(digest);
            assertThat(fresh(world).searchKey()).isEqualTo(key);
        }
    }

    /// The same world without remembered hashes.
    private static World fresh(World world) {
        Slot[] slots = new Slot[world.slots.length];
        for (int i = 0; i < slots.length; i++)
            slots[i] = world.slots[i].health(world.slots[i].health);
        return new World(world.setup, slots, world.now(), world.steps(), world.nextSerial, world.past,
                world.watch);
    }

    @Test
    void whatIsEnabledIsWhatIsNotRefused() {
        for (long seed = 0; seed < 150; seed++) {
            Walk walk = new Walk(seed);
            World world = start(seed);
            for (int i = 0; i < 40; i++) {
                List<Choice> enabled = Simulator.enabled(world);
                assertThat(enabled).doesNotHaveDuplicates();
                World here = world;
                assertThat(all(world).stream().filter(one -> Simulator.refusal(here, one).isEmpty()))
                        .as("seed " + seed + " step " + i).containsExactlyInAnyOrderElementsOf(enabled);
                world = Simulator.step(world, walk.next(world));
            }
        }
    }

    @Test
    void whatIsEnabledSucceeds() {
        for (long seed = 0; seed < 150; seed++) {
            World world = new Walk(seed).steps(start(seed), (int) (seed % 60));
            for (Choice choice : Simulator.enabled(world))
                assertThat(Simulator.step(world, choice).steps()).isEqualTo(world.steps() + 1);
        }
    }

    /// Every choice without arguments that a world could have.
    private static List<Choice> all(World world) {
        List<Choice> all = new ArrayList<>();
        for (Letter letter : world.flight()) {
            all.add(new Choice.Deliver(letter.to(), letter.serial()));
            all.add(new Choice.Drop(letter.to(), letter.serial()));
            all.add(new Choice.Duplicate(letter.to(), letter.serial()));
            all.add(new Choice.Hold(letter.to(), letter.serial()));
            all.add(new Choice.Release(letter.to(), letter.serial()));
        }
        List<Timer> timers = new ArrayList<>();
        for (NodeId node : world.nodes())
            world.slot(node).timers().stream().map(Armed::timer).filter(timer -> !timers.contains(timer))
                    .forEach(timers::add);
        for (NodeId node : world.nodes()) {
            timers.forEach(timer -> all.add(new Choice.Fire(node, timer)));
            all.addAll(List.of(new Choice.Start(node), new Choice.Crash(node), new Choice.Restart(node),
                    new Choice.Wipe(node), new Choice.Pause(node), new Choice.Resume(node)));
        }
        return all;
    }

    @Test
    void theClockworkMakesTheSameWorldsAsTheStepFunction() {
        for (long seed = 0; seed < 2000; seed++) {
            Walk walk = new Walk(seed);
            World world = walk.steps(start(seed), 15);
            for (int round = 0; round < 2; round++) {
                Clockwork clock = new Clockwork(world);
                for (int i = 0; i < 12; i++) {
                    assertThat(clock.next()).isEqualTo(Simulator.nextDue(world));
                    boolean possible = Simulator.refusal(world, new Choice.Tick()).isEmpty();
                    assertThat(clock.tick()).isEqualTo(possible);
                    if (!possible)
                        break;
                    world = Simulator.step(world, new Choice.Tick());
                    if (i % 4 == 3)
                        assertThat(clock.world().digest()).as("seed " + seed).isEqualTo(world.digest());
                }
                assertThat(clock.world().digest()).as("seed " + seed).isEqualTo(world.digest());
                assertThat(clock.world().verdicts()).isEqualTo(world.verdicts());
                world = walk.steps(world, 5);
            }
        }
    }

    @Test
    void explainingAStepTellsWhatTheStepDid() {
        for (long seed = 0; seed < 400; seed++) {
            Walk walk = new Walk(seed);
            World world = start(seed);
            for (int i = 0; i < 40; i++) {
                Choice choice = walk.next(world);
                Explanation told = Simulator.explain(world, choice);
                World after = Simulator.step(world, choice);
                agree(world, told, after, "seed " + seed + " step " + i + " " + choice);
                world = after;
            }
        }
    }

    private static void agree(World before, Explanation told, World after, String where) {
        List<Letter> sent = after.flight().stream().filter(letter -> letter.serial() >= before.nextSerial
                && letter.fate() == Letter.Fate.FLYING).toList();
        assertThat(told.sent()).as(where).containsExactlyInAnyOrderElementsOf(sent);
        if (told.node() == null)
            return;
        Record old = before.slot(told.node()).state();
        Record now = after.slot(told.node()).state();
        if (old == null || now == null)
            return;
        for (var component : Components.of(old.getClass())) {
            boolean changed = !java.util.Objects.equals(component.of(old), component.of(now));
            assertThat(told.changes().stream().anyMatch(change -> change.field().equals(component.name())))
                    .as(where + " " + component.name()).isEqualTo(changed);
        }
        told.changes().forEach(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }
}
