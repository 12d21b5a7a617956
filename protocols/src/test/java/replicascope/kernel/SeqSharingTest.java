package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Views of one growing array must never see each other's later items.
class SeqSharingTest {
    @Test
    void anEarlierViewKeepsItsItems() {
        Seq<String> one = Seq.of("a").append("b");
        Seq<String> left = one.append("c");
        Seq<String> right = one.append("d");
        assertThat(one.toList()).containsExactly("a", "b");
        assertThat(left.toList()).containsExactly("a", "b", "c");
        assertThat(right.toList()).containsExactly("a", "b", "d");
    }

    @Test
    void appendingTheSameItemAgainSharesTheArray() {
        Seq<String> one = Seq.of("a").append("b");
        assertThat(one.append("c").sharesStartWith(one.append("c"))).isTrue();
    }
}
