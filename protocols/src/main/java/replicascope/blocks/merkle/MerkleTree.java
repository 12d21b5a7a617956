package replicascope.blocks.merkle;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.Hashes;
import replicascope.kernel.Seq;

/// A tree of hashes over the token ring, cut into 2^depth slices of equal size (R. Merkle, 1987; used against
/// divergence by Dynamo, SOSP 2007, section 4.7). Two replicas find the slices in which they differ by comparing
/// their trees from the root down, and need not look below two hashes that are equal.
///
/// @param depth  0 for a root alone; at most [#DEEPEST]
/// @param hashes the root first, then level by level from left to right
public record MerkleTree(int depth, Seq<Long> hashes) {
    /// The deepest tree, as deep as the default of Cassandra's repair.
    public static final int DEEPEST = 18;

    /// What is hashed: a token and the hash of what lies there.
    public record Leaf(long token, long hash) {}

    /// What a comparison came to.
    ///
    /// @param compared how many pairs of hashes were looked at
    /// @param slices   the slices that differ
    public record Difference(int compared, Bag<Integer> slices) {}

    /// @param leaves in any order
    public static MerkleTree of(int depth, Iterable<Leaf> leaves) {
        if (depth < 0 || depth > DEEPEST)
            throw new IllegalArgumentException("a tree of depth " + depth + ": it is from 0 to " + DEEPEST);
        int slices = 1 << depth;
        long[] hashes = new long[2 * slices - 1];
        for (Leaf leaf : leaves)
            hashes[slices - 1 + slice(leaf.token(), depth)] += Hashes.mix(leaf.token(), leaf.hash());
        for (int i = slices - 2; i >= 0; i--)
            hashes[i] = Hashes.mix(hashes[2 * i + 1], hashes[2 * i + 2]);
        List<Long> all = new ArrayList<>(hashes.length);
        for (long hash : hashes)
            all.add(hash);
        return new MerkleTree(depth, Seq.copyOf(all));
    }

    /// In which slice a token lies, from 0 on.
    public static int slice(long token, int depth) {
        return depth == 0 ? 0 : (int) (token - Long.MIN_VALUE >>> 64 - depth);
    }

    /// How many slices there are.
    public int slices() {
        return 1 << depth;
    }

    /// The hash of one slice.
    public long of(int slice) {
        return hashes.get(slices() - 1 + slice);
    }

    /// @throws IllegalArgumentException when the trees are not of the same depth
    public Difference compare(MerkleTree other) {
        if (other.depth != depth)
            throw new IllegalArgumentException("trees of depth " + depth + " and " + other.depth
                    + " cannot be compared");
        return compare(0, other, new Difference(0, Bag.empty()));
    }

    private Difference compare(int at, MerkleTree other, Difference so) {
        if (hashes.get(at).equals(other.hashes.get(at)))
            return new Difference(so.compared + 1, so.slices);
        if (at >= slices() - 1)
            return new Difference(so.compared + 1, so.slices.include(at - slices() + 1));
        return compare(2 * at + 2, other, compare(2 * at + 1, other, new Difference(so.compared + 1, so.slices)));
    }

    /// How a comparison is drawn: the nodes looked at, each with the slices below it, those that differ lit.
    public Field.Branch branch(MerkleTree other) {
        return branch(0, 0, slices(), other);
    }

    private Field.Branch branch(int at, int first, int count, MerkleTree other) {
        boolean differs = !hashes.get(at).equals(other.hashes.get(at));
        String text = count == 1 ? Integer.toString(first) : first + "\u2013" + (first + count - 1);
        return new Field.Branch(text, differs, count == 1 || !differs ? List.of()
                : List.of(branch(2 * at + 1, first, count / 2, other),
                        branch(2 * at + 2, first + count / 2, count / 2, other)));
    }
}
