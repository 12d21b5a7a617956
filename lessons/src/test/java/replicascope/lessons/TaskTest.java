package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import replicascope.language.Commands;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.Term;
import replicascope.run.Branch;
import replicascope.run.Player;
import replicascope.simulation.Choice;

/// A learner at work on a task.
class TaskTest {
    private final LessonPlayer player = new LessonPlayer(Full.good());

    @BeforeEach
    void atTheTask() {
        player.next();
        assertThat(player.current().id()).isEqualTo("build");
    }

    private Task.State play(String... commands) {
        for (String command : commands) {
            assertThat(player.refusal(Commands.parse(command))).isEmpty();
            new Player(player.run()).play(Commands.parse(command));
        }
        return state();
    }

    private Task.State state() {
        return player.state().orElseThrow();
    }

    @Test
    void aSolutionIsRecognised() {
        assertThat(state().status()).isEqualTo(Task.Status.OPEN);
        Task.State standing = play("timeout S2 election");
        assertThat(standing.partial()).containsExactly("Somebody stands.");
        assertThat(standing.actions()).isEqualTo(1);
        assertThat(player.ready()).isFalse();
        Task.State solved = play("deliver S2>S1 RequestVote", "deliver S1>S2 Vote");
        assertThat(solved.success()).isTrue();
        assertThat(solved.sentence()).hasValue("Two of three.");
        assertThat(player.ready()).isTrue();
        assertThat(player.progress().attempts()).containsEntry("build", 1);
        assertThat(player.refusal(Commands.parse("wipe S1"))).as("the stage is free then").isEmpty();
    }

