package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// Partial quorums: how stale reads are (Bailis and others, VLDB 2012).
class StalenessTest {
    private static final String THREE = "nodes A B C : replica";
    private static final String ONE = "nodes X Y : coordinator";
    private static final List<String> REPLICAS = List.of("A", "B", "C");

    /// Golden number G2, by every choice: each of k writes is on any W of three replicas, and a read asks any R. It is
    /// within k versions unless it misses all k writes: 1 - p^k with p = C(N - W, R) / C(N, R).
    @ParameterizedTest
    @CsvSource({"1, 1, 1, .3333", "1, 1, 2, .5556", "1, 1, 3, .7037", "1, 1, 5, .8683", "1, 2, 1, .6667",
        "1, 2, 2, .8889", "1, 2, 3, .9630"})
    void kStalenessIsTheClosedForm(int r, int w, int k, double published) {
        Count count = new Count();
        Lab lab = new Lab("preset deployed", "break A2.7", THREE, ONE, "nodes Ann Ben : client",
                "set R=" + r + ", W=" + w + ", contact=exactly, repair=none, timestamps=coordinator")
                .play("client Ann write x 0 via X as w0", "settle");
        writes(lab, w, k, 1, r, count);
        double miss = binomial(3 - w, r) / binomial(3, r);
        assertThat(count.within / (double) count.all).isCloseTo(1 - Math.pow(miss, k), within(1e-12))
                .isCloseTo(published, within(5e-5));
        assertThat(count.all).isEqualTo((int) (Math.pow(3, k) * 3));
    }

    /// What was read, over all choices.
    private static final class Count {
        private int all;
        private int within;
    }

    private static void writes(Lab lab, int w, int k, int number, int r, Count count) {
        if (number > k) {
            reads(lab, r, k, count);
            return;
        }
        long before = lab.run.step();
        for (int without = 0; without < 3; without++) {
            lab.play("client Ann write x " + number + " via X as w" + number, "deliver Ann>X Request");
            for (int i = 0; i < 3; i++)
                lab.play((w == 1) == (i == without) ? "deliver X>" + REPLICAS.get(i) + " Write"
                        : "drop X>" + REPLICAS.get(i) + " Write");
            lab.play("settle");
            assertThat(lab.result("w" + number)).isEqualTo(Writes.OK);
            writes(lab, w, k, number + 1, r, count);
            lab.run.seek(before);
        }
    }

    private static void reads(Lab lab, int r, int k, Count count) {
        long before = lab.run.step();
        assertThat(r).isEqualTo(1);
        for (int choice = 0; choice < 3; choice++) {
            lab.play("client Ben read x via Y as r1", "deliver Ben>Y Request choosing replica=" + choice, "settle");
            count.all++;
            Value read = lab.result("r1");
            if (!read.equals(Value.of(0)))
                count.within++;
            lab.run.seek(before);
        }
    }

    private static double binomial(int n, int k) {
        double result = 1;
        for (int i = 0; i < k; i++)
            result = result * (n - i) / (k - i);
        return n < k ? 0 : result;
    }

    /// Golden number G3, PBS t-visibility of the WARS model with N = 3 and R = W = 1: how many reads that begin t
    /// after a write was acknowledged find it. Everything takes 1 ms on average, a write's way to a replica `wars`.
    @ParameterizedTest
    @CsvSource({"1, 0 1 5, .752 .908 .998", "20, 0 10 65, .378 .624 .975"})
    void tVisibility(int wars, String times, String expected) {
        int trials = 12_000;
        int runs = 40;
        int[] seen = new int[3];
        for (int run = 0; run < runs; run++) {
            Clocked register = new Clocked("preset deployed", "break A2.7", THREE, ONE,
                    "nodes Ann Ben Cid Dan : client",
                    "seed " + (run + 1),
                    "set R=1, W=1, repair=none, timestamps=coordinator, timeout=100s, patience=200s",
                    "set delays=exponential, latency=0ms..1ms, latency(X>*)=0ms.." + wars + "ms, latency(*>Ann)=0ms, "
                            + "latency(Ann>*)=0ms, latency(Ben>*)=0ms, latency(Cid>*)=0ms, latency(Dan>*)=0ms");
            for (int trial = 1; trial <= trials / runs; trial++) {
                Value value = Value.of(trial);
                register.end(register.begin("Ann", "X", "write", Value.of("x"), value));
                long committed = register.now();
                List<String> reads = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    register.until(committed + Long.parseLong(times.split(" ")[i]) * Times.MILLI);
                    reads.add(register.begin(List.of("Ben", "Cid", "Dan").get(i), "Y", "read", Value.of("x")));
                }
                for (int i = 0; i < 3; i++)
                    seen[i] += value.equals(register.end(reads.get(i))) ? 1 : 0;
                register.settle();
            }
        }
        for (int i = 0; i < 3; i++)
            assertThat(seen[i] / (double) trials).as("t = %s ms", times.split(" ")[i])
                    .isCloseTo(Double.parseDouble(expected.split(" ")[i]), within(.01));
    }

    @Test
    void aBoundOnVersionsAndOneOnAgeAreBroken() {
        String[] commands = {"client Ann write x 1 via X as w1", "settle", "advance 10ms",
            "client Ann write x 2 via X as w2", "deliver Ann>X Request", "deliver X>A Write", "deliver A>X Ack",
            "deliver X>Ann Answer", "drop all X>* Write", "advance 7ms", "client Ben read x via Y as r1",
            "deliver Ben>Y Request choosing replica=2", "settle"};
        String settings = "set R=1, W=1, contact=exactly, repair=none, timestamps=coordinator, ";
        for (String bound : List.of("behind=0", "age=6ms"))
            assertThat(new Lab("preset deployed", "break A2.7", THREE, ONE, "nodes Ann Ben : client", settings + bound)
                    .play(commands).broken()).as(bound).contains("staleness");
        for (String bound : List.of("behind=1", "age=7ms"))
            assertThat(new Lab("preset deployed", "break A2.7", THREE, ONE, "nodes Ann Ben : client", settings + bound)
                    .play(commands).broken()).as(bound).doesNotContain("staleness").contains("regular");
    }
}
