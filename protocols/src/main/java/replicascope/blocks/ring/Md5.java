package replicascope.blocks.ring;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where Dynamo puts a key: its MD5 digest (RFC 1321), read as a number of 128 bits with the first byte in front.
public final class Md5 {
    private Md5() {}

    /// The upper half of the digest as a token: in the order of the digests, from -2^63 to 2^63 - 1.
    public static long token(String key) {
        return half(digest(key)) + Long.MIN_VALUE;
    }

    /// The digest modulo a number.
    ///
    /// @param divisor at least 1
    public static int modulo(String key, int divisor) {
        byte[] digest = digest(key);
        long rest = 0;
        for (byte one : digest)
            rest = (rest << 8 | one & 0xFF) % divisor;
        return (int) rest;
    }

    private static long half(byte[] digest) {
        long half = 0;
        for (int i = 0; i < 8; i++)
            half = half << 8 | digest[i] & 0xFF;
        return half;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("MD5").digest(Utf8.bytes(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
