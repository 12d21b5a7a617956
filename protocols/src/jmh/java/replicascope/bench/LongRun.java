package replicascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import replicascope.run.Run;

/// A run of 1,000,000 steps with everything watched: the heap it holds, and what seeking in it costs.
final class LongRun {
    private static final int FREE = 50_000;
    private static final int STEPS = 1_000_000;
    private static final int SEEKS = 10_000;

    private LongRun() {}

    static List<Ratios.Row> measure() {
        Run run = new Run(Loads.raft(1));
        Loads.drive(run, FREE);
        long before = retained();
        long start = System.nanoTime();
        Loads.drive(run, STEPS);
        long took = System.nanoTime() - start;
        double bytes = (retained() - before) / (double) (STEPS - FREE);
        String made = String.format(Locale.ROOT, "%d invariants watched, %d operations; made in %.1f s",
                run.world().verdicts().size(), run.world().history().size() / 2, took / 1e9);
        double[] seeks = seeks(run);
        String details = String.format(Locale.ROOT, "%,d seeks: median %.3f ms, p99 %.2f ms, worst %.2f ms", SEEKS,
                seeks[SEEKS / 2], seeks[SEEKS * 99 / 100], seeks[SEEKS - 1]);
        return List.of(Ratios.Row.atMost("heap a step beyond the first 50,000", bytes, 20, " B", made),
                Ratios.Row.atMost("seek, p99.9 of thread CPU", seeks[SEEKS * 999 / 1_000], 5, " ms", details));
    }

    /// Milliseconds of thread CPU, sorted.
    private static double[] seeks(Run run) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] costs = new double[SEEKS];
        long steps = 0;
        for (int i = 0; i < SEEKS; i++) {
            long step = Loads.draw(i, STEPS + 1);
            long start = threads.getCurrentThreadCpuTime();
            run.seek(step);
            steps += run.world().steps();
            costs[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            if (run.world().steps() != step)
                throw new IllegalStateException("sought " + step + ", found " + run.world().steps());
        }
        run.seek(run.end());
        Arrays.sort(costs);
        return steps > 0 ? costs : null;
    }

    /// Bytes in use after collection.
    static long retained() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