    @Test
    void aTaskThatGoesBackBeginsOnABranchOfItsOwn() {
        Branch fresh = player.run().branch();
        assertThat(player.run().atEnd()).as("nothing lies ahead").isTrue();
        assertThat(fresh.end()).isZero();
        Branch old = player.run().branches().getFirst();
        assertThat(old).isNotSameAs(fresh);
        assertThat(old.end()).as("what was played before is still there").isEqualTo(1);
        player.run().switchTo(old);
        player.run().seek(1);
        assertThat(new Player(player.run()).holds(Conditions.parse("S1.state == CANDIDATE"))).isTrue();
        player.back();
        assertThat(player.run().branch()).as("the step before stands on its own branch").isSameAs(old);
        player.answer(Answer.of("two"));
        player.next();
        player.next();
        assertThat(player.current().id()).isEqualTo("build");
        assertThat(player.run().branches()).as("an empty branch is taken again").hasSize(2);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithASentence() {
        assertThat(player.refusal(Commands.parse("crash S1")))
                .hasValue("\"crash\" is not allowed in this task; allowed are deliver, timeout, drop");
        assertThat(player.refusal(new Choice.Tick()))
                .hasValue("\"advance\" is not allowed in this task; allowed are deliver, timeout, drop");
        assertThat(player.refusal(new Choice.Crash(player.run().world().nodes().get(0)))).isPresent();
        assertThat(player.refusal(Commands.parse("note \"here\""))).isEmpty();
    }

    @Test
    void theBudgetIsKept() {
        play("timeout S2 election", "drop S2>S1 RequestVote");
        assertThat(state().faults()).isEqualTo(1);
        assertThat(player.refusal(Commands.parse("drop S2>S3 RequestVote")))
                .hasValue("this task allows 1 faults; take some back, or begin again");
        Task.State spent = play("deliver S2>S3 RequestVote", "timeout S3 election");
        assertThat(spent.status()).isEqualTo(Task.Status.SPENT);
        assertThat(player.refusal(Commands.parse("timeout S1 election")))
                .hasValue("this task allows 4 actions; take some back, or begin again");
        player.run().back();
        assertThat(player.refusal(Commands.parse("timeout S3 election"))).as("taken back").isEmpty();
        assertThat(player.refusal(Commands.parse("deliver all"))).as("a command is as many actions as it comes to")
                .isEmpty();
    }

    @Test
    void aCommandOfManyStepsIsCountedBefore() {
        play("timeout S2 election", "deliver S2>S3 RequestVote", "timeout S1 election");
        assertThat(player.refusal(Commands.parse("deliver all")))
                .hasValue("this task allows 4 actions; take some back, or begin again");
        assertThat(player.run().step()).as("it was only tried").isEqualTo(3);
    }

    @Test
    void aFailureSaysWhyAndWhereToGoOn() {
        Task.State failed = play("timeout S1 election", "timeout S1 election");
        assertThat(failed.status()).isEqualTo(Task.Status.FAILED);
        assertThat(failed.sentence()).hasValue("Too far.");
        assertThat(failed.rule()).hasValue(0);
        assertThat(failed.rewind().orElseThrow().step()).isEqualTo(1);
        player.retry();
        assertThat(player.run().step()).isEqualTo(1);
        Task.State other = play("timeout S2 election");
        assertThat(other.sentence()).hasValue("Two stand.");
        player.retry();
        assertThat(player.run().step()).as("this rule goes back to the beginning").isZero();
        assertThat(player.progress().attempts()).containsEntry("build", 2);
    }

    @Test
    void betweenTwoHintsSomethingIsTried() {
        assertThat(player.hint()).hasValue("Fire a timer.");
        assertThat(player.hint()).isEmpty();
        play("timeout S2 election", "drop S2>S1 RequestVote", "deliver S2>S3 RequestVote");
        assertThat(state().mayHint()).isTrue();
        assertThat(player.hint()).hasValue("Deliver the request.");
        player.home();
        play("timeout S1 election", "timeout S2 election");
        assertThat(player.hint()).as("a failure is an attempt").hasValue("Deliver the vote.");
        assertThat(state().hints()).hasSize(3);
        assertThat(player.hint()).isEmpty();
    }

    @Test
    void aGoalReachedInAForbiddenWayIsNotReached() {
        for (String command : new String[] {"timeout S2 election", "deliver S2>S3 RequestVote", "crash S1",
            "deliver S3>S2 Vote"})
            new Player(player.run()).play(Commands.parse(command));
        assertThat(state().status()).isEqualTo(Task.Status.FAILED);
        assertThat(state().sentence().orElseThrow()).startsWith("The goal is reached, but not in an allowed way: "
                + "\"crash\" is not allowed in this task");
    }

    @Test
    void whoLooksElsewhereIsSentBack() {
        LessonPlayer later = new LessonPlayer(Full.read("\"from\": \"ask\",", ""));
        later.next();
        later.run().seek(0);
        Task.State away = later.state().orElseThrow();
        assertThat(away.status()).isEqualTo(Task.Status.AWAY);
        assertThat(away.sentence()).hasValue("The task begins at step 1; go back there to work on it.");
        assertThat(later.refusal(Commands.parse("timeout S1 election"))).isPresent();
    }

    @Test
    void theLessonGoesOnWithItsOwnSolution() {
        play("timeout S3 election");
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(0, 3));
        assertThat(player.current().id()).isEqualTo("end");
        assertThat(new Player(player.run()).nodes((Term.Quantified) ((Condition.Holds) Conditions.parse(
                "some(server, .state == LEADER)")).term())).hasToString("[S2]");
    }

    @Test
    void afterTheLastTaskTheLearnersOwnSolutionStays() {
        LessonPlayer free = new LessonPlayer(LessonReader.read(Full.GOOD.replace("\"do\": [\"mark done\"]",
                "\"keyframe\": false"), "a.json"));
        free.next();
        for (String command : new String[] {"timeout S3 election", "deliver S3>S1 RequestVote", "deliver S1>S3 Vote"})
            new Player(free.run()).play(Commands.parse(command));
        assertThat(free.state().orElseThrow().success()).isTrue();
        free.next();
        assertThat(free.run().world().verdicts()).isNotEmpty();
        assertThat(new Player(free.run()).text(((Condition.Holds) Conditions
                .parse("S3.state")).term())).isEqualTo("LEADER");
    }

    @Test
    void theSameChoicesWithNothingBroken() {
        player.next();
        Compared compared = player.compared().orElseThrow();
        assertThat(compared.skipped()).isEmpty();
        assertThat(compared.run().step()).isEqualTo(3);
        assertThat(compared.run().setup().settings().broken()).isEmpty();
        assertThat(player.run().setup().settings().broken()).containsExactly("A4.2");
    }
}
