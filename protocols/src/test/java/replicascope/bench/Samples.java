package replicascope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.simulation.Armed;
import replicascope.simulation.Assignment;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Letter;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Steps to explain: every kind of choice, in worlds of Raft with logs of 1,000 entries. Deliveries with every kind
/// of message and timers of every kind that a stretch of normal work and an election show.
final class Samples {
    private static final int ENTRIES = 1_000;

    private final List<Sample> samples = new ArrayList<>();
    private final TreeSet<String> seen = new TreeSet<>();

    /// A step to explain.
    record Sample(String name, World world, Choice choice) {}

    private Samples() {}

    static List<Sample> all() {
        Samples samples = new Samples();
        World world = longLogs(List.of());
        samples.stretch(world, 200);
        NodeId leader = leader(world);
        World leaderless = Simulator.step(world, new Choice.Crash(leader));
        samples.stretch(leaderless, 200);
        samples.stretch(Simulator.step(leaderless, new Choice.Restart(leader)), 200);
        samples.letters(world);
        samples.nodes(world, leader);
        samples.links(world, leader);
        return samples.samples;
    }

    /// The kinds of choice that there are.
    static List<Class<?>> kinds() {
        return kinds(Choice.class).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed() ? Stream.of(family.getPermittedSubclasses()).flatMap(Samples::kinds)
                : Stream.of(family);
    }

    private static World longLogs(List<String> absent) {
        World world = Simulator.startUnwatched(Loads.raft(1, absent));
        for (int operations = 0; operations < ENTRIES; operations++) {
            Clockwork clock = new Clockwork(world);
            while (!Loads.idle(clock.world(), Loads.operation(operations)))
                clock.tick();
            world = Simulator.step(clock.world(), new Choice.Invoke(Loads.client(world.setup()),
                    Loads.operationId(operations), Loads.operation(operations)));
        }
        Clockwork clock = new Clockwork(world);
        while (!Loads.idle(clock.world(), Loads.operation(ENTRIES)) || clock.world().quiet()
                || clock.next() < clock.now() + 10)
            clock.tick();
        return clock.world();
    }

    /// Who has a heartbeat running.
    private static NodeId leader(World world) {
        return world.nodes().stream().filter(node -> world.slot(node).timers().stream()
                .anyMatch(timer -> timer.timer().getClass().getSimpleName().equals("Heartbeat"))).findFirst()
                .orElseThrow();
    }

    /// Up to three of every kind of message and timer on the clock's way.
    private void stretch(World start, int ticks) {
        World world = start;
        for (int i = 0; i < ticks; i++) {
            if (i == ticks / 4 && Loads.idle(world, Loads.operation(ENTRIES)))
                world = Simulator.step(world, new Choice.Invoke(Loads.client(world.setup()),
                        Loads.operationId(ENTRIES), Loads.operation(ENTRIES)));
            Choice choice = Simulator.resolve(world, new Choice.Tick());
            String name = switch (choice) {
                case Choice.Deliver deliver -> letter(world, deliver).message().getClass().getSimpleName();
                case Choice.Fire fire -> fire.timer().getClass().getSimpleName();
                default -> throw new IllegalStateException();
            };
            add(choice.getClass().getSimpleName() + " " + name, world, choice);
            world = Simulator.step(world, choice);
        }
    }

    private void add(String name, World world, Choice choice) {
        for (int i = 1; i <= 3; i++)
            if (seen.add(name + " " + i)) {
                samples.add(new Sample(name + " " + i, world, choice));
                return;
            }
    }

    private void add(World world, Choice choice) {
        samples.add(new Sample(choice.getClass().getSimpleName(), world, choice));
    }

    private static Letter letter(World world, Choice.Deliver deliver) {
        return world.slot(deliver.to()).inbox().stream().filter(letter -> letter.serial() == deliver.serial())
                .findFirst().orElseThrow();
    }

    private void letters(World world) {
        Letter letter = world.flight().getFirst();
        NodeId to = letter.to();
        long serial = letter.serial();
        add(world, new Choice.Drop(to, serial));
        add(world, new Choice.Duplicate(to, serial));
        add(world, new Choice.Hold(to, serial));
        add(Simulator.step(world, new Choice.Hold(to, serial)), new Choice.Release(to, serial));
        add(world, new Choice.Delay(to, serial, 30 * Times.MILLI));
    }

    private void nodes(World world, NodeId node) {
        World crashed = Simulator.step(world, new Choice.Crash(node));
        World paused = Simulator.step(world, new Choice.Pause(node));
        add(world, new Choice.Crash(node));
        add(crashed, new Choice.Restart(node));
        add(crashed, new Choice.Wipe(node));
        add(world, new Choice.Pause(node));
        add(paused, new Choice.Resume(node));
        add(world, new Choice.Skew(node, 5 * Times.MILLI));
        add(world, new Choice.Slow(node, 4));
        World waiting = longLogs(List.of("S5"));
        add(waiting, new Choice.Start(waiting.setup().absent().get(0)));
        add(world, new Choice.Invoke(Loads.client(world.setup()), Loads.operationId(ENTRIES),
                Loads.operation(ENTRIES)));
        Armed timer = world.slot(node).timers().getFirst();
        add(world, new Choice.Fire(node, timer.timer()));
        add(world, new Choice.Choosing(new Choice.Tick(), Seq.empty()));
        add(world, new Choice.Tick());
        add(world, new Choice.Wait(Simulator.nextDue(world) - 1));
    }

    private void links(World world, NodeId node) {
        Seq<NodeId> one = Seq.of(node);
        Seq<NodeId> others = world.setup().self(node).peers();
        World cut = Simulator.step(world, new Choice.Cut(one, true, others));
        add(world, new Choice.Cut(one, true, others));
        add(cut, new Choice.Heal(one, true, others));
        add(cut, new Choice.HealAll());
        add(world, new Choice.Partition(Seq.of(one, others.append(Loads.client(world.setup())))));
        add(world, new Choice.Change(List.of(new Assignment("latency", null,
                new Parameter.Setting(new Value.Span(Times.MILLI), new Value.Span(2 * Times.MILLI))))));
    }
}
