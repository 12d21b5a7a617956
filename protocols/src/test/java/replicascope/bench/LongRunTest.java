package replicascope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import replicascope.run.Run;

/// A long run of Raft with all its invariants watched stays small, and every step of it can be found again.
@Tag("slow")
class LongRunTest {
    private static final int FREE = 50_000;
    private static final int STEPS = 250_000;
    private static final int BYTES_A_STEP = 20;

    @Test
    void staysSmallAndCanBeSought() {
        Run run = new Run(Loads.raft(1));
        Loads.drive(run, FREE);
        long before = retained();
        Loads.drive(run, STEPS);
        assertThat((retained() - before) / (STEPS - FREE)).isLessThanOrEqualTo(BYTES_A_STEP);
        assertThat(run.world().verdicts()).isNotEmpty().allSatisfy(verdict -> assertThat(verdict.holds()).isTrue());

        String end = run.digest();
        for (int i = 0; i < 300; i++) {
            run.seek(Loads.draw(i, STEPS + 1));
            assertThat(run.world().steps()).isEqualTo(run.step());
        }
        assertThat(run.digest()).isEqualTo(end);
    }

    private static long retained() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
