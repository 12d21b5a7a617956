package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.Value;

/// How long reads take, measured under the clock. A replica answers after a time that is exponentially distributed; on
/// the way back and to the client no time passes.
class LatencyTest {
    private static final int RUNS = 40;

    private static double[] measure(int reads, List<String> crashed, String... settings) {
        double[] all = new double[RUNS * reads];
        for (int run = 0; run < RUNS; run++) {
            List<String> header = new ArrayList<>(List.of("nodes A B C D E : replica", "nodes X : coordinator",
                    "nodes Ben : client", "seed " + (run + 1),
                    "set N=5, W=5, timeout=100s, patience=200s, delays=exponential, latency(*>X)=0ms, "
                            + "latency(X>Ben)=0ms"));
            header.addAll(List.of(settings));
            Clocked register = new Clocked(header.toArray(String[]::new));
            crashed.forEach(register::crash);
            System.arraycopy(register.reads(reads), 0, all, run * reads, reads);
        }
        Arrays.sort(all);
        return all;
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElseThrow();
    }

    private static double percentile(double[] times, int percent) {
        return times[times.length * percent / 100];
    }

    /// Golden number G1: of n answers with mean 1 the k-th comes after H(n) - H(n - k).
    @ParameterizedTest
    @CsvSource({"1, 0.2000", "2, 0.4500", "3, 0.7833", "4, 1.2833", "5, 2.2833"})
    void theKthOfFiveAnswersTakesADifferenceOfHarmonicNumbers(int k, double expected) {
        double[] times = measure(750, List.of(), "set R=" + k, "set latency=0ms..1ms");
        assertThat(mean(times)).isCloseTo(expected, Percentage.withPercentage(1));
    }

    /// Row A2.2 of the audit: three answers one after the other take 3, and in parallel 0.783.
    @Test
    void oneAfterTheOtherTakesNearlyFourTimesAsLong() {
        double[] times = measure(500, List.of(), "set R=3, contact=one-by-one", "set latency=0ms..1ms");
        assertThat(mean(times)).isCloseTo(3.0, Percentage.withPercentage(1));
    }

    /// Golden number G19, Exercise 7.3: answers with a mean of 5 ms; the median and the 99th percentile.
    @ParameterizedTest
    @CsvSource({"1, 0, '', .69, 4.5", "3, 0, '', 3.5, 11.2", "1, 200, '', .87, 5.9", "3, 200, '', 4.7, 15.9",
        "1, 0, D E, 1.15, 7.7", "3, 0, D E, 7.9, 28"})
    void exercise73(int r, int late, String crashed, double median, double ninetyNinth) {
        double[] times = measure(500, crashed.isEmpty() ? List.of() : List.of(crashed.split(" ")), "set R=" + r,
                "set latency=0ms..5ms", "set latency(X>A)=" + late + "ms.." + (late + 5) + "ms");
        assertThat(percentile(times, 50)).isCloseTo(median, Percentage.withPercentage(5));
        assertThat(percentile(times, 99)).isCloseTo(ninetyNinth, Percentage.withPercentage(5));
    }

    /// The same with a client that asks one replica, and always the slow one.
    @Test
    void whoAsksOneFixedReplicaWaitsForIt() {
        double[] times = measure(200, List.of(), "set R=1, contact=one-by-one", "set latency=0ms..5ms",
                "set latency(X>A)=200ms..205ms");
        assertThat(percentile(times, 50)).isCloseTo(203, Percentage.withPercentage(5));
        assertThat(percentile(times, 99)).isCloseTo(223, Percentage.withPercentage(5));
    }

    /// With two of five dead, four answers never come.
    @Test
    void fourOfThreeAreImpossible() {
        Clocked register = new Clocked("nodes A B C D E : replica", "nodes X : coordinator", "nodes Ben : client",
                "set N=5, R=4, W=5");
        register.crash("D");
        register.crash("E");
        assertThat(register.end(register.begin("Ben", "X", "read", Value.of("x")))).isNull();
        assertThat(register.now() / 1_000.0).isCloseTo(3 * 50, within(30.0));
    }
}
