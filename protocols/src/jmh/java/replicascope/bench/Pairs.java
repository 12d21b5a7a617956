package replicascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Two ways to do the same, timed in turns, so that whatever slows the machine down slows both.
final class Pairs {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int pairs;
    private final double[] ratios;
    private final double[] first;
    private final double[] second;

    /// @param pairs how many are counted, after half as many to warm up
    private Pairs(int pairs) {
        this.pairs = pairs;
        ratios = new double[pairs];
        first = new double[pairs];
        second = new double[pairs];
    }

    /// By this thread's CPU time, which other programs on the machine hardly touch.
    static Pairs cpu(int pairs, Runnable one, Runnable other) {
        return time(pairs, THREADS::getCurrentThreadCpuTime, one, other);
    }

    /// By the wall clock.
    static Pairs wall(int pairs, Runnable one, Runnable other) {
        return time(pairs, System::nanoTime, one, other);
    }

    private static Pairs time(int pairs, LongSupplier clock, Runnable one, Runnable other) {
        Pairs result = new Pairs(pairs);
        for (int i = -pairs / 2; i < pairs; i++) {
            boolean oneFirst = (i & 1) == 0;
            long early = nanos(clock, oneFirst ? one : other);
            long late = nanos(clock, oneFirst ? other : one);
            if (i >= 0)
                result.add(i, oneFirst ? early : late, oneFirst ? late : early);
        }
        return result;
    }

    /// Several measurements of the same as one.
    static Pairs together(Pairs... parts) {
        Pairs all = new Pairs(Arrays.stream(parts).mapToInt(part -> part.pairs).sum());
        int at = 0;
        for (Pairs part : parts)
            for (int i = 0; i < part.pairs; i++)
                all.add(at++, part.first[i], part.second[i]);
        return all;
    }

    private static long nanos(LongSupplier clock, Runnable work) {
        long start = clock.getAsLong();
        work.run();
        return clock.getAsLong() - start;
    }

    private void add(int place, double one, double other) {
        first[place] = one;
        second[place] = other;
        ratios[place] = one / other;
    }

    /// The median of the time of the one over the time of the other.
    double ratio() {
        return median(ratios);
    }

    /// The quartiles of the ratios, and both medians in thousands a second.
    String details(double events) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT,
                "%d pairs, quartiles of the times' ratio %.3f-%.3f; %,.0f and %,.0f thousand a second",
                pairs, sorted[pairs / 4], sorted[pairs * 3 / 4], events * 1e6 / median(first),
                events * 1e6 / median(second));
    }

    String milliseconds() {
        return String.format(Locale.ROOT, "%d pairs, %.1f ms and %.1f ms", pairs, median(first) / 1e6, median(second)
                / 1e6);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
