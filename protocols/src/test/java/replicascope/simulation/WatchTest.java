package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static replicascope.simulation.Small.fire;
import static replicascope.simulation.Small.node;
import static replicascope.simulation.Small.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.run.Run;

/// Invariants over one world, over two, and over all.
class WatchTest {
    private static World start(long most, String... broken) {
        Settings settings = Settings.deployed(new Toy().blueprint()).breaking(List.of(broken))
                .with("most", Value.of(most));
        return Simulator.start(Toy.setup(settings, 3, 1, List.of()));
    }

    private static Verdict verdict(World world, String id) {
        return world.verdicts().stream().filter(one -> one.invariant().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void anInvariantOfOneWorldIsBrokenAtTheStepThatBreaksIt() {
        World start = start(0);
        assertThat(start.verdicts()).hasSize(3).allMatch(Verdict::holds).extracting(Verdict::step).containsOnly(-1L);
        World broken = step(start, new Choice.Pause(node(start, "S3")), fire(start, "S2", new Toy.Beat()));
        assertThat(verdict(broken, "few-beats").step()).isEqualTo(2);
        assertThat(verdict(broken, "few-beats").violation().guilty()).containsExactly(node(start, "S2"));
        assertThat(verdict(broken, "log-grows").holds()).isTrue();
    }

    @Test
    void theFirstViolationStays() {
        World start = start(0);
        World broken = step(start, fire(start, "S2", new Toy.Beat()), fire(start, "S1", new Toy.Beat()));
        Verdict first = verdict(broken, "few-beats");
        assertThat(first.step()).isEqualTo(1);
        assertThat(first.violation().guilty()).containsExactly(node(start, "S2"));
        World healed = step(broken, new Choice.Crash(node(start, "S1")), new Choice.Restart(node(start, "S1")),
                new Choice.Crash(node(start, "S2")), new Choice.Restart(node(start, "S2")));
        assertThat(verdict(healed, "few-beats")).isEqualTo(first);
    }

    @Test
    void anInvariantOfTwoWorldsIsJudgedOnEveryStep() {
        World writing = Small.writing(start(9, "T1"));
        World down = step(writing, new Choice.Crash(node(writing, "S1")));
        assertThat(verdict(down, "log-grows").holds()).isTrue();
        World shrunk = step(down, new Choice.Restart(node(writing, "S1")));
        assertThat(verdict(shrunk, "log-grows").step()).isEqualTo(shrunk.steps());
    }

    @Test
    void aWitnessRemembersWhatNoWorldShows() {
        World writing = Small.writing(start(0, "T1"));
        Verdict verdict = verdict(writing, "longest");
        assertThat(verdict.step()).isEqualTo(2);
        assertThat(verdict.violation().why().args()).as("start and two steps").containsExactly(3L);
        World start = start(5);
        World ticked = step(start, new Choice.Pause(node(start, "S1")), new Choice.Resume(node(start, "S1")));
        assertThat(ticked.searchKey()).as("witnesses count").isNotEqualTo(start.searchKey());
        assertThat(ticked.watching(null).searchKey()).isEqualTo(start.watching(null).searchKey());
    }

    @Test
    void whatWasSeenSurvivesBranchesAndSeeks() {
        Run run = new Run(start(0));
        run.act(new Choice.Pause(run.world().nodes().get(2)));
        run.act(fire(run.world(), "S1", new Toy.Beat()));
        run.act(new Choice.Tick());
        List<Verdict> trunk = run.world().verdicts();
        assertThat(trunk.getFirst().step()).isEqualTo(2);
        run.seek(1);
        assertThat(run.world().verdicts()).allMatch(Verdict::holds);
        run.act(new Choice.Crash(run.world().nodes().get(0)));
        run.act(fire(run.world(), "S2", new Toy.Beat()));
        assertThat(run.world().verdicts().getFirst().step()).isEqualTo(3);
        run.switchTo(run.branches().getFirst());
        assertThat(run.world().verdicts()).isEqualTo(trunk);
        assertThat(new Run(start(0)).world().verdicts()).allMatch(Verdict::holds);
    }

    @Test
    void changedSettingsKeepTheWatch() {
        World start = start(0);
        World after = step(start, fire(start, "S2", new Toy.Beat()),
                new Choice.Change(List.of(Small.set("links", "fifo"))));
        assertThat(verdict(after, "few-beats").step()).isEqualTo(1);
        assertThat(after.steps()).isEqualTo(2);
    }

    @Test
    void withoutAWatchNothingIsJudged() {
        World start = Simulator.startUnwatched(Toy.setup(3, 1));
        assertThat(step(start, new Choice.Tick()).verdicts()).isEmpty();
    }
}
