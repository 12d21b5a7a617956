package replicascope.run;

import java.util.Comparator;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// The order in which `settle` delivers: due time, destination, source, send order.
final class Settling {
    /// Sorting keeps the order of letters that are alike in this: send order, a copy behind its original.
    private static final Comparator<Letter> ORDER = Comparator.comparingLong(Letter::due)
            .thenComparing(Letter::to).thenComparing(Letter::from);

    private Settling() {}

    /// The next delivery that is possible, a step announced by a node first; null when there is none.
    static Choice next(World world) {
        for (Choice move : Simulator.moves(world))
            if (move instanceof Choice.Fire fire && world.slot(fire.node()).timers().stream()
                    .anyMatch(armed -> armed.now() && armed.timer().equals(fire.timer())))
                return move;
        return world.flight().stream().sorted(ORDER)
                .map(letter -> (Choice) new Choice.Deliver(letter.to(), letter.serial()))
                .filter(choice -> Simulator.refusal(world, choice).isEmpty()).findFirst().orElse(null);
    }
}
