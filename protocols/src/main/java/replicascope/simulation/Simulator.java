package replicascope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Recorder;
import replicascope.kernel.Sentence;
import replicascope.kernel.Times;

/// The one step function. Everything that drives a run (a hand, the clock, chaos, search) goes through it.
public final class Simulator {
    private Simulator() {}

    /// The world in which every node that is not absent has just started, with all invariants watched.
    public static World start(Setup setup) {
        World world = startUnwatched(setup);
        return world.watching(Watch.of(setup.engine().invariants(), world));
    }

    /// The same with nothing watched: faster.
    public static World startUnwatched(Setup setup) {
        Slot[] slots = new Slot[setup.nodes().size()];
        Arrays.fill(slots, new Slot(null, Slot.NO_LETTERS, Slot.NO_TIMERS, Health.ABSENT, 0));
        Stepper stepper = new Stepper(new World(setup, slots, 0, 0, 0, Past.NONE, null), null);
        for (NodeId node : setup.nodes())
            if (!setup.absent().contains(node))
                stepper.begin(node, true);
        return stepper.freeze();
    }

    /// The world after a choice.
    ///
    /// @throws Refused when the choice is not possible in this world, saying why
    public static World step(World world, Choice choice) {
        return step(world, choice, null).freeze(world);
    }

    /// What is left of a step for those who want more than the next world.
    record Taken(Stepper stepper, Setup setup, boolean lost) {
        World freeze(World before) {
            World frozen = stepper.freeze();
            World after = setup == before.setup ? frozen
                    : new World(setup, frozen.slots, frozen.now(), frozen.steps(), frozen.nextSerial,
                            frozen.past, null);
            return before.watch == null ? after : after.watching(before.watch.next(before, after));
        }
    }

    static Taken step(World world, Choice choice, Recorder recorder) {
        Sentence why = Rules.refusal(world, choice);
        if (why != null)
            throw new Refused(why);
        Stepper stepper = new Stepper(world, recorder);
        Choice plain = choice;
        if (choice instanceof Choice.Choosing choosing) {
            stepper.pinned(choosing.pins());
            plain = choosing.choice();
        }
        Setup setup = plain instanceof Choice.Change change ? world.setup.with(change.assignments()) : world.setup;
        boolean lost = apply(world, stepper, plain);
        stepper.counted();
        if (!stepper.unusedPins().isEmpty())
            throw new Refused(Sentence.of("refused.pin.unused", stepper.unusedPins().get(0).name()));
        return new Taken(stepper, setup, lost);
    }

    /// True when a letter was lost instead of delivered.
    private static boolean apply(World world, Stepper stepper, Choice choice) {
        switch (choice) {
            case Choice.Deliver deliver -> {
                return !stepper.deliver(deliver.to().index(), world.slot(deliver.to()).find(deliver.serial()));
            }
            case Choice.OfLetter letter -> letter(world, stepper, letter);
            case Choice.Fire fire -> stepper.fire(fire.node().index(), world.slot(fire.node()).find(fire.timer()));
            case Choice.Start start -> stepper.begin(start.node(), true);
            case Choice.Restart restart -> stepper.begin(restart.node(), false);
            case Choice.Invoke invoke -> stepper.invoke(invoke);
            case Choice.OfNode node -> node(world, stepper, node);
            case Choice.Cut cut -> Cuts.between(cut.from(), cut.to(), cut.both())
                    .forEach(link -> cut(world, stepper, link));
            case Choice.Heal heal -> Cuts.between(heal.from(), heal.to(), heal.both())
                    .forEach(link -> heal(stepper, link));
            case Choice.HealAll all -> Cuts.now(world).forEach(link -> heal(stepper, link));
            case Choice.Partition partition -> {
                Cuts.now(world).forEach(link -> heal(stepper, link));
                Cuts.partition(partition.groups()).forEach(link -> cut(world, stepper, link));
            }
            case Choice.Change change -> {}
            case Choice.Tick tick -> {
                return tick(world, stepper);
            }
            case Choice.Wait wait -> stepper.moveClock(wait.untilMicros());
            case Choice.Choosing choosing -> throw new IllegalArgumentException("answers given twice");
        }
        return false;
    }

    private static boolean tick(World world, Stepper stepper) {
        int node = Rules.nextNode(world);
        Slot slot = world.slots[node];
        int place = Due.first(slot, node, world.setup.network().fifo);
        stepper.moveClock(Math.max(world.now(), Due.time(slot, place)));
        if (place >= 0)
            return !stepper.deliver(node, place);
        stepper.fire(node, ~place);
        return false;
    }

    /// The choice that a tick comes down to: a delivery or a timer.
    ///
    /// @throws Refused for a tick when nothing is due
    public static Choice resolve(World world, Choice choice) {
        if (!(choice instanceof Choice.Tick))
            return choice instanceof Choice.Choosing choosing ? resolve(world, choosing.choice()) : choice;
        Sentence why = Rules.refusal(world, choice);
        if (why != null)
            throw new Refused(why);
        int node = Rules.nextNode(world);
        Slot slot = world.slots[node];
        int place = Due.first(slot, node, world.setup.network().fifo);
        NodeId id = world.setup.nodes().get(node);
        return place >= 0 ? new Choice.Deliver(id, slot.inbox[place].serial())
                : new Choice.Fire(id, slot.timers[~place].timer());
    }

