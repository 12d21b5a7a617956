package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;

class StageLayoutTest {
    private static final int EM = 13;

    private static StagePlan plan(Topology topology, List<NodeId> nodes, double width, double height) {
        return StageLayout.of(topology, nodes, 6, width, height, EM);
    }

    private static void isTidy(StagePlan plan, double width, double height) {
        List<Spot> spots = List.copyOf(plan.spots().values());
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            assertThat(spot.left()).isGreaterThanOrEqualTo(0);
            assertThat(spot.top()).isGreaterThanOrEqualTo(0);
            assertThat(spot.left() + spot.width()).isLessThanOrEqualTo(width);
            assertThat(spot.top() + spot.height()).isLessThanOrEqualTo(height);
            for (int j = 0; j < i; j++)
                assertThat(spot.overlaps(spots.get(j))).as("%s and %s", spot, spots.get(j)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"660,532", "1100,732"})
    void cardsOfUpToNineNodesLieApartAndInside(double width, double height) {
        for (int count = 1; count <= 9; count++) {
            List<NodeId> nodes = Fakes.nodes(count);
            for (Topology topology : List.of(new Topology.Circle(nodes), new Topology.Line(nodes), Fakes.ring(nodes))) {
                StagePlan plan = plan(topology, nodes, width, height);
                isTidy(plan, width, height);
                assertThat(plan.form()).isLessThanOrEqualTo(CardForm.CHIP);
            }
        }
    }

    @Test
    void fiveServersShowTheirFieldsBesideAClient() {
        List<NodeId> nodes = Fakes.nodes(6);
        StagePlan plan = plan(new Topology.Circle(nodes.subList(0, 5)), nodes, 660, 532);
        isTidy(plan, 660, 532);
        assertThat(plan.form()).isEqualTo(CardForm.FULL);
        Spot client = plan.spot(nodes.get(5));
        assertThat(client.aside()).isTrue();
        assertThat(plan.form(nodes.get(5))).isEqualTo(CardForm.SHORT);
        assertThat(nodes.subList(0, 5)).allMatch(node -> plan.spot(node).left() > client.left() + client.width());
    }

    @Test
    void whereTheStageIsHighTheyStandBelow() {
        List<NodeId> nodes = Fakes.nodes(5);
        StagePlan plan = plan(new Topology.Circle(nodes.subList(0, 3)), nodes, 500, 900);
        isTidy(plan, 500, 900);
        assertThat(nodes.subList(0, 3)).allMatch(node -> plan.spot(node).y() < plan.spot(nodes.get(4)).top());
    }

