package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.NodeId;

/// Lines 120–129.
class BootstrapTest {
    private static Lab ring() {
        return Lab.even(4, "set rf=2, outside=1");
    }

    /// Afterwards all replicas of the new ring hold their keys, those written meanwhile as well.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNewRingHoldsAllItsKeys(long seed) {
        Lab lab = Lab.of("nodes N1 N2 N3 N4 N5 : node", "nodes C1 : client", "seed " + seed,
                "set vnodes=4, rf=3, outside=1");
        for (int i = 0; i < 20; i++)
            lab.play("client C1 write k" + i + " " + i + " with level=ALL", "settle");
        lab.play("client N5 bootstrap as b1", "settle");
        for (int i = 20; i < 40; i++)
            lab.play("client C1 write k" + i + " " + i + " with level=ALL", "settle");
        lab.play("advance until op(b1) == done max 40s", "advance 1s");
        Rings rings = new Rings(Variant.of(Lab.settings("vnodes=4", "outside=1")));
        Placement after = rings.of(lab.world().all("node"), lab.node("N5"));
        assertThat(after.members().size()).isEqualTo(5);
        int atNew = 0;
        for (int i = 0; i < 40; i++)
            for (NodeId replica : after.replicas("k" + i)) {
                assertThat(lab.node(replica.name()).store().get("k" + i)).as("k%d at %s", i, replica).isNotNull();
                atNew += replica.name().equals("N5") ? 1 : 0;
            }
        assertThat(atNew).isPositive();
        assertThat(lab.holds("result(b1) == joined and every(node, N5 in .joined)")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    /// Without the pending node a quorum of the old ring would be none of the new one.
    @Test
    void aWriteDuringABootstrapNeedsTheNewNodeToo() {
        Lab lab = ring().play("client N4 bootstrap as b1", "settle", "client C1 write j 1 via N1 with level=ONE as w1",
                "deliver C1>N1 Request");
        assertThat(lab.holds("N1.writes[w1].pending == [N4] and flight(N1>C1 Answer) == 0")).isTrue();
        lab.play("deliver N1>N4 Mutation", "deliver N4>N1 Written");
        assertThat(lab.holds("flight(N1>C1 Answer) == 1")).isTrue();
    }

    @Test
    void aNodeThatIsInTheRingDoesNotJoinAndOneOutsideRepairsNothing() {
        assertThatThrownBy(() -> ring().play("client N1 bootstrap")).hasMessageContaining("N1 cannot begin");
        assertThatThrownBy(() -> ring().play("client N4 repair")).hasMessageContaining("N4 cannot begin");
    }

    @Test
    void aSourceThatDoesNotAnswerIsAskedAgain() {
        Lab lab = ring().play("client C1 write j 1 via N1 with level=ALL", "settle", "client N4 bootstrap as b1",
                "settle", "timeout N4 join", "drop N4>N1 Fetch", "settle");
        assertThat(lab.holds("op(b1) == pending and N4.join.waiting == {N1}")).isTrue();
        lab.play("timeout N4 join", "settle");
        assertThat(lab.holds("result(b1) == joined")).isTrue();
    }

    @Test
    void aNodeThatWasGivenUpWhileItJoinedStaysAnnouncedUntilItJoins() {
        Lab lab = ring().play("client N4 bootstrap as b1", "settle", "crash N4", "restart N4");
        assertThat(lab.holds("op(b1) == unknown and N1.joining == {N4} and N4.joining == {N4}")).isTrue();
        lab.play("client N4 bootstrap as b2", "advance until op(b2) == done max 40s", "advance 1s");
        assertThat(lab.holds("every(node, .joining == {} and .joined == {N4})")).isTrue();
    }

    @Test
    void aNodeOutsideMayCoordinate() {
        Lab lab = ring().play("client C1 write x 1 via N4 with level=ALL as w1", "settle");
        assertThat(lab.holds("result(w1) == ok and N4.store[x] == null")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }
}
