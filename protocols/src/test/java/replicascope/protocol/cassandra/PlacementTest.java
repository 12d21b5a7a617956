package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.blocks.ring.Murmur3;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// Lines 5–15 and 41–43.
class PlacementTest {
    private static String names(Seq<NodeId> nodes) {
        return String.join(" ", nodes.stream().map(NodeId::name).toList());
    }

    /// The tokens of x, user and cart lie at 93, 13 and 66 percent of the ring.
    @ParameterizedTest
    @CsvSource({"3, x, N1 N2 N3", "3, user, N2 N3 N1", "3, cart, N3 N1 N2", "4, x, N1 N2 N3", "4, user, N2 N3 N4",
        "6, cart, N5 N6 N1", "2, x, N1 N2", "1, x, N1"})
    void theNextDifferentNodesOnTheRingHoldAKey(int nodes, String key, String replicas) {
        assertThat(names(Lab.place(nodes, "vnodes=1", "tokens=even").replicas(key))).isEqualTo(replicas);
        assertThat(names(Lab.place(nodes, "vnodes=1", "tokens=even", "strategy=simple").replicas(key)))
                .isEqualTo(replicas);
    }

    @ParameterizedTest
    @CsvSource({"A7.7, 3, vnodes=3, z, N1 N1 N3", "A7.8, 2, vnodes=1, x, N1 N2 N1", "A7.8, 1, vnodes=1, x, N1 N1 N1",
        "A7.11, 3, vnodes=1, x, ''", "A7.11, 3, vnodes=1, cart, N3 N1 N2"})
    void theDefectsOfTheWalk(String defect, int nodes, String vnodes, String key, String replicas) {
        String tokens = defect.equals("A7.7") ? "tokens=drawn" : "tokens=even";
        assertThat(names(Lab.place(nodes, defect, vnodes, tokens).replicas(key))).isEqualTo(replicas);
    }

    /// What NetworkTopologyStrategy promises, on 300 random rings: in each data centre as many different hosts as
    /// possible, in as many racks as possible, and no rack twice while another one has none.
    @Test
    void everyRingPlacesItsKeysAsPromised() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int nodes = 1 + random.nextInt(14);
            int rf = 1 + random.nextInt(4);
            Placement place = Lab.place(nodes, "rf=" + rf, "vnodes=" + (1 + random.nextInt(9)),
                    "dcs=" + (1 + random.nextInt(3)), "racks=" + (1 + random.nextInt(4)),
                    random.nextBoolean() ? "tokens=even" : "tokens=drawn");
            for (String key : List.of("x", "y", "z", "cart", "k" + run)) {
                Seq<NodeId> replicas = place.replicas(key);
                assertThat(replicas.get(0)).isEqualTo(place.ring().host(place.ring().owner(Murmur3.token(key))));
                assertThat(replicas).doesNotHaveDuplicates();
                for (String dc : place.dataCentres()) {
                    List<NodeId> there = replicas.stream().filter(node -> place.site(node).dc().equals(dc)).toList();
                    assertThat(there).hasSize(Math.min(rf, place.hosts(dc)));
                    assertThat(there.stream().map(node -> place.site(node).rack()).distinct())
                            .hasSize(Math.min(rf, place.racks(dc).size()));
                }
            }
        }
    }

    @Test
    void nodesAreDealtOutToDataCentresAndRacksInOrder() {
        Placement place = Lab.place(8, "dcs=2", "racks=2");
        List<String> sites = new ArrayList<>();
        for (NodeId node : Lab.nodes(8))
            sites.add(place.site(node).dc() + " " + place.site(node).rack());
        assertThat(sites).containsExactly("DC1 rack1", "DC1 rack1", "DC1 rack2", "DC1 rack2", "DC2 rack1",
                "DC2 rack1", "DC2 rack2", "DC2 rack2");
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "7, 3", "3, 4", "9, 4"})
    void everyNodeStandsSomewhereEvenWhenTheNumbersDoNotFit(int nodes, int dcs) {
        Placement place = Lab.place(nodes, "dcs=" + dcs, "racks=3");
        int sum = 0;
        for (String dc : place.dataCentres())
            sum += place.hosts(dc);
        assertThat(sum).isEqualTo(nodes);
    }

    @Test
    void aNodeThatJoinsTakesTheRangesOfOneAndTheOthersKeepTheirs() {
        Rings rings = new Rings(Variant.of(Lab.settings("vnodes=1", "tokens=even", "rf=2", "outside=1")));
        NodeId joiner = Lab.nodes(4).get(3);
        Placement before = rings.of(Lab.nodes(4), Node.fresh());
        Placement during = rings.of(Lab.nodes(4), Node.fresh().announced(joiner));
        Placement after = rings.of(Lab.nodes(4), Node.fresh().announced(joiner).admitted(joiner));
        assertThat(names(before.members())).isEqualTo("N1 N2 N3");
        assertThat(names(after.members())).isEqualTo("N1 N2 N3 N4");
        for (int i = 0; i < 500; i++) {
            String key = "k" + i;
            assertThat(before.pending(key)).isEmpty();
            assertThat(during.replicas(key)).isEqualTo(before.replicas(key));
            assertThat(during.next().replicas(key)).isEqualTo(after.replicas(key));
            assertThat(during.pending(key).contains(joiner)).isEqualTo(after.replicas(key).contains(joiner));
            NodeId source = Placement.source(joiner, before.replicas(key), after.replicas(key));
            if (after.replicas(key).contains(joiner))
                assertThat(before.replicas(key).contains(source) && !after.replicas(key).contains(source)
                        && during.sources(joiner).has(source)).as(key).isTrue();
            else
                assertThat(source).isNull();
        }
        assertThat(rings.of(Lab.nodes(4), Node.fresh())).isSameAs(before);
    }

    @Test
    void aThousandNodesOfSixteenTokensShareTheRing() {
        Placement place = Lab.place(1_000);
        assertThat(place.ring().size()).isEqualTo(16_000);
        Bag<NodeId> used = Bag.empty();
        for (int i = 0; i < 10_000; i++)
            used = used.includeAll(place.replicas("k" + i));
        assertThat(used.size()).isGreaterThan(990);
        assertThat(Lab.nodes(1_000).stream().mapToDouble(place.ring()::share).sum()).isCloseTo(1, within(1e-9));
    }
}
