package replicascope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import replicascope.run.Branch;
import replicascope.run.Run;
import replicascope.simulation.Choice;

/// How the visible part moves, and what the minimap and the keys jump to.
class ViewingTest {
    private static final double WIDTH = 1000;

    private static Viewing viewing(Run run, Viewport.Axis axis) {
        Viewing viewing = new Viewing();
        viewing.scale(13, 13);
        viewing.follow(run, 0, WIDTH);
        viewing.axis(run, axis, 0, WIDTH);
        return viewing;
    }

    @ParameterizedTest
    @EnumSource(Viewport.Axis.class)
    void thePlayheadStaysInSight(Viewport.Axis axis) {
        Run run = Runs.longOne(500);
        Viewing viewing = viewing(run, axis);
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            double tau = random.nextDouble() * run.end();
            viewing.follow(run, tau, WIDTH);
            assertThat(viewing.track(run, WIDTH).x(tau)).isBetween(0.0, WIDTH);
        }
    }

    @ParameterizedTest
    @EnumSource(Viewport.Axis.class)
    void panningAndZoomingKeepWithinLimits(Viewport.Axis axis) {
        Run run = Runs.longOne(300);
        Viewing viewing = viewing(run, axis);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            if (random.nextBoolean())
                viewing.pan(run, random.nextGaussian() * 4_000, WIDTH);
            else
                viewing.zoom(run, Math.exp(random.nextGaussian()), random.nextDouble() * WIDTH, WIDTH);
            Track track = viewing.track(run, WIDTH);
            assertThat(track.x(0)).isLessThan(40);
            assertThat(track.x(run.end())).isGreaterThan(0);
            assertThat(track.last() - track.first()).isLessThanOrEqualTo(Track.MOST);
        }
    }

    @Test
    void zoomingKeepsWhatLiesUnderThePointer() {
        Run run = Runs.longOne(300);
        Viewing viewing = viewing(run, Viewport.Axis.EVENTS);
        viewing.follow(run, 150, WIDTH);
        double before = viewing.track(run, WIDTH).tau(400);
        viewing.zoom(run, 1.7, 400, WIDTH);
        assertThat(viewing.track(run, WIDTH).tau(400)).isCloseTo(before, within(1e-6));
    }

    @Test
    void aStretchFillsTheWindow() {
        Run run = Runs.longOne(300);
        Viewing viewing = viewing(run, Viewport.Axis.EVENTS);
        viewing.span(run, 100, 150, WIDTH);
        assertThat(viewing.track(run, WIDTH).tau(0)).isCloseTo(100, within(1e-6));
        assertThat(viewing.track(run, WIDTH).tau(WIDTH)).isCloseTo(150, within(1e-6));
    }

    @Test
    void landmarksAreFaultsMarksAndBrokenInvariants() {
        Run run = Runs.eventful();
        assertThat(Landmarks.next(run, 0)).isEqualTo(4);
        assertThat(Landmarks.next(run, 4)).isEqualTo(6);
        assertThat(Landmarks.previous(run, 6)).isEqualTo(4);
        assertThat(Landmarks.previous(run, 4)).isEqualTo(-1);
        long step = 0;
        int found = 0;
        for (long next = Landmarks.next(run, step); next >= 0; next = Landmarks.next(run, step)) {
            assertThat(Landmarks.previous(run, next)).isEqualTo(step == 0 ? -1 : step);
            step = next;
            found++;
        }
        assertThat(found).isEqualTo(11);
    }

    @Test
    void branchesLeaveWhereTheyDo() {
        Run run = Runs.eventful();
        Branch main = run.branches().getFirst();
        Branch twig = run.branches().getLast();
        assertThat(MinimapModel.divergence(twig, main)).isEqualTo(21);
        assertThat(MinimapModel.divergence(main, twig)).isEqualTo(21);
        run.switchTo(twig);
        run.seek(25);
        run.act(new Choice.Tick());
        assertThat(MinimapModel.divergence(run.branch(), main)).isEqualTo(21);
        assertThat(MinimapModel.divergence(run.branch(), twig)).isEqualTo(25);
        MinimapModel minimap = MinimapModel.of(run, WIDTH, 15, 2, name -> 140, Long.MAX_VALUE);
        assertThat(minimap.twigs()).extracting(MinimapModel.Twig::branch).containsExactly(main, twig);
        assertThat(minimap.twigs()).extracting(MinimapModel.Twig::row).doesNotHaveDuplicates();
        assertThat(MinimapModel.of(run, WIDTH, 15, 1, name -> 140, Long.MAX_VALUE).hidden()).isEqualTo(1);
    }

    @Test
    void signsOfTheMinimapDoNotLieOnEachOther() {
        Run run = Runs.longOne(200);
        for (int i = 0; i < 300; i++)
            run.act(i % 2 == 0 ? new Choice.Pause(run.setup().nodes().get(0))
                    : new Choice.Resume(run.setup().nodes().get(0)));
        MinimapModel minimap = MinimapModel.of(run, WIDTH, 20, 0, name -> 100, Long.MAX_VALUE);
        assertThat(minimap.signs()).hasSizeBetween(20, 35);
        double before = -100;
        for (MinimapModel.Sign sign : minimap.signs()) {
            assertThat(sign.x() - before).isGreaterThan(15);
            before = sign.x();
        }
    }

    /// Where what is to come must not be told, signs do not tell it.
    @Test
    void signsTellNothingBeyondWhatIsKnown() {
        Run run = Runs.eventful();
        List<MinimapModel.Sign> all = MinimapModel.of(run, WIDTH, 15, 2, name -> 140, Long.MAX_VALUE).signs();
        assertThat(all).extracting(MinimapModel.Sign::step).anyMatch(step -> step > 12);
        for (long known = 0; known <= run.end(); known++) {
            List<MinimapModel.Sign> told = MinimapModel.of(run, WIDTH, 15, 2, name -> 140, known).signs();
            long last = known;
            assertThat(told).allMatch(sign -> sign.step() <= last);
            if (all.stream().anyMatch(sign -> sign.step() <= last))
                assertThat(told).isNotEmpty();
        }
    }
}
