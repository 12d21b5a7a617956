package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Topology;
import replicascope.kernel.Value;
import replicascope.simulation.Frame;

/// Where keys lie, by the engine's own placement.
class PlacementTest {
    private static final int KEYS = 2_000;

    /// @param ring names the nodes, and so chooses the tokens they draw
    private static Seq<NodeId> nodes(int count, int ring) {
        return Seq.copyOf(IntStream.range(0, count).mapToObj(i -> new NodeId(i, "N" + ring + "x" + i)).toList());
    }

    private static Variant variant(int vnodes, int n, String... broken) {
        return Variant.of(Settings.deployed(Lab.PROVIDER.blueprint()).breaking(List.of(broken))
                .with("vnodes", Value.of(vnodes)).with("N", Value.of(n)));
    }

    private static Placement ring(Variant variant, int nodes, int ring) {
        return new Placement(variant, nodes(nodes, ring), Bag.empty());
    }

    private static double moved(Variant variant, int n, int rings) {
        int moved = 0;
        for (int ring = 0; ring < rings; ring++) {
            Placement before = ring(variant, n, ring);
            Placement after = ring(variant, n + 1, ring);
            for (int key = 0; key < KEYS; key++)
                if (!before.owners("k" + key).equals(after.owners("k" + key)))
                    moved++;
        }
        return (double) moved / rings / KEYS;
    }

