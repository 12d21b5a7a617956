package replicascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import replicascope.app.timeline.TimelineModel.Arrow;
import replicascope.app.timeline.TimelineModel.Fate;
import replicascope.app.timeline.TimelineModel.Shape;
import replicascope.app.timeline.TimelineModel.State;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;

/// What the lanes show, without a window.
class TimelineModelTest {
    private static final double WIDTH = 1200;

    private static Viewport viewport(double left) {
        return new Viewport(Viewport.Axis.EVENTS, left, 30, 2);
    }

    private static TimelineModel model(Run run, Viewport viewport) {
        return TimelineModel.of(run, new Happenings(), viewport, WIDTH);
    }

    @Test
    void arrowsGoFromWhereALetterWasSentToWhereItEnded() {
        Run run = Runs.eventful();
        Map<Long, Long> sent = new HashMap<>();
        Map<Long, Long> ended = new HashMap<>();
        for (long step = 1; step <= run.end(); step++) {
            for (Letter letter : run.explanation(step).sent())
                sent.put(letter.serial(), step);
            if (run.explanation(step).choice() instanceof Choice.OfLetter of
                    && (of instanceof Choice.Deliver || of instanceof Choice.Drop))
                ended.put(of.serial(), step);
        }
        TimelineModel model = model(run, viewport(0));
        assertThat(model.arrows()).hasSizeGreaterThan(15);
        for (Arrow arrow : model.arrows()) {
            assertThat(arrow.endedAt()).isEqualTo(ended.getOrDefault(arrow.serial(), run.end()));
            assertThat(arrow.fate() == Fate.FLYING).isEqualTo(!ended.containsKey(arrow.serial()));
            if (sent.containsKey(arrow.serial()))
                assertThat(arrow.sentAt()).isEqualTo(sent.get(arrow.serial()));
            assertThat(arrow.x1()).isEqualTo(model.track().x(arrow.sentAt()));
            assertThat(arrow.x2()).isEqualTo(model.track().x(arrow.endedAt()));
        }
    }

    @Test
    void aCopyLeavesWithItsOriginal() {
        List<Arrow> toD = model(Runs.eventful(), viewport(0)).arrows().stream()
                .filter(arrow -> arrow.to() == 3 && arrow.sentAt() == 6 && arrow.fate() == Fate.ARRIVED).toList();
        assertThat(toD).hasSize(2);
        assertThat(toD).extracting(Arrow::endedAt).containsExactlyInAnyOrder(12L, 13L);
    }

    @Test
    void whatHappenedHasItsShape() {
        TimelineModel model = model(Runs.eventful(), viewport(0));
        assertThat(model.dots()).extracting(TimelineModel.Dot::shape).contains(Shape.DELIVERY, Shape.TIMER, Shape.HOLD,
                Shape.DUPLICATE, Shape.CRASH, Shape.RESTART, Shape.DELAY, Shape.PAUSE, Shape.RESUME, Shape.OPERATION);
        assertThat(model.arrows()).extracting(Arrow::fate).contains(Fate.values());
        assertThat(model.bars()).extracting(TimelineModel.Bar::state).contains(State.LEADS, State.DOWN, State.PAUSED);
        assertThat(model.bars()).filteredOn(bar -> bar.state() == State.DOWN)
                .extracting(TimelineModel.Bar::lane, TimelineModel.Bar::from, TimelineModel.Bar::to)
                .containsExactly(tuple(2, 10L, 16L));
        assertThat(model.cuts()).extracting(TimelineModel.CutSpan::groups).containsExactly("A B C | D E X");
        assertThat(model.diamonds()).extracting(TimelineModel.Diamond::words).containsExactly(List.of("elected"),
                List.of("C has forgotten its vote"));
    }

    @ParameterizedTest
    @EnumSource(Viewport.Axis.class)
    void laterIsFurtherRight(Viewport.Axis axis) {
        Run run = Runs.longOne(400);
        Track track = Track.of(run, new Happenings(), viewport(200.3).on(axis), WIDTH);
        double before = Double.NEGATIVE_INFINITY;
        for (double tau = track.from(); tau <= track.to(); tau += 0.25) {
            assertThat(track.x(tau)).isGreaterThan(before);
            assertThat(track.tau(track.x(tau))).isCloseTo(tau, within(1e-6));
            before = track.x(tau);
        }
        assertThat(track.x(200.3)).isCloseTo(0, within(1e-9));
        assertThat(track.x(track.last())).isGreaterThanOrEqualTo(WIDTH - 40);
    }

    @ParameterizedTest
    @EnumSource(Viewport.Axis.class)
    void theOrderOfLookingDoesNotMatter(Viewport.Axis axis) {
        Run run = Runs.longOne(600);
        List<Double> lefts = new ArrayList<>();
        List<TimelineModel> fresh = new ArrayList<>();
        for (double left = 0; left < 600; left += 73.7) {
            lefts.add(left);
            fresh.add(model(run, viewport(left).on(axis)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lefts.size() * 3; i++)
            order.add(i % lefts.size());
        Collections.shuffle(order, new Random(5));
        Happenings shared = new Happenings();
        for (int i : order) {
            TimelineModel again = TimelineModel.of(run, shared, viewport(lefts.get(i)).on(axis), WIDTH);
            assertThat(again.arrows()).isEqualTo(fresh.get(i).arrows());
            assertThat(again.dots()).isEqualTo(fresh.get(i).dots());
            assertThat(again.bars()).isEqualTo(fresh.get(i).bars());
        }
    }

    @Test
    void theWorkDoesNotGrowWithTheRun() {
        Happenings few = new Happenings();
        Happenings many = new Happenings();
        TimelineModel.of(Runs.longOne(1_000), few, viewport(500), WIDTH);
        TimelineModel.of(Runs.longOne(8_000), many, viewport(4_000), WIDTH);
        assertThat(many.made()).isEqualTo(few.made()).isLessThan(450);
    }

    @Test
    void aLeaderThatBreaksAnInvariantIsMarked() {
        Run run = Runs.play("""
                replicascope 1
                protocol raft 1
                preset deployed
                break A4.2
                nodes S1 S2 S3 : server
                seed 1
                ---
                timeout S1 election
                deliver S1>S3 RequestVote
                deliver S3>S1 Vote
                crash S3
                restart S3
                timeout S2 election
                deliver S2>S3 RequestVote
                deliver S3>S2 Vote
                """);
        TimelineModel model = model(run, viewport(0));
        assertThat(model.bars()).filteredOn(bar -> bar.state() == State.LEADS_WRONGLY)
                .extracting(TimelineModel.Bar::lane).containsExactly(1);
        assertThat(model.diamonds()).extracting(TimelineModel.Diamond::broken).containsExactly("election-safety");
        assertThat(Landmarks.next(run, 5)).isEqualTo(8);
    }
}
