package replicascope.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a growing log costs: 1,000 appends, beside an ArrayList that nobody else may look at.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SeqBenchmark {
    private static final int ITEMS = 1_000;

    @Benchmark
    public Seq<Integer> append() {
        Seq<Integer> log = Seq.empty();
        for (int i = 0; i < ITEMS; i++)
            log = log.append(i);
        return log;
    }

    @Benchmark
    public List<Integer> mutable() {
        List<Integer> log = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++)
            log.add(i);
        return log;
    }
}