    @Test
    void twiceTheTextStillHasNamesAndRoles() {
        List<NodeId> nodes = Fakes.nodes(5);
        StagePlan plan = StageLayout.of(new Topology.Circle(nodes), nodes, 6, 660, 532, 2 * EM);
        isTidy(plan, 660, 532);
        assertThat(plan.form()).isLessThanOrEqualTo(CardForm.CHIP);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16, 20, 33, 50})
    void upToFiftyKeepTheirNames(int count) {
        List<NodeId> nodes = Fakes.nodes(count);
        for (Topology topology : List.of(new Topology.Circle(nodes), new Topology.Line(nodes))) {
            StagePlan plan = plan(topology, nodes, 660, 532);
            isTidy(plan, 660, 532);
            assertThat(plan.form()).isLessThanOrEqualTo(CardForm.DISC);
        }
    }

    @Test
    void aThousandAreDotsWithoutLinks() {
        List<NodeId> nodes = Fakes.nodes(1000);
        for (Topology topology : List.of(new Topology.Circle(nodes), new Topology.Line(nodes), Fakes.ring(nodes))) {
            StagePlan plan = plan(topology, nodes, 660, 532);
            assertThat(plan.form()).isEqualTo(CardForm.DOT);
            assertThat(plan.spots()).hasSize(1000);
            assertThat(plan.spots().values()).allMatch(spot -> spot.x() > 0 && spot.x() < 660 && spot.y() > 0
                    && spot.y() < 532);
        }
        assertThat(plan(new Topology.Circle(nodes), nodes, 660, 532).links()).isEmpty();
    }

    @Test
    void aThousandClientsAreNoReasonToBreak() {
        List<NodeId> nodes = Fakes.nodes(1000);
        StagePlan plan = plan(new Topology.Circle(nodes.subList(0, 5)), nodes, 660, 532);
        assertThat(plan.spots()).hasSize(1000);
    }

    @Test
    void layoutsNestInRegions() {
        List<NodeId> nodes = Fakes.nodes(8);
        StagePlan plan = plan(new Topology.Regions(List.of(
                new Topology.Region("east", new Topology.Circle(nodes.subList(0, 3))),
                new Topology.Region("west", Fakes.ring(nodes.subList(3, 6))),
                new Topology.Region("north", new Topology.Line(nodes.subList(6, 8))))), nodes, 1100, 732);
        isTidy(plan, 1100, 732);
        assertThat(plan.areas()).extracting(StagePlan.Area::name).containsExactly("east", "west", "north");
        assertThat(plan.rings()).hasSize(1);
        Box east = plan.areas().getFirst().box();
        for (NodeId node : nodes)
            assertThat(plan.spot(node).left() > east.x()
                    && plan.spot(node).left() + plan.spot(node).width() < east.x() + east.width())
                    .isEqualTo(node.index() < 3);
    }

    /// Data centres with racks around a ring that shows who owns what: each lies in what it belongs to.
    @ParameterizedTest
    @CsvSource({"660,532,13", "660,532,26", "1100,732,13", "500,900,13"})
    void racksLieInTheirCentresAroundTheRing(double width, double height, double em) {
        List<NodeId> nodes = Fakes.nodes(8);
        List<Topology.Arc> arcs = ((Topology.Ring) Fakes.ring(nodes, 4, 1)).arcs();
        StagePlan plan = StageLayout.of(new Topology.Regions(List.of(centre("dc1", nodes.subList(0, 4)),
                new Topology.Region("", new Topology.Ring(List.of(), arcs)), centre("dc2", nodes.subList(4, 8)))),
                nodes, 6, width, height, em);
        isTidy(plan, width, height);
        assertThat(plan.areas()).extracting(StagePlan.Area::name).containsExactly("dc1", "rack1", "rack2", "dc2",
                "rack1", "rack2");
        StagePlan.Ring ring = plan.rings().getFirst();
        Box around = new Box(ring.x() - ring.radius(), ring.y() - ring.radius(), 2 * ring.radius(),
                2 * ring.radius());
        assertThat(ring.arcs()).isEqualTo(arcs);
        assertThat(ring.radius()).isGreaterThan(2 * plan.em());
        for (int i = 0; i < 6; i++) {
            Box area = plan.areas().get(i).box();
            assertThat(area.overlap(around)).isZero();
            for (int j = 0; j < i; j++) {
                boolean inside = i / 3 == j / 3 && j % 3 == 0;
                assertThat(area.overlap(plan.areas().get(j).box())).isCloseTo(inside ? area.width() * area.height() : 0,
                        within(1e-6));
            }
        }
        for (NodeId node : nodes) {
            Spot spot = plan.spot(node);
            Box rack = plan.areas().get(node.index() / 4 * 3 + 1 + node.index() % 4 / 2).box();
            assertThat(rack.overlap(new Box(spot.left(), spot.top(), spot.width(), spot.height())))
                    .isCloseTo(spot.width() * spot.height(), within(1e-6));
        }
    }

    private static Topology.Region centre(String name, List<NodeId> nodes) {
        return new Topology.Region(name, new Topology.Regions(List.of(
                new Topology.Region("rack1", new Topology.Circle(nodes.subList(0, 2))),
                new Topology.Region("rack2", new Topology.Circle(nodes.subList(2, 4))))));
    }

    /// Nodes that do not stand at a token stand around their ring and hide none of it.
    @ParameterizedTest
    @CsvSource({"660,532,13", "660,532,26", "480,500,13", "480,500,26"})
    void cardsHideNoTokens(double width, double height, double em) {
        List<NodeId> nodes = Fakes.nodes(6);
        Topology.Ring evenly = (Topology.Ring) Fakes.ring(nodes);
        Topology atTokens = new Topology.Ring(evenly.places(), evenly.places().stream()
                .map(place -> new Topology.Arc((place.turn() + 5 / 6.0) % 1, place.turn(), place.node())).toList());
        for (Topology ring : List.of(atTokens, Fakes.ring(nodes, 1, 1), Fakes.ring(nodes, 8, 1))) {
            StagePlan plan = StageLayout.of(ring, nodes, 6, width, height, em);
            isTidy(plan, width, height);
            assertThat(plan.form().telling()).isTrue();
            StagePlan.Ring drawn = plan.rings().getFirst();
            for (NodeId node : nodes)
                assertThat(Math.hypot(plan.spot(node).x() - drawn.x(), plan.spot(node).y() - drawn.y())
                        - drawn.radius() > plan.em()).isEqualTo(ring != atTokens);
        }
    }

    @Test
    void freePointsKeepTheirPlaces() {
        List<NodeId> nodes = Fakes.nodes(3);
        List<Topology.Point> points = new ArrayList<>();
        for (NodeId node : nodes)
            points.add(new Topology.Point(node, node.index() / 2.0, node.index() / 2.0));
        StagePlan plan = plan(new Topology.Free(points), nodes, 660, 532);
        isTidy(plan, 660, 532);
        assertThat(plan.spot(nodes.get(0)).x()).isLessThan(plan.spot(nodes.get(1)).x());
        assertThat(plan.spot(nodes.get(1)).y()).isLessThan(plan.spot(nodes.get(2)).y());
    }

    @Test
    void nothingFitsATinyStageButNothingBreaks() {
        List<NodeId> nodes = Fakes.nodes(5);
        assertThat(plan(new Topology.Circle(nodes), nodes, 3, 2).spots()).hasSize(5);
    }

    @Test
    void nodesWithOneFieldGetSmallCards() {
        List<NodeId> nodes = Fakes.nodes(3);
        assertThat(StageLayout.of(new Topology.Circle(nodes), nodes, 1, 1100, 732, EM).form())
                .isEqualTo(CardForm.SHORT);
    }

    /// The stage of a window of 1280 by 800 whose text is twice as large, with and without clients.
    @Test
    void largeTextOnASmallStageIsWrittenSmallerBeforeItSaysLess() {
        for (int clients : new int[] {0, 1, 3})
            for (double[] size : new double[][] {{453, 392}, {480, 500}, {660, 532}}) {
                List<NodeId> all = Fakes.nodes(5 + clients);
                StagePlan plan = StageLayout.of(new Topology.Circle(all.subList(0, 5)), all, 6, size[0], size[1], 26);
                isTidy(plan, size[0], size[1]);
                assertThat(plan.form().telling()).as("%s %s", clients, size[0]).isTrue();
                assertThat(plan.em()).isBetween(11.0, 26.0);
            }
    }

    @Test
    void betweenTwoCardsThereIsRoomForALetter() {
        for (int count = 2; count <= 9; count++) {
            List<NodeId> nodes = Fakes.nodes(count);
            StagePlan plan = plan(new Topology.Circle(nodes.subList(0, Math.max(1, count - 1))), nodes, 660, 532);
            for (NodeId one : nodes)
                for (NodeId other : nodes)
                    if (!one.equals(other)) {
                        Route route = plan.route(one, other);
                        double unit = plan.em() * Parking.scale(plan);
                        Box letter = new Box((route.startX() + route.endX()) / 2 - Parking.WIDTH * unit / 2,
                                (route.startY() + route.endY()) / 2 - Parking.HEIGHT * unit / 2,
                                Parking.WIDTH * unit, Parking.HEIGHT * unit).inset(2, 2, 2, 2);
                        assertThat(plan.spot(one).overlaps(letter) && plan.spot(other).overlaps(letter))
                                .as("%s of %s", one, count).isFalse();
                    }
        }
    }
}
