package replicascope.checking;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Exhaustive search over the order of events: breadth first, so that what it finds is as short as can be. Worlds
/// that differ only in times, serial numbers and random draws count as one ([World#searchKey]); with 64-bit keys two
/// different worlds are taken for one with a chance of about n² / 2⁶⁵ among n worlds.
public final class Explorer {
    private final Function<World, List<Choice>> allowed;
    private final Predicate<World> goal;
    private final BooleanSupplier cancelled;
    private final LongSet seen = new LongSet();

    /// What came of a search.
    ///
    /// @param schedule  the shortest list of choices that reaches the goal, or null when none was found
    /// @param worlds    how many different worlds were seen
    /// @param exhausted true when every schedule within the depth was looked at
    public record Finding(List<Choice> schedule, long worlds, boolean exhausted) {
        public boolean found() {
            return schedule != null;
        }
    }

    /// How a world was reached; the world itself is kept only until it has been expanded.
    private record Reached(Reached from, Choice choice, World world) {
        List<Choice> schedule() {
            LinkedList<Choice> choices = new LinkedList<>();
            for (Reached place = this; place.from != null; place = place.from)
                choices.addFirst(place.choice);
            return List.copyOf(choices);
        }
    }

    private Explorer(Function<World, List<Choice>> allowed, Predicate<World> goal, BooleanSupplier cancelled) {
        this.allowed = allowed;
        this.goal = goal;
        this.cancelled = cancelled;
    }

    /// Looks for a schedule of at most `depth` allowed choices that reaches the goal.
    ///
    /// @param allowed   which choices to try in a world; all of them must be possible there
    /// @param cancelled asked between worlds
    public static Finding search(World start, Function<World, List<Choice>> allowed, Predicate<World> goal, int depth,
            BooleanSupplier cancelled) {
        return new Explorer(allowed, goal, cancelled).search(start, depth);
    }

    private Finding search(World start, int depth) {
        Reached root = new Reached(null, null, null);
        if (goal.test(start))
            return new Finding(List.of(), 1, false);
        seen.add(start.searchKey());
        List<Reached> level = List.of(new Reached(root, null, start));
        for (int made = 0; made < depth && !level.isEmpty(); made++) {
            List<Reached> next = new ArrayList<>();
            boolean deepest = made == depth - 1;
            for (Reached place : level) {
                if (cancelled.getAsBoolean())
                    return new Finding(null, seen.size(), false);
                Reached end = expand(place, root, deepest, next);
                if (end != null)
                    return new Finding(end.schedule(), seen.size(), false);
            }
            level = next;
        }
        return new Finding(null, seen.size(), true);
    }

    /// The place where the goal is reached, or null.
    private Reached expand(Reached place, Reached root, boolean deepest, List<Reached> next) {
        World world = place.world;
        Reached from = place.choice == null ? root : new Reached(place.from, place.choice, null);
        for (Choice choice : allowed.apply(world)) {
            World after = Simulator.step(world, choice);
            if (!seen.add(after.searchKey()))
                continue;
            if (goal.test(after))
                return new Reached(from, choice, null);
            if (!deepest)
                next.add(new Reached(from, choice, after));
        }
        return null;
    }
}
