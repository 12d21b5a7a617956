package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.checking.Explorer;
import replicascope.language.Condition;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// The task of `raft-one-vote` can be solved on the broken engine, in no fewer choices than it allows, and on the
/// repaired one not at all. Every schedule of allowed choices is looked at, without any reduction but one: two schedules
/// that lead to the same world (apart from times, serial numbers and random draws, on which no handler depends) go on in
/// the same ways.
class RaftOneVoteTest {
    private final Lesson lesson = Lessons.named("raft-one-vote");
    private final Task task = lesson.steps().get(lesson.index("build")).task().orElseThrow();

    private List<Choice> allowed(World world) {
        return Simulator.enabled(world).stream().filter(choice -> task.allow().contains(Verbs.of(choice))).toList();
    }

    private static boolean twoLeaders(World world) {
        return world.verdicts().stream().anyMatch(verdict -> verdict.invariant().equals("election-safety")
                && !verdict.holds());
    }

    private Explorer.Finding search(Setup setup, int choices) {
        return Explorer.search(Simulator.start(setup), this::allowed, RaftOneVoteTest::twoLeaders, choices,
                () -> false);
    }

    @Test
    void theTaskIsWhatTheLessonSays() {
        assertThat(task.allow()).doesNotContain("wipe").containsExactlyInAnyOrder("deliver", "drop", "timeout", "crash",
                "restart");
        assertThat(task.budget().actions()).hasValue(8);
        LessonPlayer player = new LessonPlayer(lesson);
        while (!player.current().id().equals("build"))
            player.next();
        assertThat(player.run().step()).as("the task begins at the beginning").isZero();
    }

    @Test
    void theConditionOfSuccessIsTheOneSearchedFor() {
        Run run = new Run(lesson.stage().setup());
        Player player = new Player(run);
        Condition success = task.success();
        assertThat(player.holds(success)).isEqualTo(twoLeaders(run.world())).isFalse();
        task.solution().forEach(player::play);
        assertThat(player.holds(success)).isEqualTo(twoLeaders(run.world())).isTrue();
    }

    @Test
    void onTheBrokenEngineEightChoicesAreEnoughAndSevenAreNot() {
        assertThat(search(lesson.stage().setup(), 8).schedule()).hasSize(8);
        Explorer.Finding seven = search(lesson.stage().setup(), 7);
        assertThat(seven.found()).isFalse();
        assertThat(seven.exhausted()).isTrue();
    }

    @Test
    void onTheRepairedEngineNoScheduleOfEightChoicesDoesIt() {
        Explorer.Finding finding = search(lesson.stage().deployed(), task.budget().actions().orElseThrow());
        assertThat(finding.found()).isFalse();
        assertThat(finding.exhausted()).isTrue();
        assertThat(finding.worlds()).isGreaterThan(300_000);
    }
}
