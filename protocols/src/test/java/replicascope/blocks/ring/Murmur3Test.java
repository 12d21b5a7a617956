package replicascope.blocks.ring;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.internal.core.metadata.token.Murmur3Token;
import com.datastax.oss.driver.internal.core.metadata.token.Murmur3TokenFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The DataStax driver, which has to know where a key lives, computes the same tokens.
class Murmur3Test {
    private static final int KEYS = 100_000;
    private final Murmur3TokenFactory driver = new Murmur3TokenFactory();

    private long theirs(byte[] key) {
        return ((Murmur3Token) driver.hash(ByteBuffer.wrap(key))).getValue();
    }

    @Test
    void theDriverGivesRandomBytesTheSameTokens() {
        Random random = new Random(1);
        for (int i = 0; i < KEYS; i++) {
            byte[] key = new byte[1 + random.nextInt(70)];
            random.nextBytes(key);
            assertThat(Murmur3.token(key)).as("key %d", i).isEqualTo(theirs(key));
        }
    }

    @Test
    void theDriverGivesRandomTextsTheSameTokens() {
        Random random = new Random(2);
        for (int i = 0; i < KEYS; i++) {
            String key = text(random, 1 + random.nextInt(40));
            assertThat(Murmur3.token(key)).as(key).isEqualTo(theirs(key.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// Of all planes, halves of surrogate pairs among them.
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++)
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) (' ' + random.nextInt(95)));
                case 1 -> text.append((char) random.nextInt(0x800));
                case 2 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        return text.toString();
    }

    @Test
    void everyCharacterIsEncodedAsTheJdkDoes() {
        for (int point = 0; point < 0x110000; point++) {
            String text = Character.toString(point);
            assertThat(Utf8.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
