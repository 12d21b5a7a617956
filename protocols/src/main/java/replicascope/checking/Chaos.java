package replicascope.checking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Commands;
import replicascope.simulation.Armed;
import replicascope.simulation.Choice;
import replicascope.simulation.Health;
import replicascope.simulation.Letter;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// The seeded driver: steps drawn at random, faults among them. The same seed and start make the same run.
public final class Chaos {
    /// What may go wrong. `WIPE` is left out of [#USUAL]: no protocol that counts on its disk survives it.
    public enum Fault {
        DROP, DUPLICATE, HOLD, DELAY, CRASH, PAUSE, SKEW, SLOW, CUT, WIPE
    }

    /// Every fault but the loss of a disk.
    public static final Set<Fault> USUAL = EnumSet.complementOf(EnumSet.of(Fault.WIPE));

    private static final int OF_HUNDRED_MOVES = 66;
    private static final int OF_HUNDRED_TICKS = 14;
    private static final int OF_HUNDRED_OPERATIONS = 6;
    private static final int OF_HUNDRED_TIMERS = 12;

    private final Set<Fault> faults;
    private final long seed;
    private long draws;

    /// A run made at random.
    ///
    /// @param choices what was chosen, from the start
    /// @param worlds  the worlds between, from the start; one more than choices
    public record Made(List<Choice> choices, List<World> worlds) {
        public World end() {
            return worlds.getLast();
        }

        /// The invariants that are broken at the end.
        public List<Verdict> broken() {
            return end().verdicts().stream().filter(verdict -> !verdict.holds()).toList();
        }
    }

    private Chaos(long seed, Set<Fault> faults) {
        this.seed = seed;
        this.faults = faults;
    }

    /// Makes a run of at most `steps` steps. It ends early when an invariant breaks, or nothing is possible any more.
    public static Made run(World start, long seed, int steps, Set<Fault> faults) {
        Chaos chaos = new Chaos(seed, faults);
        List<Choice> choices = new ArrayList<>();
        List<World> worlds = new ArrayList<>(List.of(start));
        Made made = new Made(choices, worlds);
        while (choices.size() < steps && made.broken().isEmpty()) {
            Choice choice = chaos.next(made.end());
            if (choice == null)
                break;
            worlds.add(Simulator.step(made.end(), choice));
            choices.add(choice);
        }
        return made;
    }

    private int draw(int bound) {
        return (int) ((Hashes.mix(seed, draws++) >>> 1) % bound);
    }

    private <T> T pick(List<T> some) {
        return some.get(draw(some.size()));
    }

    /// Something possible, or null when a few draws find nothing.
    private Choice next(World world) {
        for (int attempt = 0; attempt < 50; attempt++) {
            Choice choice = candidate(world);
            if (choice != null && Simulator.refusal(world, choice).isEmpty())
                return choice;
        }
        return null;
    }

    private Choice candidate(World world) {
        int lot = draw(100);
        if (lot < OF_HUNDRED_MOVES)
            return move(world);
        if (lot < OF_HUNDRED_MOVES + OF_HUNDRED_TICKS)
            return new Choice.Tick();
        if (lot < OF_HUNDRED_MOVES + OF_HUNDRED_TICKS + OF_HUNDRED_OPERATIONS)
            return operation(world);
        return faults.isEmpty() ? null : fault(world);
    }

    /// Mostly a delivery; a timer now and then. A step announced by `next` comes as one of the moves.
    private Choice move(World world) {
        List<Choice> moves = Simulator.moves(world);
        if (moves.isEmpty())
            return null;
        Choice move = pick(moves);
        boolean timer = move instanceof Choice.Fire fire && world.slot(fire.node()).timers().stream()
                .noneMatch(Armed::now);
        return timer && draw(100) >= OF_HUNDRED_TIMERS ? null : move;
    }

    private Choice operation(World world) {
        List<Blueprint.OperationKind> kinds = world.setup().blueprint().operations().stream()
                .filter(kind -> !kind.examples().isEmpty()).toList();
        if (kinds.isEmpty())
            return null;
        Blueprint.OperationKind kind = pick(kinds);
        List<NodeId> nodes = world.nodes().stream().filter(node -> world.setup().self(node).kind().equals(kind.at()))
                .toList();
        if (nodes.isEmpty())
            return null;
        NodeId node = pick(nodes);
        return new Choice.Invoke(node, new OpId("op" + (world.history().size() + 1)),
                new Operation(kind.name(), arguments(node, kind, pick(kind.examples())), null, Table.empty()));
    }

    /// An example's arguments, read as a command would read them.
    public static Seq<Value> arguments(NodeId node, Blueprint.OperationKind kind, String example) {
        String line = "client " + node + " " + kind.name() + (example.isEmpty() ? "" : " " + example);
        return Seq.copyOf(((Action.Client) Commands.parse(line).action()).arguments());
    }

    private Choice fault(World world) {
        Fault fault = pick(List.copyOf(faults));
        NodeId node = pick(world.nodes());
        List<Letter> flight = world.flight();
        Letter letter = flight.isEmpty() ? null : pick(flight);
        return switch (fault) {
            case DROP -> letter == null ? null : new Choice.Drop(letter.to(), letter.serial());
            case DUPLICATE -> letter == null ? null : new Choice.Duplicate(letter.to(), letter.serial());
            case HOLD -> letter == null ? null
                    : letter.held() ? new Choice.Release(letter.to(), letter.serial())
                    : new Choice.Hold(letter.to(), letter.serial());
            case DELAY -> letter == null ? null
                    : new Choice.Delay(letter.to(), letter.serial(), 1 + draw((int) (200 * Times.MILLI)));
            case CRASH -> world.slot(node).health().up() ? new Choice.Crash(node) : comeBack(world, node);
            case PAUSE -> world.slot(node).health().paused() ? new Choice.Resume(node) : new Choice.Pause(node);
            case SKEW -> new Choice.Skew(node, draw((int) Times.SECOND) - Times.SECOND / 2);
            case SLOW -> new Choice.Slow(node, draw(2) == 0 ? 1 : 1 + draw(10));
            case CUT -> cut(world, node);
            case WIPE -> new Choice.Wipe(node);
        };
    }

    private static Choice comeBack(World world, NodeId node) {
        return world.slot(node).health().presence() == Health.Presence.ABSENT ? new Choice.Start(node)
                : new Choice.Restart(node);
    }

    private Choice cut(World world, NodeId node) {
        NodeId other = pick(world.nodes());
        return switch (draw(5)) {
            case 0 -> new Choice.Cut(Seq.of(node), false, Seq.of(other));
            case 1 -> new Choice.Cut(Seq.of(node), true, Seq.of(other));
            case 2 -> partition(world);
            case 3 -> new Choice.Heal(Seq.of(node), true, Seq.of(other));
            default -> new Choice.HealAll();
        };
    }

    private Choice partition(World world) {
        List<NodeId> one = new ArrayList<>();
        List<NodeId> other = new ArrayList<>();
        for (NodeId node : world.nodes())
            (draw(2) == 0 ? one : other).add(node);
        return one.isEmpty() || other.isEmpty() ? null
                : new Choice.Partition(Seq.of(Seq.copyOf(one), Seq.copyOf(other)));
    }
}
