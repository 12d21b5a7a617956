package replicascope.blocks.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.blocks.ring.TokenRing.Position;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;

class TokenRingTest {
    private static final int KEYS = 10_000;
    private static final NodeId A = node(1);
    private static final NodeId B = node(2);
    private static final NodeId C = node(3);
    /// The ring of the audit's row A7.7: one host has two positions side by side.
    private static final TokenRing FOUR = TokenRing.of(List.of(new Position(30, C), new Position(0, A),
            new Position(20, B), new Position(10, A)));

    private static NodeId node(int number) {
        return new NodeId(number - 1, "N" + number);
    }

    private static Seq<NodeId> nodes(int count) {
        return Seq.copyOf(IntStream.rangeClosed(1, count).mapToObj(TokenRingTest::node).toList());
    }

    private static List<NodeId> named(String ring, int count) {
        return IntStream.range(0, count).mapToObj(i -> new NodeId(i, ring + "H" + i)).toList();
    }

    private static TokenRing drawn(String ring, int count, int vnodes) {
        List<Position> positions = new ArrayList<>();
        named(ring, count).forEach(node -> positions.addAll(Vnodes.drawn(node, vnodes)));
        return TokenRing.of(positions);
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "0, 0", "1, 1", "10, 1", "11, 2", "30, 3", "31, 0", "55, 0", "-9223372036854775808, 0",
        "9223372036854775807, 0"})
    void aTokenBelongsToTheFirstPositionNotBelowIt(long token, int position) {
        assertThat(FOUR.owner(token)).isEqualTo(position);
    }

    @Test
    void theArcsAreTheSharesAndNothingIsLeftOut() {
        TokenRing ring = drawn("arcs", 5, 16);
        assertThat(ring.arcs()).hasSize(80);
        assertThat(ring.arcs().stream().mapToDouble(Topology.Arc::length).sum()).isCloseTo(1, within(1e-9));
        for (NodeId host : named("arcs", 5))
            assertThat(ring.arcs().stream().filter(arc -> arc.owner().equals(host)).mapToDouble(Topology.Arc::length)
                    .sum()).isCloseTo(ring.share(host), within(1e-9));
    }

    @Test
    void beyondTheLastPositionThereIsNoCeiling() {
        assertThat(FOUR.ceiling(30)).isEqualTo(3);
        assertThat(FOUR.ceiling(31)).isEqualTo(FOUR.size());
    }

    @Test
    void aPreferenceListHasEachHostOnce() {
        assertThat(FOUR.hosts(FOUR.owner(55), 3)).containsExactly(A, B, C);
        assertThat(FOUR.hosts(2, 2)).containsExactly(B, C);
        assertThat(FOUR.hosts(2, 9)).containsExactly(B, C, A);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> TokenRing.of(List.of(new Position(7, A), new Position(7, B))))
                .hasMessage("N1 and N2 have the same token 7");
        assertThatThrownBy(() -> TokenRing.of(List.of()).owner(1)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "4, 1, 1", "6, 16, 1", "5, 3, 2", "7, 4, 3"})
    void evenTokensGiveEveryHostTheSameShare(int count, int vnodes, int parts) {
        for (int part = 0; part < parts; part++) {
            TokenRing ring = TokenRing.of(Vnodes.even(nodes(count), vnodes, part, parts));
            assertThat(ring.size()).isEqualTo(count * vnodes);
            for (NodeId host : nodes(count))
                assertThat(ring.share(host)).isCloseTo(1.0 / count, within(1e-6));
        }
    }

    @Test
    void ringsOfSeveralDataCentresLieBetweenEachOther() {
        List<Position> both = new ArrayList<>(Vnodes.even(nodes(3), 1, 0, 2));
        both.addAll(Vnodes.even(Seq.of(node(4), node(5), node(6)), 1, 1, 2));
        TokenRing ring = TokenRing.of(both);
        assertThat(ring.hosts(0, 6)).containsExactly(node(1), node(4), node(2), node(5), node(3), node(6));
    }

    @Test
    void aTokensTurnIsItsPartOfTheRing() {
        assertThat(TokenRing.turn(Long.MIN_VALUE)).isZero();
        assertThat(TokenRing.turn(0)).isEqualTo(0.5);
        assertThat(TokenRing.turn(Long.MAX_VALUE)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void sharesAddUpToOne(int vnodes) {
        TokenRing ring = drawn("", 10, vnodes);
        assertThat(named("", 10).stream().mapToDouble(ring::share).sum()).isCloseTo(1, within(1e-9));
    }

    /// G5: with one host more, a ring moves 1/(n+1) of the keys, and placement by modulo n/(n+1).
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void oneHostMoreMovesFewKeysOfARingAndMostByModulo(int count) {
        int rings = 20;
        int moved = 0;
        int elsewhere = 0;
        for (int r = 0; r < rings; r++) {
            TokenRing before = drawn("R" + r, count, 128);
            TokenRing after = drawn("R" + r, count + 1, 128);
            for (int key = 0; key < KEYS; key++) {
                long token = Murmur3.token("key " + key);
                NodeId host = after.host(after.owner(token));
                if (!host.equals(before.host(before.owner(token)))) {
                    moved++;
                    assertThat(host.index()).as("a key moves to the new host only").isEqualTo(count);
                }
                if (Long.remainderUnsigned(token, count) != Long.remainderUnsigned(token, count + 1))
                    elsewhere++;
            }
        }
        assertThat(moved / (double) rings / KEYS).isCloseTo(1.0 / (count + 1), within(0.02));
        assertThat(elsewhere / (double) rings / KEYS).isCloseTo(count / (count + 1.0), within(0.01));
    }

    /// G6: the largest share of ten hosts with one random token each is H(10)/10 on average; more tokens even it out.
    @Test
    void moreVnodesMakeTheLargestShareSmaller() {
        assertThat(largest(1)).isCloseTo(0.2929, within(0.02));
        assertThat(largest(16)).isCloseTo(0.142, within(0.02));
        assertThat(largest(256)).isCloseTo(0.111, within(0.02));
    }

    private static double largest(int vnodes) {
        int rings = vnodes > 16 ? 40 : 1_000;
        double sum = 0;
        for (int r = 0; r < rings; r++) {
            TokenRing ring = drawn("R" + r, 10, vnodes);
            sum += named("R" + r, 10).stream().mapToDouble(ring::share).max().orElseThrow();
        }
        return sum / rings;
    }
}
