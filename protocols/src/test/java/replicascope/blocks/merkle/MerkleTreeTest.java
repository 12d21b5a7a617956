package replicascope.blocks.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.blocks.merkle.MerkleTree.Leaf;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;

class MerkleTreeTest {
    /// One token in the middle of every slice.
    private static List<Leaf> everywhere(int depth) {
        List<Leaf> leaves = new ArrayList<>();
        for (int slice = 0; slice < 1 << depth; slice++)
            leaves.add(new Leaf(token(slice, depth), 7));
        return leaves;
    }

    private static long token(int slice, int depth) {
        long half = Long.MIN_VALUE >>> depth;
        return Long.MIN_VALUE + (depth == 0 ? 0 : (long) slice << 64 - depth) + (half >>> 1);
    }

    /// G11: equal trees are one comparison; one difference among m slices takes 2 log2 m + 1.
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 3", "4, 9", "10, 21", "15, 31"})
    void aSingleDifferenceIsFoundInTwoComparisonsALevel(int depth, int pairs) {
        MerkleTree tree = MerkleTree.of(depth, everywhere(depth));
        assertThat(tree.compare(tree)).isEqualTo(new MerkleTree.Difference(1, Bag.empty()));
        Random random = new Random(depth);
        for (int i = 0; i < 20; i++) {
            int slice = random.nextInt(1 << depth);
            List<Leaf> changed = everywhere(depth);
            changed.set(slice, new Leaf(changed.get(slice).token(), 8));
            assertThat(tree.compare(MerkleTree.of(depth, changed)))
                    .isEqualTo(new MerkleTree.Difference(pairs, Bag.of(slice)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8})
    void exactlyTheSlicesThatDifferAreFound(int depth) {
        Random random = new Random(depth);
        for (int run = 0; run < 100; run++) {
            List<Leaf> other = everywhere(depth);
            Bag<Integer> slices = Bag.empty();
            for (int i = random.nextInt(6); i > 0; i--) {
                int slice = random.nextInt(1 << depth);
                other.set(slice, new Leaf(other.get(slice).token(), 100 + i));
                slices = slices.include(slice);
            }
            assertThat(MerkleTree.of(depth, everywhere(depth)).compare(MerkleTree.of(depth, other)).slices())
                    .isEqualTo(slices);
        }
    }

    @Test
    void theOrderOfLeavesDoesNotMatterAndTheirNumberDoes() {
        List<Leaf> leaves = everywhere(3);
        MerkleTree tree = MerkleTree.of(2, leaves);
        Collections.reverse(leaves);
        assertThat(MerkleTree.of(2, leaves)).isEqualTo(tree);
        leaves.add(leaves.getFirst());
        assertThat(MerkleTree.of(2, leaves)).isNotEqualTo(tree);
    }

    @Test
    void everyTokenLiesInASlice() {
        assertThat(MerkleTree.slice(Long.MIN_VALUE, 4)).isZero();
        assertThat(MerkleTree.slice(Long.MAX_VALUE, 4)).isEqualTo(15);
        assertThat(MerkleTree.slice(-1, 4)).isEqualTo(7);
        assertThat(MerkleTree.slice(0, 4)).isEqualTo(8);
        assertThat(MerkleTree.slice(42, 0)).isZero();
    }

    @Test
    void thePictureHasTheNodesLookedAtAndLightsThoseThatDiffer() {
        List<Leaf> changed = everywhere(4);
        changed.set(5, new Leaf(changed.get(5).token(), 8));
        MerkleTree tree = MerkleTree.of(4, everywhere(4));
        MerkleTree other = MerkleTree.of(4, changed);
        Field.Branch branch = tree.branch(other);
        assertThat(count(branch)).isEqualTo(tree.compare(other).compared()).isEqualTo(9);
        assertThat(lit(branch)).isEqualTo(5);
        assertThat(tree.branch(tree)).isEqualTo(new Field.Branch("0\u201315", false, List.of()));
        assertThat(branch.children()).extracting(Field.Branch::text).containsExactly("0\u20137", "8\u201315");
    }

    private static int count(Field.Branch branch) {
        return 1 + branch.children().stream().mapToInt(MerkleTreeTest::count).sum();
    }

    private static int lit(Field.Branch branch) {
        return (branch.lit() ? 1 : 0) + branch.children().stream().mapToInt(MerkleTreeTest::lit).sum();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> MerkleTree.of(19, List.of())).hasMessageContaining("from 0 to 18");
        assertThatThrownBy(() -> MerkleTree.of(2, List.of()).compare(MerkleTree.of(3, List.of())))
                .hasMessageContaining("depth 2 and 3");
    }
}
