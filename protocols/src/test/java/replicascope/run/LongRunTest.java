package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.Toy;
import replicascope.simulation.World;

/// Runs with more worlds than are kept.
class LongRunTest {
    private static final int LENGTH = Run.KEPT + 20_000;

    /// Mostly ticks; every seventeenth choice is one by hand, so that checkpoints fall on and beside such.
    private static Choice choice(World world, int i) {
        NodeId node = world.nodes().get(i % 3);
        return switch (i % 17) {
            case 3 -> Simulator.moves(world).getLast();
            case 9 -> i % 5 == 0 ? new Choice.Skew(node, i) : new Choice.Tick();
            case 12 -> world.flight().isEmpty() ? new Choice.Tick()
                    : new Choice.Duplicate(world.flight().getFirst().to(), world.flight().getFirst().serial());
            case 13 -> world.flight().isEmpty() ? new Choice.Tick()
                    : new Choice.Drop(world.flight().getLast().to(), world.flight().getLast().serial());
            case 15 -> i % 3 == 0 ? new Choice.Crash(node) : new Choice.Tick();
            case 16 -> i % 3 == 1 ? new Choice.Restart(world.nodes().get((i - 1) % 3)) : new Choice.Tick();
            default -> new Choice.Tick();
        };
    }

    @Test
    void everyPlaceOfALongRunIsFoundAgain() {
        Run run = new Run(Toy.setup(3, 11));
        long[] digests = new long[LENGTH + 1];
        digests[0] = run.world().digest();
        for (int i = 1; i <= LENGTH; i++) {
            Choice choice = choice(run.world(), i);
            run.act(Simulator.refusal(run.world(), choice).isEmpty() ? choice : new Choice.Tick());
            digests[i] = run.world().digest();
        }
        for (int i = LENGTH; i >= 0; i -= i > Run.KEPT - 600 && i < Run.KEPT + 600 ? 1 : 97)
            assertThat(run.world(i).digest()).as("step " + i).isEqualTo(digests[i]);
        for (int i = Run.KEPT - 3; i <= LENGTH; i += i < Run.KEPT + 600 ? 1 : 41) {
            run.seek(i);
            assertThat(run.world().digest()).as("step " + i).isEqualTo(digests[i]);
            assertThat(run.world().verdicts()).hasSize(3);
        }
        beyondTheCheckpoints(run, digests);
    }

    private static void beyondTheCheckpoints(Run run, long[] digests) {
        long fork = Run.KEPT + 777;
        run.seek(fork);
        assertThat(run.world().digest()).isEqualTo(digests[(int) fork]);
        run.act(new Choice.Pause(run.world().nodes().get(3)));
        long[] later = new long[600];
        for (int i = 0; i < later.length; i++) {
            run.act(new Choice.Tick());
            later[i] = run.world().digest();
        }
        for (int i = later.length - 1; i >= 0; i -= 7)
            assertThat(run.world(fork + 2 + i).digest()).isEqualTo(later[i]);
        assertThat(run.world(fork).digest()).isEqualTo(digests[(int) fork]);
        assertThat(run.world(fork - 300).digest()).isEqualTo(digests[(int) fork - 300]);
        assertThat(run.explanation(fork + 1).sentence().key()).isEqualTo("pause");
    }
}
