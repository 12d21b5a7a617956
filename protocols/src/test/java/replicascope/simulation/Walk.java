package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Parameter;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// Random choices of every kind that are possible in a world.
public final class Walk {
    private final RandomGenerator random;
    private final List<Choice> taken = new ArrayList<>();
    private int operations;

    public Walk(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public RandomGenerator random() {
        return random;
    }

    /// The choices made so far.
    public List<Choice> taken() {
        return taken;
    }

    public World steps(World start, int count) {
        World world = start;
        for (int i = 0; i < count; i++)
            world = Simulator.step(world, next(world));
        return world;
    }

    /// Some possible choice.
    public Choice next(World world) {
        for (int i = 0; i < 1000; i++) {
            Choice choice = some(world);
            if (choice != null && Simulator.refusal(world, choice).isEmpty()) {
                taken.add(choice);
                return choice;
            }
        }
        throw new IllegalStateException("nothing is possible");
    }

    private Choice some(World world) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Choice.Tick();
            case 3, 4, 5 -> pick(Simulator.moves(world));
            case 6 -> pick(Simulator.enabled(world));
            case 7 -> onNode(world);
            case 8 -> onNetwork(world);
            default -> random.nextBoolean() ? pinned(world) : invoke(world);
        };
    }

    private <T> T pick(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    NodeId node(World world) {
        return pick(world.nodes());
    }

    private Choice onNode(World world) {
        NodeId node = node(world);
        return switch (random.nextInt(6)) {
            case 0 -> new Choice.Skew(node, random.nextInt(-50, 50) * Times.MILLI);
            case 1 -> new Choice.Slow(node, random.nextInt(1, 8) / 2.0);
            case 2 -> new Choice.Wait(world.now() + random.nextInt(1, 40) * Times.MILLI);
            case 3 -> {
                Letter letter = pick(world.flight());
                yield letter == null ? null
                        : new Choice.Delay(letter.to(), letter.serial(), random.nextInt(1, 90) * Times.MILLI);
            }
            case 4 -> new Choice.Restart(node);
            default -> new Choice.Resume(node);
        };
    }

    private Choice onNetwork(World world) {
        List<Seq<NodeId>> sides = sides(world, 2 + random.nextInt(2));
        return switch (random.nextInt(7)) {
            case 0 -> new Choice.Cut(sides.get(0), random.nextBoolean(), sides.get(1));
            case 1 -> new Choice.Heal(sides.get(0), random.nextBoolean(), sides.get(1));
            case 2 -> new Choice.Partition(Seq.copyOf(sides));
            case 3, 4 -> new Choice.HealAll();
            default -> new Choice.Change(List.of(assignment(world)));
        };
    }

    private List<Seq<NodeId>> sides(World world, int count) {
        List<List<NodeId>> sides = new ArrayList<>();
        for (int i = 0; i < count; i++)
            sides.add(new ArrayList<>());
        for (NodeId node : world.nodes())
            sides.get(random.nextInt(count)).add(node);
        return sides.stream().map(Seq::<NodeId>copyOf).toList();
    }

    private Assignment assignment(World world) {
        return switch (random.nextInt(5)) {
            case 0 -> new Assignment("links", null, word(random.nextBoolean() ? "fifo" : "bag"));
            case 1 -> new Assignment("cuts", null, word(random.nextBoolean() ? "lose" : "hold"));
            case 2 -> new Assignment("steps", null,
                    new Parameter.Setting(Value.of(random.nextInt(4)), null));
            case 3 -> {
                NodeId from = node(world);
                NodeId to = world.nodes().get((from.index() + 1) % world.nodes().size());
                yield new Assignment("latency", new Network.Link(from, to), spans());
            }
            default -> new Assignment("latency", null, spans());
        };
    }

    private Parameter.Setting spans() {
        long least = random.nextInt(0, 20) * Times.MILLI;
        return new Parameter.Setting(new Value.Span(least),
                new Value.Span(least + random.nextInt(0, 9) * Times.MILLI));
    }

    static Parameter.Setting word(String word) {
        return new Parameter.Setting(Value.of(word), null);
    }

    private Choice pinned(World world) {
        for (Choice move : Simulator.moves(world))
            if (move instanceof Choice.Fire(NodeId node, Toy.Beat _)) {
                Choice.Pin peer = new Choice.Pin("peer", random.nextInt(world.setup().self(node).peers().size()));
                Choice beat = random.nextBoolean() ? move : new Choice.Tick();
                return Simulator.resolve(world, new Choice.Tick()).equals(move) || beat == move
                        ? new Choice.Choosing(beat, Seq.of(peer)) : null;
            } else if (move instanceof Choice.Fire(NodeId _, Toy.Look _))
                return new Choice.Choosing(move, Seq.of(new Choice.Pin("clock", random.nextInt(-5, 1_000_000))));
        return null;
    }

    private Choice invoke(World world) {
        NodeId client = world.setup().node("C1").orElseThrow();
        NodeId via = random.nextBoolean() ? null : world.nodes().get(0);
        Operation put = new Operation("put", Seq.of(Value.of("x"), Value.of(random.nextInt(100))), via,
                random.nextBoolean() ? Table.empty()
                        : Table.<String, Value>empty().with("level", Value.of("all-of-them")));
        return new Choice.Invoke(client, new OpId("w" + ++operations), put);
    }
}
