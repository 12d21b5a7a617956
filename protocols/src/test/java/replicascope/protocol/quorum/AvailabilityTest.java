package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Value;

/// Which operations are carried out while which replicas are down.
class AvailabilityTest {
    private static final String[] REPLICAS = {"A", "B", "C", "D", "E"};

    private static Clocked register(int r, int w, String contact) {
        return new Clocked("nodes A B C D E : replica", "nodes X : coordinator", "nodes Ben : client",
                "set N=5, R=" + r + ", W=" + w + ", contact=" + contact);
    }

    /// Golden number G22 in this protocol: by every set of replicas that are down, with all twelve pairs of G13. A
    /// read of what all others have needs R; a write, and a read that has to write back, max(R, W).
    @ParameterizedTest
    @ValueSource(strings = {"parallel", "one-by-one"})
    void anOperationIsCarriedOutExactlyWhenEnoughAreUp(String contact) {
        for (int r = 1; r <= 5; r++)
            for (int w = Math.max(3, 6 - r); w <= 5; w++)
                for (int down = 0; down < 32; down++) {
                    Clocked register = register(r, w, contact);
                    for (int i = 0; i < 5; i++)
                        if ((down >> i & 1) == 1)
                            register.crash(REPLICAS[i]);
                    int live = 5 - Integer.bitCount(down);
                    assertThat(register.end(register.begin("Ben", "X", "read", Value.of("x"))) != null)
                            .as("read, R=%d W=%d, %d up", r, w, live).isEqualTo(live >= r);
                    assertThat(register.end(register.begin("Ben", "X", "write", Value.of("x"), Value.of(1))) != null)
                            .as("write, R=%d W=%d, %d up", r, w, live).isEqualTo(live >= Math.max(r, w));
                }
    }

    /// Exercise 7.3 with two of five down: whoever asks exactly R gets through with R = 1 in 60 of 100 cases, and with
    /// R = 3 in 10. By every draw. Whoever asks all always does.
    @ParameterizedTest
    @CsvSource({"1, 60", "3, 10"})
    void askingExactlyRIsALottery(int r, int ofHundred) {
        Lab lab = new Lab("nodes A B C D E : replica", "nodes X : coordinator", "nodes Ben : client",
                "set N=5, R=" + r + ", W=5, contact=exactly").play("crash D", "crash E");
        int[] count = new int[2];
        long before = lab.run.step();
        draw(lab, r, "", 5, before, count);
        assertThat(count[1] * 100).isEqualTo(ofHundred * count[0]);
        assertThat(count[0]).isEqualTo(r == 1 ? 5 : 60);
        assertThat(register(r, 5, "parallel")).satisfies(register -> {
            register.crash("D");
            register.crash("E");
            assertThat(register.end(register.begin("Ben", "X", "read", Value.of("x")))).isNotNull();
        });
    }

    private static void draw(Lab lab, int more, String drawn, int left, long before, int[] count) {
        if (more > 0) {
            for (int i = 0; i < left; i++)
                draw(lab, more - 1, drawn + (drawn.isEmpty() ? "" : ", ") + "replica=" + i, left - 1, before, count);
            return;
        }
        lab.play("client Ben read x via X as r1", "deliver Ben>X Request choosing " + drawn, "settle");
        count[0]++;
        count[1] += lab.result("r1") != null ? 1 : 0;
        lab.run.seek(before);
    }

    /// A draw that fails although enough are up is a break of `availability`, and a bad setting.
    @Test
    void askingExactlyRBreaksAvailability() {
        Lab lab = new Lab("nodes A B C : replica", "nodes X : coordinator", "nodes Ben : client", "set contact=exactly")
                .play("crash A", "client Ben read x via X as r1", "deliver Ben>X Request choosing replica=0, replica=0",
                        "advance 1s");
        assertThat(lab.broken()).containsExactly("availability");
    }

    /// Time-outs brought before their time are no waiting, and nobody is blamed.
    @Test
    void whoIsNotGivenTimeIsNotBlamed() {
        Lab lab = new Lab("nodes A B C : replica", "nodes X : coordinator", "nodes Ben : client").play(
                "client Ben read x via X as r1", "deliver Ben>X Request", "timeout X expire(r1)",
                "timeout X expire(r1)",
                "timeout X expire(r1)", "settle");
        assertThat(lab.holds("op(r1) == unknown")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aReplicaBehindACutIsNotThere() {
        Lab lab = new Lab("nodes A B C : replica", "nodes X : coordinator", "nodes Ben : client").play("cut A B > X",
                "client Ben read x via X as r1", "advance 1s");
        assertThat(lab.holds("op(r1) == unknown")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }
}
