package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Times;

/// Golden check G4: the times of Figure 16 of the Raft paper (Ongaro & Ousterhout, ATC 2014, §9.3), within bands.
class ElectionTimesTest {
    private static final int RUNS = 1_000;

    private static double millis(long micros) {
        return micros / 1_000.0;
    }

    @Test
    void equalTimeoutsFromAnEqualStartNeverElect() {
        assertThat(new ElectionTimes(150, 150).measureFromStart(100)).containsOnly(Times.NEVER);
    }

    /// After a crash the last heartbeats arrived at slightly different times, which lets a few elections succeed.
    @Test
    void equalTimeoutsAfterACrashHardlyEverElect() {
        long never = Arrays.stream(new ElectionTimes(150, 150).measure(200)).filter(time -> time == Times.NEVER)
                .count();
        assertThat(never).isBetween(150L, 199L);
    }

    @Test
    void fiveMillisecondsOfRandomnessElectInAFewHundred() {
        assertThat(millis(new ElectionTimes(150, 155).measure(RUNS)[RUNS / 2])).isBetween(200.0, 350.0);
    }

    @Test
    void fiftyMillisecondsOfRandomnessElectWithinASecondAtWorst() {
        assertThat(millis(new ElectionTimes(150, 200).measure(RUNS)[RUNS - 1])).isLessThan(1_000);
    }

    @Test
    void shortTimeoutsElectInThirtyFiveOnAverage() {
        assertThat(Arrays.stream(new ElectionTimes(12, 24).measure(RUNS)).average().orElseThrow() / 1_000)
                .isBetween(20.0, 45.0);
    }
}
