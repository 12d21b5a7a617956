package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.app.stage.Moment;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;
import replicascope.simulation.Health;

/// What the window does, without a window.
class SessionTest {
    private final Session session = Sessions.session();

    @Test
    void playingMakesStepsAboutOneASecond() {
        session.playOrPause();
        Sessions.pass(session, 4);
        assertThat(session.end()).isBetween(2L, 4L);
        assertThat(session.playing()).isTrue();
    }

    @Test
    void atEightTimesTheSpeedThereAreAboutEightTimesAsMany() {
        session.speed(8);
        session.playOrPause();
        Sessions.pass(session, 4);
        assertThat(session.end()).isBetween(20L, 32L);
    }

    @Test
    void theSpeedStaysWithinItsBounds() {
        session.speed(100);
        assertThat(session.speed()).isEqualTo(8);
        session.speed(0);
        assertThat(session.speed()).isEqualTo(0.25);
    }

    @Test
    void whilePlayingThePlaceOnlyGrows() {
        List<Double> places = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void changed() {
                places.add(session.tau());
            }

            @Override
            public void moved() {
                places.add(session.tau());
            }
        });
        session.playOrPause();
        Sessions.pass(session, 6);
        assertThat(places).hasSizeGreaterThan(100).isSorted();
    }

    @Test
    void aPauseInTheMiddleOfAStepStaysThere() {
        session.playOrPause();
        Sessions.pass(session, 0.5);
        session.playOrPause();
        double place = session.tau();
        assertThat(place).isBetween(0.3, 0.7);
        Sessions.pass(session, 2);
        assertThat(session.tau()).isEqualTo(place);
        assertThat(session.end()).as("nothing has happened yet").isZero();
    }

    @Test
    void aStepForwardMovesOverOneStepAndStopsThere() {
        session.forward();
        assertThat(session.moves()).isTrue();
        Sessions.pass(session, 3);
        assertThat(session.tau()).isEqualTo(1);
        assertThat(session.moves()).isFalse();
    }

    @Test
    void aStepForwardAskedTwiceArrivesAtOnceAndGoesOn() {
        session.forward();
        Sessions.pass(session, 0.3);
        session.forward();
        assertThat(session.tau()).isEqualTo(1);
        Sessions.pass(session, 2);
        assertThat(session.tau()).isEqualTo(2);
    }

    @Test
    void aStepBackStandsAtTheOlderFrame() {
        session.forwardTen();
        session.back();
        assertThat(session.tau()).isEqualTo(9);
        assertThat(session.frame().step()).isEqualTo(9);
        session.backTen();
        assertThat(session.tau()).isZero();
        session.back();
        assertThat(session.tau()).isZero();
    }

    @Test
    void fromWithinAStepBackGoesToItsBeginning() {
        session.forwardTen();
        session.seek(3.5);
        session.back();
        assertThat(session.tau()).isEqualTo(3);
    }

    @Test
    void dragGoesToAnyPlaceInBothDirections() {
        session.forwardTen();
        session.seek(3.25);
        Moment first = session.moment();
        assertThat(first.phase()).isEqualTo(0.25);
        assertThat(first.before().step()).isEqualTo(3);
        assertThat(first.after().step()).isEqualTo(4);
        session.seek(8.75);
        session.seek(3.25);
        assertThat(session.moment()).isEqualTo(first);
        session.seek(99);
        assertThat(session.tau()).isEqualTo(10);
        session.seek(-5);
        assertThat(session.tau()).isZero();
    }

    @Test
    void equalPlacesGiveEqualMomentsHoweverTheyWereReached() {
        Session other = Sessions.session();
        session.forwardTen();
        other.speed(8);
        other.playOrPause();
        while (other.end() < 10)
            Sessions.pass(other, 0.05);
        other.pause();
        for (double tau = 0; tau < 10; tau += 0.375) {
            session.seek(tau);
            other.seek(tau);
            assertThat(other.moment()).isEqualTo(session.moment());
        }
    }

    @Test
    void actingAtTheEndGoesOnAndActingInThePastBranches() {
        Sessions.election(session);
        session.act(Sessions.drop(session));
        Sessions.pass(session, 2);
        assertThat(session.branches()).hasSize(1);
        session.home();
        session.act(new Choice.Crash(Sessions.node(session, "S2")));
        Sessions.pass(session, 2);
        assertThat(session.branches()).hasSize(2);
        assertThat(session.branches().getFirst().end()).as("nothing is discarded").isEqualTo(2);
        assertThat(session.step()).isEqualTo(1);
        session.switchTo(session.branches().getFirst());
        session.toEnd();
        assertThat(session.step()).isEqualTo(2);
        session.switchBy(1);
        assertThat(session.branch()).isSameAs(session.branches().getLast());
    }

    @Test
    void actsMadeOneAfterAnotherFollowEachOtherEvenWhileTheFirstMoves() {
        session.act(new Choice.Crash(Sessions.node(session, "S2")));
        session.act(new Choice.Crash(Sessions.node(session, "S3")));
        Sessions.pass(session, 2);
        assertThat(session.branches()).hasSize(1);
        assertThat(session.step()).isEqualTo(2);
    }

    @Test
    void aLetterCanBeDroppedOnItsWayWhileTheClockPlays() {
        Sessions.election(session);
        session.playOrPause();
        Sessions.pass(session, 0.5);
        assertThat(session.travels()).isTrue();
        Choice.OfLetter travelling = (Choice.OfLetter) session.moment().step().choice();
        session.act(new Choice.Drop(travelling.to(), travelling.serial()));
        assertThat(session.error()).isEmpty();
        assertThat(session.branches()).as("the clock had not brought it yet").hasSize(1);
    }

    @Test
    void undoAndRedoGoWhereTheChoicesWereMade() {
        assertThat(session.mayUndo()).isFalse();
        session.act(new Choice.Crash(Sessions.node(session, "S2")));
        Sessions.pass(session, 2);
        session.act(new Choice.Crash(Sessions.node(session, "S3")));
        Sessions.pass(session, 2);
        session.undo();
        assertThat(session.step()).isEqualTo(1);
        session.undo();
        assertThat(session.step()).isZero();
        assertThat(session.mayUndo()).isFalse();
        session.redo();
        session.redo();
        assertThat(session.step()).isEqualTo(2);
        assertThat(session.mayRedo()).isFalse();
    }

    @Test
    void aRefusedChoiceSaysWhyAndTheNextDeedTakesTheSentenceAway() {
        NodeId node = Sessions.node(session, "S2");
        Choice restart = new Choice.Restart(node);
        assertThat(session.possible(restart)).isFalse();
        assertThat(session.whyNot(restart)).isEqualTo("S2 is up: crash it first.");
        session.act(restart);
        assertThat(session.error()).isEqualTo("S2 is up: crash it first.");
        assertThat(session.end()).isZero();
        session.act(new Choice.Crash(node));
        assertThat(session.error()).isEmpty();
        assertThat(session.whyNot(restart)).isEmpty();
    }

    @Test
    void theErrorIsDismissed() {
        session.complain("It is so.");
        session.dismiss();
        assertThat(session.error()).isEmpty();
    }

    @Test
    void healingWithoutACutSaysSo() {
        session.heal();
        assertThat(session.error()).isEqualTo("No link is cut.");
        assertThat(session.end()).isZero();
    }

    @Test
    void whenNothingIsLeftToHappenPlayStopsAndSaysSo() {
        for (String name : List.of("S1", "S2", "S3")) {
            session.act(new Choice.Crash(Sessions.node(session, name)));
            Sessions.pass(session, 2);
        }
        session.playOrPause();
        Sessions.pass(session, 1);
        assertThat(session.playing()).isFalse();
        assertThat(session.error()).startsWith("Nothing is left that the clock could bring");
        session.dismiss();
        session.forward();
        assertThat(session.error()).startsWith("Nothing is left that the clock could bring");
    }

    @Test
    void playingInThePastReplaysAndThenGoesOn() {
        session.forwardTen();
        session.home();
        session.speed(8);
        session.playOrPause();
        Sessions.pass(session, 0.5);
        assertThat(session.end()).isEqualTo(10);
        Sessions.pass(session, 2.5);
        assertThat(session.end()).isGreaterThan(10);
        assertThat(session.branches()).hasSize(1);
    }

    @Test
    void theInspectorFollowsUntilANodeIsChosen() {
        Sessions.election(session);
        assertThat(session.selected().name()).isEqualTo("S1");
        session.act(new Choice.Crash(Sessions.node(session, "S3")));
        Sessions.pass(session, 2);
        assertThat(session.selected().name()).isEqualTo("S3");
        session.select(Sessions.node(session, "S2"));
        session.act(new Choice.Restart(Sessions.node(session, "S3")));
        Sessions.pass(session, 2);
        assertThat(session.selected().name()).isEqualTo("S2");
        session.select(null);
        assertThat(session.selected().name()).isEqualTo("S3");
    }

    @Test
    void timersAndOperationsAreOffered() {
        assertThat(session.timers(Sessions.node(session, "S1"))).extracting("name").containsExactly("election");
        assertThat(session.operations(Sessions.node(session, "S1"))).isEmpty();
        assertThat(session.operations(Sessions.node(session, "C1"))).isNotEmpty()
                .allSatisfy(named -> assertThat(session.possible(named.choice())).isTrue());
    }

    @Test
    void aCrashedNodeIsShownDownAfterTheMovement() {
        NodeId node = Sessions.node(session, "S2");
        session.act(new Choice.Crash(node));
        assertThat(session.frame().node(node).orElseThrow().health().presence()).isEqualTo(Health.Presence.UP);
        Sessions.pass(session, 2);
        assertThat(session.frame().node(node).orElseThrow().health().presence()).isEqualTo(Health.Presence.DOWN);
    }
}
