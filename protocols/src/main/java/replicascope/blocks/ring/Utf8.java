package replicascope.blocks.ring;

import java.util.Arrays;

/// Text as UTF-8 (RFC 3629). Engines may not name `java.nio`, where the JDK has its own.
final class Utf8 {
    private Utf8() {}

    /// Half of a surrogate pair becomes a question mark, as in the JDK.
    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int count = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int fit = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point;
            int more = more(fit);
            bytes[count++] = (byte) (more == 0 ? fit : 0xFF00 >> more + 1 & 0xFF | fit >> 6 * more);
            for (int left = more - 1; left >= 0; left--)
                bytes[count++] = (byte) (0x80 | fit >> 6 * left & 0x3F);
        }
        return Arrays.copyOf(bytes, count);
    }

    /// How many bytes follow the first.
    private static int more(int point) {
        return point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    }
}
