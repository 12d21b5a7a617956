package replicascope.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Hashes;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.run.Protocols;
import replicascope.simulation.Choice;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Search finds the shortest bad schedule where there is one, and says so when there is none.
class ExplorerTest {
    private static World raft(String... broken) {
        Provider raft = Protocols.named("raft");
        return Simulator.start(Setup.of(raft, Settings.deployed(raft.blueprint()).breaking(List.of(broken)), 1,
                Map.of("server", List.of("S1", "S2", "S3")), List.of()));
    }

    private static List<Choice> movesAndCrashes(World world) {
        return Simulator.enabled(world).stream().filter(choice -> switch (choice) {
            case Choice.Deliver deliver -> true;
            case Choice.Fire fire -> true;
            case Choice.Crash crash -> true;
            case Choice.Restart restart -> true;
            default -> false;
        }).toList();
    }

    private static boolean twoLeaders(World world) {
        return world.verdicts().stream()
                .anyMatch(verdict -> verdict.invariant().equals("election-safety") && !verdict.holds());
    }

    @Test
    void aForgottenVoteMakesTwoLeadersInEightChoices() {
        Explorer.Finding finding = Explorer.search(raft("A4.2"), ExplorerTest::movesAndCrashes,
                ExplorerTest::twoLeaders, 8, () -> false);
        assertThat(finding.schedule()).hasSize(8);
        World world = raft("A4.2");
        for (Choice choice : finding.schedule()) {
            assertThat(twoLeaders(world)).isFalse();
            world = Simulator.step(world, choice);
        }
        assertThat(twoLeaders(world)).isTrue();
    }

    @Test
    void sixChoicesAreTooFewForThat() {
        Explorer.Finding finding = Explorer.search(raft("A4.2"), ExplorerTest::movesAndCrashes,
                ExplorerTest::twoLeaders, 6, () -> false);
        assertThat(finding.found()).isFalse();
        assertThat(finding.exhausted()).isTrue();
    }

    @Test
    void theRepairedEngineHasNoSuchSchedule() {
        Explorer.Finding finding = Explorer.search(raft(), ExplorerTest::movesAndCrashes, ExplorerTest::twoLeaders, 6,
                () -> false);
        assertThat(finding.found()).isFalse();
        assertThat(finding.exhausted()).isTrue();
        assertThat(finding.worlds()).isGreaterThan(1_000);
    }

    /// Without the visited set: every schedule, one after the other.
    private static long schedules(World world, int depth, Map<Long, Integer> reached) {
        reached.merge(world.searchKey(), depth, Math::max);
        long count = 1;
        if (depth > 0)
            for (Choice choice : movesAndCrashes(world))
                count += schedules(Simulator.step(world, choice), depth - 1, reached);
        return count;
    }

    @Test
    void itSeesExactlyTheWorldsThatSchedulesReach() {
        Map<Long, Integer> reached = new HashMap<>();
        assertThat(schedules(raft(), 4, reached)).isGreaterThan(2_000);
        Explorer.Finding finding = Explorer.search(raft(), ExplorerTest::movesAndCrashes, world -> false, 4,
                () -> false);
        assertThat(finding.worlds()).isEqualTo(reached.size());
    }

    @Test
    void itCanBeCancelled() {
        Explorer.Finding finding = Explorer.search(raft(), ExplorerTest::movesAndCrashes, world -> false, 20,
                () -> true);
        assertThat(finding.found()).isFalse();
        assertThat(finding.exhausted()).isFalse();
    }

    @Test
    void aSetOfLongsIsASet() {
        LongSet set = new LongSet();
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
        for (long i = 1; i <= 100_000; i++)
            assertThat(set.add(Hashes.mix(i))).isTrue();
        for (long i = 1; i <= 100_000; i++)
            assertThat(set.add(Hashes.mix(i))).isFalse();
        assertThat(set.size()).isEqualTo(100_001);
    }
}
