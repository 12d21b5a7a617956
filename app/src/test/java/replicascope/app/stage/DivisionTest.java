package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replicascope.app.stage.Division.Cut;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;

class DivisionTest {
    private final List<NodeId> nodes = Fakes.nodes(5);
    private final StagePlan plan = StageLayout.of(new Topology.Circle(nodes), nodes, 6, 660, 532, 13);

    private Set<Cut> between(List<NodeId> one, List<NodeId> other) {
        Set<Cut> cuts = new LinkedHashSet<>();
        for (NodeId from : one)
            for (NodeId to : other) {
                cuts.add(new Cut(from, to));
                cuts.add(new Cut(to, from));
            }
        return cuts;
    }

    @Test
    void neighboursAreFencedOff() {
        Division division = Division.of(plan, between(nodes.subList(0, 3), nodes.subList(3, 5))).orElseThrow();
        assertThat(division.text()).isEqualTo("n1 n2 n3  |  n4 n5");
        Division.Fence fence = division.fence().orElseThrow();
        for (NodeId node : nodes)
            assertThat(plan.spot(node).x() * fence.nx() + plan.spot(node).y() * fence.ny() < fence.at())
                    .isEqualTo(node.index() < 3);
    }

    @Test
    void groupsThatLieMixedHaveNoFence() {
        Division division = Division.of(plan, between(List.of(nodes.get(0), nodes.get(2)),
                List.of(nodes.get(1), nodes.get(3), nodes.get(4)))).orElseThrow();
        assertThat(division.groups()).hasSize(2);
        assertThat(division.fence()).isEmpty();
    }

    @Test
    void threeGroupsAreNamed() {
        Set<Cut> cuts = between(nodes.subList(0, 2), nodes.subList(2, 5));
        cuts.addAll(between(nodes.subList(2, 3), nodes.subList(3, 5)));
        assertThat(Division.of(plan, cuts).orElseThrow().text()).isEqualTo("n1 n2  |  n3  |  n4 n5");
    }

    @Test
    void aSingleCutLinkOrAOneWayCutDividesNothing() {
        assertThat(Division.of(plan, between(nodes.subList(0, 1), nodes.subList(1, 2)))).isEmpty();
        assertThat(Division.of(plan, Set.of(new Cut(nodes.get(0), nodes.get(1))))).isEmpty();
        assertThat(Division.of(plan, Set.of())).isEmpty();
    }
}
