package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AntiEntropyTest {
    private static Lab two(int depth) {
        return new Lab("nodes A B : node", "nodes C1 : client", "set depth=" + depth + ", N=2, R=1, W=1")
                .play("client C1 put x 1 via A", "settle", "client C1 put y 2 via A", "settle");
    }

    /// Golden number G11: one pair when nothing differs, and 2 log2 m + 1 for one leaf of m.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 10, 15})
    void pairsCompared(int depth) {
        Lab equal = two(depth).play("timeout A sync", "deliver A>B Tree");
        assertThat(equal.holds("B.synced.pairs == 1 and flight(B>A Slices) == 0")).isTrue();
        Lab one = two(depth).play("client C1 put z 3 via A", "deliver C1>A Request", "drop A>B Store",
                "timeout A sync", "deliver A>B Tree");
        assertThat(one.holds("B.synced.pairs == " + (2 * depth + 1) + " and flight(B>A Slices) == 1")).isTrue();
        one.play("settle");
        assertThat(one.holds("B.store.size == 3")).isTrue();
    }

    /// Only the slices that differ travel.
    @Test
    void onlyWhatDiffersIsSent() {
        Lab lab = two(8).play("client C1 put z 3 via A", "deliver C1>A Request", "drop A>B Store", "timeout A sync",
                "deliver A>B Tree", "deliver B>A Slices");
        Message.Slices slices = (Message.Slices) Lab.cluster(lab.world()).letters().stream()
                .map(parcel -> parcel.message()).filter(Message.Slices.class::isInstance).findFirst().orElseThrow();
        assertThat(slices.held().keys()).containsExactly("z");
    }

    /// It heals siblings as well: both sides end with both.
    @Test
    void siblingsMeet() {
        Lab lab = new Lab("nodes A B : node", "nodes C1 C2 : client", "set N=2, R=1, W=1").play("cut A | B",
                "client C1 put x 1 via A", "client C2 put x 2 via B", "settle", "heal");
        assertThat(lab.holds("A.store[x].size == 1 and B.store[x].size == 1")).isTrue();
        lab.play("drop all A>B", "drop all B>A", "timeout A sync", "settle");
        assertThat(lab.holds("A.store[x].size == 2 and B.store[x].size == 2")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }
}
