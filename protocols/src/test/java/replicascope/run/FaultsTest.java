package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import replicascope.language.Action;
import replicascope.language.RunFiles;
import replicascope.simulation.Choice;

/// Faults and remarks are found without playing, on a branch and on those it grew from.
class FaultsTest {
    private Run run;

    @BeforeEach
    void play() {
        run = Script.play(RunFiles.parse("""
                replicascope 1
                protocol raft 1
                preset deployed
                nodes S1 S2 S3 : server
                seed 1
                ---
                timeout S1 election
                crash S3
                drop S1>S2 RequestVote
                mark lost
                restart S3
                cut S1 | S2
                heal
                timeout S2 election
                crash S1
                """)).run();
    }

    @Test
    void faultsLieWhereTheirChoicesAre() {
        for (Fault fault : Fault.values()) {
            assertThat(ahead(step -> run.nextFault(fault, step))).isEqualTo(looked(fault));
            assertThat(astern(step -> run.previousFault(fault, step))).isEqualTo(looked(fault));
        }
    }

    @Test
    void aBranchHasThoseOfItsParentUpToTheFork() {
        run.remark(new Action.Note("the end"));
        run.seek(4);
        run.act(new Choice.Crash(run.setup().nodes().get(1)));
        run.remark(new Action.Mark("other"));
        for (Fault fault : Fault.values()) {
            assertThat(ahead(step -> run.nextFault(fault, step))).isEqualTo(looked(fault));
            assertThat(astern(step -> run.previousFault(fault, step))).isEqualTo(looked(fault));
        }
        assertThat(looked(Fault.NODE)).containsExactly(2L, 5L);
        assertThat(looked(Fault.LINK)).isEmpty();
        assertThat(ahead(run::nextRemark)).containsExactly(3L, 5L);
        assertThat(astern(run::previousRemark)).containsExactly(3L, 5L);
    }

    private List<Long> looked(Fault fault) {
        List<Long> found = new ArrayList<>();
        for (long step = 1; step <= run.end(); step++)
            if (Fault.of(run.choice(step)) == fault)
                found.add(step);
        return found;
    }

    private static List<Long> ahead(LongUnaryOperator next) {
        List<Long> found = new ArrayList<>();
        for (long step = next.applyAsLong(-1); step >= 0; step = next.applyAsLong(step))
            found.add(step);
        return found;
    }

    private static List<Long> astern(LongUnaryOperator previous) {
        TreeSet<Long> found = new TreeSet<>();
        for (long step = previous.applyAsLong(1_000); step >= 0; step = previous.applyAsLong(step))
            found.add(step);
        return List.copyOf(found);
    }
}