    private static void letter(World world, Stepper stepper, Choice.OfLetter choice) {
        int i = choice.to().index();
        Slot slot = world.slots[i];
        int place = slot.find(choice.serial());
        Letter letter = slot.inbox[place];
        stepper.put(i, switch (choice) {
            case Choice.Drop drop -> slot.inbox(Slot.without(slot.inbox, place));
            case Choice.Duplicate duplicate -> slot.inserting(place + 1, letter.copy(stepper.serial()));
            case Choice.Hold hold -> slot.replacing(place, letter.holding(true));
            case Choice.Release release -> slot.replacing(place, letter.holding(false));
            case Choice.Delay delay -> slot.replacing(place, letter.delayed(delay.byMicros()));
            case Choice.Deliver deliver -> throw new IllegalArgumentException("a delivery is handled by the node");
        });
    }

    private static void node(World world, Stepper stepper, Choice.OfNode choice) {
        int i = choice.node().index();
        Slot slot = world.slots[i];
        Health health = slot.health;
        stepper.put(i, switch (choice) {
            case Choice.Crash crash -> new Slot(slot.state, slot.inbox, Slot.NO_TIMERS,
                    health.presence(Health.Presence.DOWN), slot.draws);
            case Choice.Wipe wipe -> new Slot(null, slot.inbox, slot.timers, health, slot.draws);
            case Choice.Pause pause -> slot.health(health.paused(true));
            case Choice.Resume resume -> slot.health(health.paused(false));
            case Choice.Skew skew -> slot.health(health.skew(skew.micros()));
            case Choice.Slow slow -> slot.health(health.slow(slow.factor()));
            case Choice.Fire fire -> throw new IllegalArgumentException("a timer is handled by the node");
            case Choice.Start start -> throw new IllegalArgumentException("a start is handled by the node");
            case Choice.Restart restart -> throw new IllegalArgumentException("a restart is handled by the node");
            case Choice.Invoke invoke -> throw new IllegalArgumentException("an operation is handled by the node");
        });
    }

    private static void cut(World world, Stepper stepper, Network.Link link) {
        int i = link.to().index();
        Slot slot = stepper.slot(i);
        Bag<NodeId> sources = slot.health.cutFrom().include(link.from());
        Slot cut = slot.health(slot.health.cutFrom(sources));
        stepper.put(i, world.setup.network().loses
                ? cut.inbox(Arrays.stream(slot.inbox).filter(letter -> !letter.from().equals(link.from()))
                        .toArray(Letter[]::new))
                : cut);
    }

    private static void heal(Stepper stepper, Network.Link link) {
        Slot slot = stepper.slot(link.to().index());
        stepper.put(link.to().index(),
                slot.health(slot.health.cutFrom(slot.health.cutFrom().remove(link.from()))));
    }

    /// Why a choice is not possible, or nothing when it is.
    public static Optional<Sentence> refusal(World world, Choice choice) {
        return Optional.ofNullable(Rules.refusal(world, choice));
    }

    /// What can happen by itself: letters that may arrive, timers that may fire, steps announced.
    public static List<Choice> moves(World world) {
        List<Choice> moves = new ArrayList<>();
        for (int i = 0; i < world.slots.length; i++)
            moves(world, i, moves);
        return moves;
    }

    private static void moves(World world, int i, List<Choice> moves) {
        Slot slot = world.slots[i];
        NodeId node = world.setup.nodes().get(i);
        if (slot.health.paused())
            return;
        int announced = slot.announced();
        if (announced >= 0) {
            moves.add(new Choice.Fire(node, slot.timers[announced].timer()));
            return;
        }
        for (int place = 0; place < slot.inbox.length; place++)
            if (Due.free(slot, place, world.setup.network().fifo))
                moves.add(new Choice.Deliver(node, slot.inbox[place].serial()));
        if (slot.health.up())
            for (Armed timer : slot.timers)
                moves.add(new Choice.Fire(node, timer.timer()));
    }

    /// Everything possible that needs no further word: [#moves] and the faults of letters and nodes. Cuts, skews,
    /// delays, slowness, client operations and settings take arguments: ask [#refusal] about them.
    public static List<Choice> enabled(World world) {
        List<Choice> choices = moves(world);
        for (int i = 0; i < world.slots.length; i++) {
            Slot slot = world.slots[i];
            NodeId node = world.setup.nodes().get(i);
            for (Letter letter : slot.inbox) {
                choices.add(new Choice.Drop(node, letter.serial()));
                choices.add(new Choice.Duplicate(node, letter.serial()));
                choices.add(letter.held() ? new Choice.Release(node, letter.serial())
                        : new Choice.Hold(node, letter.serial()));
            }
            nodeFaults(slot, node, choices);
        }
        return choices;
    }

    private static void nodeFaults(Slot slot, NodeId node, List<Choice> choices) {
        switch (slot.health.presence()) {
            case ABSENT -> choices.add(new Choice.Start(node));
            case UP -> {
                choices.add(new Choice.Crash(node));
                choices.add(slot.health.paused() ? new Choice.Resume(node) : new Choice.Pause(node));
            }
            case DOWN -> {
                choices.add(new Choice.Restart(node));
                choices.add(new Choice.Wipe(node));
            }
        }
    }

    /// When the clock's next event is due, in microseconds, or [Times#NEVER].
    public static long nextDue(World world) {
        return Rules.nextDue(world);
    }

    /// What happens in a step, found by running its pure handler again with a recorder.
    public static Explanation explain(World world, Choice choice) {
        return Explainer.explain(world, choice);
    }

}
