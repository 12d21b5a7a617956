package replicascope.blocks.versions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Table;

class VersionsTest {
    private static final NodeId A = new NodeId(0, "A");
    private static final NodeId B = new NodeId(1, "B");

    private static Table<NodeId, Long> clock(long a, long b) {
        return Table.<NodeId, Long>empty().with(A, a).with(B, b);
    }

    @Test
    void mergingTakesTheLargerCounts() {
        assertThat(VersionVector.merge(clock(2, 1), clock(1, 3))).isEqualTo(clock(2, 3));
        assertThat(VersionVector.merge(Table.empty(), clock(1, 2))).isEqualTo(clock(1, 2));
    }

    @Test
    void aNodeThatIsNotNamedCountsNothing() {
        Table<NodeId, Long> onlyA = Table.<NodeId, Long>empty().with(A, 1L);
        assertThat(Compared.of(onlyA, clock(1, 0))).isEqualTo(Compared.EQUAL);
        assertThat(Compared.of(onlyA, clock(1, 1))).isEqualTo(Compared.BEFORE);
        assertThat(Compared.of(clock(2, 0), onlyA)).isEqualTo(Compared.AFTER);
        assertThat(Compared.of(clock(2, 0), clock(1, 1))).isEqualTo(Compared.CONCURRENT);
    }

    /// What a plain vector cannot say: the second was seen, and the first was not.
    @Test
    void aContextKnowsItsGaps() {
        Context context = Context.NONE.with(new Tag(A, 2));
        assertThat(context.has(new Tag(A, 2))).isTrue();
        assertThat(context.has(new Tag(A, 1))).isFalse();
        assertThat(context.with(new Tag(A, 1))).isEqualTo(Context.NONE.with(new Tag(A, 1)).with(new Tag(A, 2)));
        assertThat(context.with(new Tag(A, 1)).cloud().isEmpty()).isTrue();
    }
}