    /// Golden number G5: n/(n+1) of the keys move, to within one in a hundred.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void modulo(int n) {
        double expected = n / (n + 1.0);
        assertThat(moved(variant(1, 1, "A10.1"), n, 20)).isCloseTo(expected, within(expected / 100));
    }

    /// Golden number G5: 1/(n+1) of them, to within two points.
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void aRingWithManyTokens(int n) {
        assertThat(moved(variant(128, 1), n, 10)).isCloseTo(1 / (n + 1.0), within(0.02));
    }

    private static double biggestShare(int nodes, int vnodes, int rings) {
        Variant variant = variant(vnodes, 1);
        double sum = 0;
        for (int ring = 0; ring < rings; ring++) {
            Placement place = ring(variant, nodes, ring);
            sum += place.members().stream().mapToDouble(node -> place.ring().share(node)).max().orElseThrow();
        }
        return sum / rings;
    }

    /// Golden number G6: H_n/n with one token, and how more of them level it.
    @ParameterizedTest
    @CsvSource({"1, 5000, .2929", "16, 1000, .142", "256, 100, .111"})
    void theBiggestShareOfTen(int vnodes, int rings, double share) {
        assertThat(biggestShare(10, vnodes, rings)).isCloseTo(share, within(share / 50));
    }

    /// No more than the newcomer comes in, wherever it stands, and the others keep their order.
    @Test
    void onTheRingKeysMoveToTheNewcomerOnly() {
        Variant variant = variant(16, 3);
        for (int ring = 0; ring < 20; ring++) {
            Placement before = ring(variant, 6, ring);
            Placement after = ring(variant, 7, ring);
            NodeId newcomer = after.members().last();
            for (int key = 0; key < 200; key++) {
                Seq<NodeId> without = after.list("k" + key).filter(node -> !node.equals(newcomer));
                assertThat(without).isEqualTo(before.list("k" + key));
            }
        }
    }

    @Test
    void aPreferenceListHasEveryHostOnce() {
        Placement place = ring(variant(16, 3), 6, 0);
        for (int key = 0; key < 200; key++)
            assertThat(place.list("k" + key).toList()).containsExactlyInAnyOrderElementsOf(place.members().toList());
    }

    /// A10.9: of three positions of a ring with 16 tokens a node, two often belong to one host.
    @Test
    void positionsAreNotHosts() {
        Placement place = ring(variant(16, 3, "A10.9"), 3, 0);
        long whole = IntStream.range(0, 300).filter(key -> Members.bag(place.owners("k" + key)).size() == 3).count();
        assertThat(whole).isLessThan(150);
    }

    /// The audit's lists: B is asked first, C and D seem to have failed, E, too.
    @Test
    void healthInTheListMakesTwoLists() {
        Variant variant = Variant.of(Settings.deployed(Lab.PROVIDER.blueprint()).breaking(List.of("A10.4"))
                .with("vnodes", Value.of(1)).with("tokens", Value.of("even")));
        Seq<NodeId> all = Seq.copyOf(IntStream.range(0, 6).mapToObj(i -> new NodeId(i, "" + (char) ('A' + i)))
                .toList());
        Placement place = new Placement(variant, all, Bag.empty());
        Bag<NodeId> suspects = Bag.of(all.get(2), all.get(3), all.get(4));
        assertThat(Members.names(place.walk("basket", suspects).list())).isEqualTo("B, F, A");
        assertThat(Members.names(place.walk("basket", Bag.empty()).list())).isEqualTo("B, C, D");
    }

    /// A10.3 on top of it: a primary that has failed stays in front.
    @Test
    void thePrimaryIsNotAskedAbout() {
        Seq<NodeId> all = Seq.copyOf(IntStream.range(0, 6).mapToObj(i -> new NodeId(i, "" + (char) ('A' + i)))
                .toList());
        Settings even = Settings.deployed(Lab.PROVIDER.blueprint()).with("vnodes", Value.of(1))
                .with("tokens", Value.of("even"));
        Bag<NodeId> primary = Bag.of(all.get(1));
        assertThat(Members.names(new Placement(Variant.of(even.breaking(List.of("A10.3", "A10.4"))), all, Bag.empty())
                .walk("basket", primary).list())).isEqualTo("B, C, D");
        assertThat(Members.names(new Placement(Variant.of(even.breaking(List.of("A10.4"))), all, Bag.empty())
                .walk("basket", primary).list())).isEqualTo("C, D, E");
    }

    /// Who stands in for whom, when B and D have failed.
    @Test
    void standInsComeFromFurtherDownTheList() {
        Seq<NodeId> all = Seq.copyOf(IntStream.range(0, 6).mapToObj(i -> new NodeId(i, "" + (char) ('A' + i)))
                .toList());
        Settings even = Settings.deployed(Lab.PROVIDER.blueprint()).with("vnodes", Value.of(1))
                .with("tokens", Value.of("even"));
        Placement place = new Placement(Variant.of(even), all, Bag.empty());
        Seq<Target> targets = place.targets(place.list("basket"), Bag.of(all.get(1), all.get(3)));
        assertThat(targets.stream().map(target -> target.node() + " for " + target.owner())).containsExactly(
                "C for C", "E for B", "F for D");
        Seq<Target> few = place.targets(place.list("basket"),
                Bag.of(all.get(0), all.get(1), all.get(3), all.get(4), all.get(5)));
        assertThat(few.stream().map(target -> target.node() + " for " + target.owner())).containsExactly("C for C",
                "B for B", "D for D");
    }

    /// The stage draws the ring of whoever knows most nodes in it, and none where a key's place is a remainder.
    @Test
    void theStageShowsWhoOwnsTheRing() {
        Lab lab = new Lab("nodes A B C D E : node", "nodes C1 : client", "set vnodes=1, tokens=even, outside=1");
        assertThat(owners(lab)).containsExactly("A", "B", "C", "D");
        lab.play("client E join as j1", "settle");
        assertThat(owners(lab)).containsExactly("A", "B", "C", "D", "E");
        assertThat(owners(new Lab("break A10.1", "nodes A B C : node"))).isEmpty();
    }

    private static List<String> owners(Lab lab) {
        return ((Topology.Ring) Frame.of(lab.world(), null).topology()).arcs().stream()
                .map(arc -> arc.owner().name()).distinct().sorted().toList();
    }
}
