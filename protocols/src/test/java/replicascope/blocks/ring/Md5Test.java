package replicascope.blocks.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Md5Test {
    /// The test suite of RFC 1321, appendix A.5.
    @ParameterizedTest
    @CsvSource({"'', d41d8cd98f00b204e9800998ecf8427e", "a, 0cc175b9c0f1b6a831c399e269772661",
        "abc, 900150983cd24fb0d6963f7d28e17f72", "message digest, f96b697d7cb7938d525a2f31aaf161d0",
        "abcdefghijklmnopqrstuvwxyz, c3fcd3d76192e4007dfb496cca67e13b"})
    void tokensAreTheUpperHalvesOfDigests(String key, String digest) {
        BigInteger number = new BigInteger(digest, 16);
        assertThat(BigInteger.valueOf(Md5.token(key)))
                .isEqualTo(number.shiftRight(64).subtract(BigInteger.ONE.shiftLeft(63)));
        IntStream.of(1, 2, 3, 10, 768, Integer.MAX_VALUE).forEach(divisor -> assertThat(Md5.modulo(key, divisor))
                .isEqualTo(number.mod(BigInteger.valueOf(divisor)).intValue()));
    }
}
