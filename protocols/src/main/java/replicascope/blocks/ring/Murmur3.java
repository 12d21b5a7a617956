package replicascope.blocks.ring;

/// The hash that places keys on the ring of Apache Cassandra: the first half of MurmurHash3 x64 128 (A. Appleby, public
/// domain) with seed 0, as `Murmur3Partitioner` computes it. Two things differ from Appleby's: the bytes of the last,
/// incomplete block are taken as signed numbers, and the smallest token belongs to no key and becomes the largest.
public final class Murmur3 {
    /// Bytes hashed at a time.
    private static final int BLOCK = 16;
    private static final long C1 = 0x87C37B91114253D5L;
    private static final long C2 = 0x4CF5AD432745937FL;

    private Murmur3() {}

    /// The token of a key that is text, hashed as UTF-8.
    public static long token(String key) {
        return token(Utf8.bytes(key));
    }

    /// The token of a key, from -2^63 + 1 to 2^63 - 1.
    public static long token(byte[] key) {
        long h1 = 0;
        long h2 = 0;
        int blocks = key.length / BLOCK;
        for (int block = 0; block < blocks; block++) {
            h1 = (Long.rotateLeft(h1 ^ first(word(key, block * BLOCK)), 27) + h2) * 5 + 0x52DCE729;
            h2 = (Long.rotateLeft(h2 ^ second(word(key, block * BLOCK + 8)), 31) + h1) * 5 + 0x38495AB5;
        }
        int rest = blocks * BLOCK;
        h1 ^= first(signed(key, rest, Math.min(key.length, rest + 8)));
        h2 ^= second(signed(key, rest + 8, key.length));
        h1 ^= key.length;
        h2 ^= key.length;
        h1 += h2;
        h2 += h1;
        long token = finished(h1) + finished(h2);
        return token == Long.MIN_VALUE ? Long.MAX_VALUE : token;
    }

    private static long first(long word) {
        return Long.rotateLeft(word * C1, 31) * C2;
    }

    private static long second(long word) {
        return Long.rotateLeft(word * C2, 33) * C1;
    }

    private static long finished(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    /// Eight bytes, the lowest first.
    private static long word(byte[] key, int from) {
        long word = 0;
        for (int i = 7; i >= 0; i--)
            word = word << 8 | key[from + i] & 0xFF;
        return word;
    }

    /// Up to eight bytes as signed numbers, the lowest first.
    private static long signed(byte[] key, int from, int end) {
        long word = 0;
        for (int i = from; i < end; i++)
            word ^= (long) key[i] << 8 * (i - from);
        return word;
    }
}
