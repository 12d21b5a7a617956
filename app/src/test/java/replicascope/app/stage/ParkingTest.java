package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Letter;

class ParkingTest {
    private static final double EM = 13;
    private final List<NodeId> nodes = Fakes.nodes(2);
    private final Topology circle = new Topology.Circle(nodes);
    private final StagePlan plan = StageLayout.of(circle, nodes, 6, 660, 532, EM);

    private Map<Long, Parking.Place> parked(long now, LetterView... letters) {
        return Parking.of(frame(now, letters), plan);
    }

    private Frame frame(long now, LetterView... letters) {
        return Fakes.frame(circle, nodes.stream().map(Fakes::plain).toList(), now, List.of(letters));
    }

    private LetterView there(long serial, long sentAt, long due) {
        return Fakes.letter(serial, nodes.get(0), nodes.get(1), Family.VOTE, sentAt, due);
    }

    private LetterView back(long serial) {
        return Fakes.letter(serial, nodes.get(1), nodes.get(0), Family.ACK, 0, 10);
    }

    @Test
    void aLetterMovesOnWithTheClockUntilItIsDue() {
        double last = 0;
        for (long now = 0; now <= 10; now++) {
            double along = parked(now, there(1, 0, 10)).get(1L).along();
            assertThat(along).isBetween(Parking.NEAR, Parking.FAR).isGreaterThan(last);
            last = along;
        }
        assertThat(parked(1000, there(1, 0, 10)).get(1L).along()).isEqualTo(last);
    }

    @Test
    void lettersOfOneLinkKeepOrderAndDistance() {
        List<LetterView> letters = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            letters.add(there(i, 0, 10));
        Map<Long, Parking.Place> places = parked(0, letters.toArray(LetterView[]::new));
        for (long i = 1; i < 4; i++)
            assertThat(places.get(i - 1).x() - places.get(i).x())
                    .as("the one sent earlier is ahead").isGreaterThan(Parking.WIDTH * EM);
    }

    @Test
    void manyLettersShareTheWay() {
        List<LetterView> letters = new ArrayList<>();
        for (int i = 0; i < 100; i++)
            letters.add(there(i, 0, 10));
        Map<Long, Parking.Place> places = parked(0, letters.toArray(LetterView[]::new));
        for (long i = 1; i < 100; i++)
            assertThat(places.get(i).along()).isBetween(0.0, 1.0).isLessThan(places.get(i - 1).along());
    }

    @Test
    void theTwoDirectionsDoNotCoverEachOther() {
        Map<Long, Parking.Place> places = parked(5, there(1, 0, 10), back(2));
        assertThat(Math.abs(places.get(1L).y() - places.get(2L).y())).isGreaterThan(Parking.HEIGHT * EM);
        assertThat(parked(5, there(1, 0, 10)).get(1L).y()).as("alone it is on the line")
                .isCloseTo(plan.spot(nodes.get(0)).y(), within(0.01));
    }

    @Test
    void beforeACutItWaits() {
        LetterView cut = new LetterView(1, nodes.get(0), nodes.get(1), "V", 1, "V", Family.VOTE, List.of(), 0, 10,
                false, true, Letter.Fate.FLYING);
        assertThat(parked(10, cut).get(1L).along()).isLessThan(0.45);
    }

    @Test
    void whereLinksCrossLettersGiveWay() {
        List<NodeId> four = Fakes.nodes(4);
        Topology square = new Topology.Circle(four);
        StagePlan crossing = StageLayout.of(square, four, 6, 660, 532, EM);
        List<LetterView> letters = List.of(Fakes.letter(1, four.get(0), four.get(2), Family.VOTE, 0, 100),
                Fakes.letter(2, four.get(1), four.get(3), Family.VOTE, 0, 100));
        for (long now = 0; now <= 100; now += 5) {
            var places = Parking.of(Fakes.frame(square, four.stream().map(Fakes::plain).toList(), now, letters),
                    crossing);
            double x = Math.abs(places.get(1L).x() - places.get(2L).x());
            double y = Math.abs(places.get(1L).y() - places.get(2L).y());
            assertThat(x > Parking.WIDTH * EM - 1 || y > Parking.HEIGHT * EM - 1).as("at " + now).isTrue();
        }
    }

    @Test
    void spreadingKeepsWhatFits() {
        double[] at = {0.2, 0.5, 0.8};
        Parking.spread(at, 0.15, 0.85, 0.1);
        assertThat(at).containsExactly(0.2, 0.5, 0.8);
        double[] tight = {0.84, 0.85, 0.85};
        Parking.spread(tight, 0.15, 0.85, 0.1);
        assertThat(tight[0]).isCloseTo(0.65, within(1e-9));
        assertThat(tight[2]).isCloseTo(0.85, within(1e-9));
    }
}
