package replicascope.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Events a second under the clock, of the kernel and of its twins, and seeks in a long run. [Ratios] measures the
/// same in alternated pairs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventsBenchmark {
    private static final int RAFT = 20_000;
    private static final int GOSSIP = 72_000;
    /// Steps of [RingLoad] with its usual numbers and seed 1, operations included.
    private static final int RING = 80_174;
    private static final int STEPS = 200_000;

    private World raft;
    private World gossip;
    private World ring;
    private List<Choice.Invoke> operations;
    private RingTwin.Placement placement;
    private Run run;
    private int sought;

    @Setup(Level.Trial)
    public void start() {
        raft = Simulator.startUnwatched(Loads.raft(1));
        gossip = Simulator.startUnwatched(Loads.gossip(1, Loads.GOSSIPERS));
        ring = Simulator.startUnwatched(RingLoad.setup(1, RingLoad.NODES, RingLoad.CLIENTS));
        operations = RingLoad.operations(ring.setup(), RingLoad.OPERATIONS);
        placement = RingLoad.placement(ring.setup());
        if (RingLoad.run(ring, operations).steps() != RING)
            throw new IllegalStateException("the ring's load has another number of steps than " + RING);
        run = new Run(Loads.raft(1));
        Loads.drive(run, STEPS);
    }

    @Benchmark
    @OperationsPerInvocation(RAFT)
    public World raft() {
        return Loads.raft(raft, RAFT);
    }

    @Benchmark
    @OperationsPerInvocation(RAFT)
    public Object raftTwin() {
        return Loads.raftTwin(1, RAFT);
    }

    @Benchmark
    @OperationsPerInvocation(GOSSIP)
    public World gossip() {
        return Loads.gossip(gossip, GOSSIP);
    }

    @Benchmark
    @OperationsPerInvocation(GOSSIP)
    public Object gossipTwin() {
        return Loads.gossipTwin(1, Loads.GOSSIPERS, GOSSIP);
    }

    @Benchmark
    @OperationsPerInvocation(RING)
    public World ring() {
        return RingLoad.run(ring, operations);
    }

    @Benchmark
    @OperationsPerInvocation(RING)
    public Object ringTwin() {
        return RingLoad.twin(ring.setup(), placement, operations);
    }

    @Benchmark
    public World seek() {
        run.seek(Loads.draw(sought++, STEPS + 1));
        return run.world();
    }
}
