package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import replicascope.language.Commands;
import replicascope.run.Branch;
import replicascope.run.Player;

/// Going through a lesson, forth and back and astray.
class LessonPlayerTest {
    private final LessonPlayer player = new LessonPlayer(Written.good());

    @Test
    void aStepIsReadAndThenPlayed() {
        assertThat(player.current().id()).isEqualTo("one");
        assertThat(player.run().step()).isZero();
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(0, 2));
        assertThat(player.current().id()).isEqualTo("two");
        assertThat(player.run().step()).isEqualTo(2);
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(2, 3));
        assertThat(player.current().id()).isEqualTo("three");
        assertThat(player.hasNext()).as("nothing is left to do in the last step").isFalse();
        assertThatThrownBy(player::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLastStepMayDoSomethingToo() {
        LessonPlayer last = new LessonPlayer(LessonReader.read(Written.with("\"say\": \"S1 leads.\"",
                "\"say\": \"S1 leads.\", \"do\": [\"crash S1\"]"), "a.json"));
        last.next();
        last.next();
        assertThat(last.hasNext()).isTrue();
        assertThat(last.next()).isEqualTo(new LessonPlayer.Played(3, 4));
        assertThat(last.hasNext()).isFalse();
        assertThat(last.current().id()).isEqualTo("three");
    }

    @Test
    void goingBackAndForthDiscardsAndRepeatsNothing() {
        player.next();
        player.next();
        assertThat(player.back()).isTrue();
        assertThat(player.current().id()).isEqualTo("two");
        assertThat(player.run().step()).isEqualTo(2);
        assertThat(player.back()).isTrue();
        assertThat(player.back()).isFalse();
        assertThat(player.run().step()).isZero();
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(0, 2));
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(2, 3));
        assertThat(player.run().branches()).hasSize(1);
        assertThat(player.run().end()).isEqualTo(3);
    }

    @Test
    void aLearnerWhoGoesAstrayIsBroughtBackAndLosesNothing() {
        player.next();
        new Player(player.run()).play(Commands.parse("drop S3>S1 Vote"));
        new Player(player.run()).play(Commands.parse("crash S2"));
        assertThat(player.atHome()).isFalse();
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(2, 3));
        assertThat(player.atHome()).isTrue();
        assertThat(player.run().branches()).hasSize(2);
        Branch own = player.run().branch();
        Branch learners = player.run().branches().getFirst();
        assertThat(learners).isNotSameAs(own);
        assertThat(learners.end()).isEqualTo(4);
        player.run().switchTo(learners);
        assertThat(player.back()).isTrue();
        assertThat(player.run().branch()).as("back is along the lesson's own branch").isSameAs(own);
        assertThat(player.run().step()).isEqualTo(2);
    }

    @Test
    void anExpectationThatDoesNotHoldIsAClaimWithItsPlace() {
        LessonPlayer wrong = new LessonPlayer(LessonReader.read(Written.with("S1.state == LEADER",
                "S1.state == FOLLOWER"), "a.json"));
        wrong.next();
        LessonException failure = catchThrowableOfType(LessonException.class, wrong::next);
        assertThat(failure).hasMessage("a.json, line 39, column 36 (/steps/1/do/1): expected S1.state == FOLLOWER, "
                + "but S1.state is LEADER");
        assertThat(failure.kind()).isEqualTo(LessonException.Kind.CLAIM);
        assertThat(wrong.current().id()).isEqualTo("two");
        assertThat(wrong.run().step()).isEqualTo(2);
    }

    @Test
    void aCommandThatDoesNotApplyIsNamedWithItsPlace() {
        LessonPlayer wrong = new LessonPlayer(LessonReader.read(Written.with("deliver S3>S1 Vote",
                "deliver S2>S1 Vote"), "a.json"));
        wrong.next();
        LessonException failure = catchThrowableOfType(LessonException.class, wrong::next);
        assertThat(failure).hasMessage("a.json, line 39, column 14 (/steps/1/do/0): \"deliver S2>S1 Vote\" is not "
                + "possible here: there is no letter S2>S1 Vote in flight: there are S3>S1 Vote, S1>S2 RequestVote");
        assertThat(failure.kind()).isEqualTo(LessonException.Kind.INPUT);
    }

    @Test
    void whatPreparesTheStageIsCheckedToo() {
        Lesson lesson = LessonReader.read(Written.with("note \\\"ready\\\"", "crash S4"), "a.json");
        assertThatThrownBy(() -> new LessonPlayer(lesson)).hasMessage("a.json, line 22, column 17 (/stage/prepare/0): "
                + "\"crash S4\" is not possible here: there is no node S4: the nodes are S1, S2, S3");
    }
}
