package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replicascope.app.stage.CutPlan.Way;
import replicascope.app.stage.Division.Cut;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;
import replicascope.simulation.Choice;

class CutPlanTest {
    /// Clockwise from the top: n1, n2 at the right, n3 and n4 below, n5 at the left.
    private final List<NodeId> nodes = Fakes.nodes(5);
    private final StagePlan plan = StageLayout.of(new Topology.Circle(nodes), nodes, 6, 660, 532, 13);

    private NodeId node(int number) {
        return nodes.get(number - 1);
    }

    private Seq<NodeId> seq(int... numbers) {
        return Seq.copyOf(java.util.Arrays.stream(numbers).mapToObj(this::node).toList());
    }

    /// From above between n5 and n1 to below between n4 and n3.
    private Stroke across() {
        return new Stroke(200, 0, 330, 532);
    }

    /// Across the link between two nodes, near its middle, and no further.
    private Stroke link(StagePlan plan, NodeId one, NodeId other, double at) {
        Route route = Route.between(plan.spot(one), plan.spot(other), false);
        double x = route.x(at);
        double y = route.y(at);
        return new Stroke(x - route.uy() * 4, y + route.ux() * 4, x + route.uy() * 4, y - route.ux() * 4);
    }

    @Test
    void aLineAcrossEveryLinkBetweenItsSidesParts() {
        CutPlan cut = CutPlan.of(plan, Set.of(), across(), Way.BOTH);
        assertThat(cut.sides()).containsExactly(List.of(node(1), node(2), node(3)), List.of(node(4), node(5)));
        assertThat(cut.choices()).containsExactly(new Choice.Partition(Seq.of(seq(1, 2, 3), seq(4, 5))));
        assertThat(cut.links()).hasSize(12);
    }

    @Test
    void aShortLineCutsTheLinksItCrosses() {
        CutPlan cut = CutPlan.of(plan, Set.of(), link(plan, node(1), node(2), 0.5), Way.BOTH);
        assertThat(cut.sides()).isEmpty();
        assertThat(cut.links()).containsExactlyInAnyOrder(new Cut(node(1), node(2)), new Cut(node(2), node(1)));
        assertThat(cut.choices()).containsExactly(new Choice.Cut(seq(1), true, seq(2)));
    }

    @Test
    void severalLinksComeInAsFewChoicesAsItTakes() {
        Stroke pair = new Stroke(plan.spot(node(5)).x() + 90, plan.spot(node(5)).y() - 60,
                plan.spot(node(5)).x() + 90, plan.spot(node(5)).y() + 10);
        CutPlan cut = CutPlan.of(plan, Set.of(), pair, Way.BOTH);
        assertThat(cut.choices()).isNotEmpty().allMatch(choice -> choice instanceof Choice.Cut);
        Set<Cut> asked = new LinkedHashSet<>();
        for (Choice choice : cut.choices())
            for (NodeId from : ((Choice.Cut) choice).from())
                for (NodeId to : ((Choice.Cut) choice).to()) {
                    asked.add(new Cut(from, to));
                    asked.add(new Cut(to, from));
                }
        assertThat(asked).isEqualTo(cut.links());
    }

    @Test
    void oneWayStopsOneDirection() {
        assertThat(CutPlan.of(plan, Set.of(), across(), Way.THERE).choices())
                .containsExactly(new Choice.Cut(seq(1, 2, 3), false, seq(4, 5)));
        assertThat(CutPlan.of(plan, Set.of(), across(), Way.BACK).choices())
                .containsExactly(new Choice.Cut(seq(4, 5), false, seq(1, 2, 3)));
        assertThat(CutPlan.of(plan, Set.of(), across(), Way.BACK).links()).hasSize(6)
                .allMatch(link -> link.from().index() > 2);
        Stroke up = new Stroke(330, 532, 200, 0);
        assertThat(CutPlan.firstIsLeft(plan, across())).isNotEqualTo(CutPlan.firstIsLeft(plan, up));
    }

    @Test
    void whatIsCutStaysCut() {
        Set<Cut> parted = CutPlan.of(plan, Set.of(), across(), Way.BOTH).links();
        CutPlan third = CutPlan.of(plan, parted, Set.of(node(3), node(4)), Way.BOTH);
        assertThat(third.choices())
                .containsExactly(new Choice.Partition(Seq.of(seq(1, 2), seq(3), seq(5), seq(4))));
        CutPlan beside = CutPlan.of(plan, Set.of(new Cut(node(1), node(2))), Set.of(node(4), node(5)), Way.BOTH);
        assertThat(beside.choices()).containsExactly(new Choice.Cut(seq(1, 2, 3), true, seq(4, 5)));
        assertThat(CutPlan.of(plan, parted, across(), Way.BOTH).choices()).as("nothing new").isEmpty();
    }

    @Test
    void sidesAreChosenNodeByNode() {
        assertThat(CutPlan.of(plan, Set.of(), Set.of(node(1), node(3)), Way.BOTH).choices())
                .as("groups that no straight line parts")
                .containsExactly(new Choice.Partition(Seq.of(seq(1, 3), seq(2, 4, 5))));
        assertThat(CutPlan.of(plan, Set.of(), Set.of(), Way.BOTH)).isEqualTo(CutPlan.NOTHING);
        assertThat(CutPlan.of(plan, Set.of(), Set.copyOf(nodes), Way.BOTH)).isEqualTo(CutPlan.NOTHING);
    }

    @Test
    void aLineBesideEverythingCutsNothing() {
        assertThat(CutPlan.of(plan, Set.of(), new Stroke(5, 5, 5, 500), Way.BOTH)).isEqualTo(CutPlan.NOTHING);
        assertThat(CutPlan.of(plan, Set.of(), new Stroke(5, 5, 6, 6), Way.BOTH).choices()).isEmpty();
    }

    @Test
    void aNodeWithoutALinkGoesWithTheSideItStandsOn() {
        List<NodeId> all = Fakes.nodes(6);
        StagePlan aside = StageLayout.of(new Topology.Circle(all.subList(0, 5)), all, 6, 660, 532, 13);
        Spot client = aside.spot(all.get(5));
        assertThat(client.aside()).isTrue();
        double x = (aside.spot(all.get(4)).x() + aside.spot(all.get(0)).x()) / 2;
        CutPlan cut = CutPlan.of(aside, Set.of(), new Stroke(x, 0, x + 40, 532), Way.BOTH);
        assertThat(cut.sides()).hasSize(2);
        assertThat(cut.sides().getLast()).contains(all.get(4), all.get(5)).doesNotContain(all.get(0));
    }

    @Test
    void aChainIsPartedBetweenNeighbours() {
        StagePlan chain = StageLayout.of(new Topology.Line(nodes), nodes, 1, 900, 400, 13);
        CutPlan cut = CutPlan.of(chain, Set.of(), link(chain, node(2), node(3), 0.5), Way.BOTH);
        assertThat(cut.choices()).containsExactly(new Choice.Partition(Seq.of(seq(1, 2), seq(3, 4, 5))));
    }

    @Test
    void withoutDrawnLinksEveryPairCounts() {
        StagePlan ring = StageLayout.of(Fakes.ring(nodes), nodes, 1, 660, 532, 13);
        assertThat(CutPlan.of(ring, Set.of(), new Stroke(0, 200, 660, 220), Way.BOTH).sides()).hasSize(2);
    }
}
