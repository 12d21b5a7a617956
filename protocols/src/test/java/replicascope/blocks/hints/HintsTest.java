package replicascope.blocks.hints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;

class HintsTest {
    private static final NodeId A = new NodeId(0, "A");
    private static final NodeId B = new NodeId(1, "B");

    @Test
    void eachIsKeptUnderItsOwnerUntilItIsDelivered() {
        Hints<String> hints = Hints.<String>none().keep(A, "x").keep(B, "y").keep(A, "z");
        assertThat(hints.of(A)).hasToString("{1: x, 3: z}");
        Hints<String> left = hints.delivered(A, 1).delivered(A, 1).delivered(B, 3);
        assertThat(left.of(A)).hasToString("{3: z}");
        assertThat(left.of(B)).hasToString("{2: y}");
        assertThat(left.delivered(A, 3).delivered(B, 2).isEmpty()).isTrue();
        assertThat(left.isEmpty()).isFalse();
    }

    @Test
    void aNumberIsNeverUsedAgain() {
        Hints<String> hints = Hints.<String>none().keep(A, "x").delivered(A, 1).keep(A, "y");
        assertThat(hints.of(A)).hasToString("{2: y}");
    }
}
