package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;

class FlightTest {
    private static final double EM = 13;

    private static StagePlan plan(Frame frame) {
        return StageLayout.of(frame.topology(), frame.nodes().stream().map(Frame.NodeView::id).toList(), 6, 660, 532,
                EM);
    }

    private static List<Pose> poses(Moment moment) {
        StagePlan plan = plan(moment.before());
        return Flight.poses(moment, plan, Parking.of(moment.before(), plan),
                moment.after() == null ? Map.of() : Parking.of(moment.after(), plan), false);
    }

    private static Optional<Pose> pose(Moment moment, long serial) {
        return poses(moment).stream().filter(pose -> pose.letter().serial() == serial).findFirst();
    }

    private static Sample votes() {
        return new Sample("raft", Map.of()).fire("S1", "election");
    }

    @Test
    void theDeliveredLetterTravelsToItsReceiver() {
        Sample run = votes();
        LetterView letter = run.letter("S1", "S3");
        int step = run.length();
        run.deliver("S1", "S3");
        Route route = plan(run.frame()).route(letter.from(), letter.to());
        double last = Double.MAX_VALUE;
        for (double phase = 0; phase < Flight.HANDLED; phase += 0.01) {
            Pose pose = pose(run.at(step, phase), letter.serial()).orElseThrow();
            double left = Math.hypot(pose.x() - route.endX(), pose.y() - route.endY());
            assertThat(left).isLessThanOrEqualTo(last);
            last = left;
        }
        assertThat(pose(run.at(step, Flight.HANDLED), letter.serial())).get()
                .satisfies(pose -> assertThat(Math.hypot(pose.x() - route.endX(), pose.y() - route.endY()))
                        .isCloseTo(0, within(0.01)));
        assertThat(pose(run.at(step, 0.7), letter.serial())).isEmpty();
    }

    @Test
    void whatAStepSendsLeavesTheSenderInItsSecondHalf() {
        Sample run = votes();
        int step = run.length();
        run.deliver("S1", "S3");
        LetterView answer = run.letter("S3", "S1");
        assertThat(pose(run.at(step, 0.5), answer.serial())).isEmpty();
        Route route = plan(run.frame()).route(answer.from(), answer.to());
        Pose early = pose(run.at(step, 0.56), answer.serial()).orElseThrow();
        assertThat(Math.hypot(early.x() - route.startX(), early.y() - route.startY())).isLessThan(EM);
        assertThat(early.act()).isEqualTo(Pose.Act.LEAVING);
    }

    @Test
    void nothingJumpsFromOneStepToTheNext() {
        Sample run = new Sample("raft", Map.of()).ticks(60);
        for (int step = 0; step + 1 < run.length(); step++) {
            for (Pose next : poses(run.at(step + 1, 0))) {
                Pose end = pose(run.at(step, 0.999999), next.letter().serial()).orElseThrow();
                assertThat(Math.hypot(end.x() - next.x(), end.y() - next.y())).as("step " + step).isLessThan(0.5);
            }
        }
    }

    @Test
    void aDroppedLetterFadesWhereItIs() {
        Sample run = votes();
        LetterView letter = run.letter("S1", "S2");
        int step = run.length();
        run.take(new Choice.Drop(letter.to(), letter.serial()));
        Pose before = pose(run.at(step, 0), letter.serial()).orElseThrow();
        Pose during = pose(run.at(step, 0.8), letter.serial()).orElseThrow();
        assertThat(during.act()).isEqualTo(Pose.Act.DROPPED);
        assertThat(during.opacity()).isBetween(0.01, 0.99);
        assertThat(during.x()).isEqualTo(before.x());
    }

    @Test
    void aLetterToANodeThatIsDownIsLostThere() {
        Sample run = votes();
        LetterView letter = run.letter("S1", "S2");
        run.take(new Choice.Crash(run.node("S2")));
        int step = run.length();
        run.take(new Choice.Deliver(letter.to(), letter.serial()));
        assertThat(pose(run.at(step, 0.8), letter.serial())).get().extracting(Pose::act).isEqualTo(Pose.Act.LOST);
    }

    @Test
    void aCopyComesFromItsOriginal() {
        Sample run = votes();
        LetterView letter = run.letter("S1", "S2");
        int step = run.length();
        run.take(new Choice.Duplicate(letter.to(), letter.serial()));
        Pose original = pose(run.at(step, 0), letter.serial()).orElseThrow();
        long copy = run.frame().letters().stream().mapToLong(LetterView::serial).max().orElseThrow();
        Pose early = pose(run.at(step, 0.56), copy).orElseThrow();
        assertThat(Math.hypot(early.x() - original.x(), early.y() - original.y())).isLessThan(EM);
    }

    @Test
    void withReducedMotionLettersJumpAndTheirTailsFade() {
        Sample run = votes();
        LetterView letter = run.letter("S1", "S3");
        int step = run.length();
        run.deliver("S1", "S3");
        StagePlan plan = plan(run.frame());
        for (double phase = 0; phase < 1; phase += 0.05) {
            Moment moment = run.at(step, phase);
            Map<Long, Parking.Place> before = Parking.of(moment.before(), plan);
            Map<Long, Parking.Place> after = Parking.of(moment.after(), plan);
            Route route = plan.route(letter.from(), letter.to());
            for (Pose pose : Flight.poses(moment, plan, before, after, true)) {
                long serial = pose.letter().serial();
                boolean first = phase < Flight.HANDLED;
                double x = serial == letter.serial() && !first ? route.endX()
                        : (first ? before : after).get(serial).x();
                assertThat(pose.x()).as("nothing in between").isEqualTo(x);
                if (serial == letter.serial())
                    assertThat(pose.opacity()).isEqualTo(first ? 1
                            : 1 - (phase - Flight.HANDLED) / (1 - Flight.HANDLED), within(1e-9));
            }
        }
    }

    @Test
    void theOrderInWhichMomentsAreAskedForDoesNotMatter() {
        Sample run = new Sample("raft", Map.of()).ticks(20);
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step < run.length(); step++)
            for (double phase : new double[] {0, 0.3, 0.7, 0.95})
                moments.add(run.at(step, phase));
        List<List<Pose>> expected = moments.stream().map(FlightTest::poses).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++)
            order.add(i);
        Collections.shuffle(order, new Random(3));
        for (int i : order)
            assertThat(poses(moments.get(i))).isEqualTo(expected.get(i));
    }
}
