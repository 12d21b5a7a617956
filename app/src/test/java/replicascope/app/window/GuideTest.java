package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replicascope.lessons.Graded;
import replicascope.lessons.Lessons;
import replicascope.lessons.Progress;
import replicascope.lessons.ProgressStore;
import replicascope.lessons.Task;
import replicascope.simulation.Choice;

/// A learner and a lesson, without a window.
class GuideTest {
    private final List<Progress> kept = new ArrayList<>();
    private final Bookmarks bookmarks = new Bookmarks() {
        @Override
        public ProgressStore.Loaded of(String lesson) {
            return new ProgressStore.Loaded(kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast()),
                    Optional.empty());
        }

        @Override
        public Optional<String> keep(Progress progress) {
            kept.add(progress);
            return Optional.empty();
        }
    };
    private final Session session = new Session(new PlayedLecture(Lessons.named("raft-one-vote")), Worker.HERE,
            bookmarks);
    private final Guide guide = session.guide().orElseThrow();

    private void next() {
        guide.goOn();
        while (session.lecturing())
            guide.goOn();
    }

    /// To the task.
    private void toTask() {
        next();
        next();
        next();
        next();
        assertThat(guide.lecture().errand()).isPresent();
    }

    private Task.State state() {
        return guide.lecture().errand().orElseThrow().state();
    }

    private void deliver(String from, String to) {
        var letter = session.run().world().flight().stream().filter(one -> one.from().name().equals(from)
                && one.to().name().equals(to)).findFirst().orElseThrow();
        act(new Choice.Deliver(letter.to(), letter.serial()));
    }

    private void fire(String node) {
        act(session.timers(Sessions.node(session, node)).getFirst().choice());
    }

    private void act(Choice choice) {
        session.act(choice);
        Sessions.pass(session, 3);
    }

    @Test
    void aWrongAnswerIsPlayedAndThenExplainedAndKept() {
        next();
        assertThat(guide.open()).isPresent();
        assertThat(guide.pick(0)).isTrue();
        guide.submit();
        assertThat(session.lecturing()).as("first it is shown").isTrue();
        assertThat(guide.open()).isEmpty();
        Sessions.pass(session, 10);
        assertThat(session.lecturing()).isFalse();
        Graded graded = guide.lecture().graded().orElseThrow();
        assertThat(graded.verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(graded.right()).containsExactly("nothing");
        assertThat(guide.lecture().marks().get(1)).isEqualTo(Lecture.Mark.WRONG);
        assertThat(kept.getLast().answers()).containsKey("forgets");
        guide.again();
        assertThat(session.lecturing()).as("it is shown once more").isTrue();
    }

    @Test
    void nothingIsNoAnswerAndGoingOnTwiceSkips() {
        next();
        guide.submit();
        assertThat(session.error()).isEqualTo("Nothing is answered yet.");
        guide.goOn();
        assertThat(session.error()).startsWith("Answer first");
        assertThat(guide.lecture().at()).isEqualTo(1);
        guide.goOn();
        assertThat(guide.lecture().at()).isEqualTo(2);
    }

    @Test
    void whatATaskDoesNotAllowIsRefusedInASentence() {
        toTask();
        session.act(new Choice.Wipe(Sessions.node(session, "S1")));
        assertThat(session.error()).isEqualTo("\"wipe\" is not allowed in this task; allowed are deliver, drop, "
                + "timeout, crash, restart.");
        assertThat(session.possible(new Choice.Wipe(Sessions.node(session, "S1")))).isFalse();
        fire("S1");
        session.playOrPause();
        Sessions.pass(session, 3);
        assertThat(session.error()).as("the clock").contains("\"advance\" is not allowed");
        assertThat(state().actions()).isEqualTo(1);
    }

    @Test
    void theTaskIsSolvedByHand() {
        toTask();
        fire("S1");
        deliver("S1", "S3");
        deliver("S3", "S1");
        assertThat(state().partial()).contains("One server leads term 1.");
        act(new Choice.Crash(Sessions.node(session, "S3")));
        act(new Choice.Restart(Sessions.node(session, "S3")));
        fire("S2");
        deliver("S2", "S3");
        assertThat(state().status()).isEqualTo(Task.Status.OPEN);
        assertThat(state().actions()).isEqualTo(7);
        deliver("S3", "S2");
        assertThat(state().success()).isTrue();
        assertThat(guide.done()).isTrue();
        next();
        assertThat(session.error()).isEmpty();
        assertThat(guide.lecture().at()).isEqualTo(4);
    }

    @Test
    void aFailedAttemptGoesOnFromBeforeItFailed() {
        toTask();
        fire("S1");
        fire("S1");
        assertThat(state().status()).isEqualTo(Task.Status.FAILED);
        guide.retry();
        assertThat(state().status()).isEqualTo(Task.Status.OPEN);
        assertThat(state().actions()).isEqualTo(1);
    }

    @Test
    void hintsWaitForAnAttempt() {
        toTask();
        guide.hint();
        assertThat(state().hints()).hasSize(1);
        guide.hint();
        assertThat(state().hints()).hasSize(1);
        assertThat(session.error()).startsWith("Try something first");
        fire("S1");
        fire("S1");
        assertThat(state().mayHint()).isTrue();
    }

    @Test
    void aSolutionIsPlayedAndStays() {
        toTask();
        guide.solve();
        assertThat(session.lecturing()).isTrue();
        guide.goOn();
        assertThat(session.lecturing()).isFalse();
        assertThat(state().success()).isTrue();
        assertThat(guide.lecture().errand().orElseThrow().shown()).isTrue();
        assertThat(guide.lecture().at()).isEqualTo(3);
    }

    @Test
    void aLessonGoesOnWhereItWasLeft() throws Opening.Failed {
        next();
        guide.pick(3);
        guide.submit();
        next();
        Session other = Opening.find("raft-one-vote", Worker.HERE, new Words(), bookmarks).session();
        assertThat(other.lecture().orElseThrow().at()).isEqualTo(guide.lecture().at());
        assertThat(other.lecture().orElseThrow().marks().get(1)).isEqualTo(Lecture.Mark.RIGHT);
        assertThat(other.guide().orElseThrow().news()).startsWith("You left off here");
    }
}
