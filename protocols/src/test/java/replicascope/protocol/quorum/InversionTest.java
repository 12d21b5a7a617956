package replicascope.protocol.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.Value;
import replicascope.simulation.Letter;

/// Golden number G14: N = 3, R = W = 2, a write under way and two reads, one after the other. Each replica has the write
/// before the first read, before the second, or after both (27 ways); each read has its answers from two replicas (9
/// ways). All 243 are played, by hand and through the engine.
class InversionTest {
    private static final List<String> REPLICAS = List.of("A", "B", "C");

    @ParameterizedTest
    @CsvSource({"break A2.4, 6", "set repair=async, 6", "set repair=none, 6", "preset deployed, 0"})
    void someOrdersInvertAsPrintedAndNoneWithWriteBack(String header, int expected) {
        int inverted = 0;
        int all = 0;
        Lab lab = new Lab(header, "nodes A B C : replica", "nodes X Y : coordinator", "nodes Ann Ben Cid : client")
                .play("client Ann write x 0 via X", "settle", "client Ann write x 1 via X as w1",
                        "deliver Ann>X Request",
                        "deliver all X>* Read", "deliver all *>X Response");
        long written = lab.run.step();
        for (int progress = 0; progress < 27; progress++)
            for (int first = 0; first < 3; first++)
                for (int second = 0; second < 3; second++) {
                    boolean found = inverts(lab, progress, first, second);
                    assertThat(lab.broken().contains("linearizable")).isEqualTo(found);
                    assertThat(lab.broken().contains("monotonic-reads")).isEqualTo(found);
                    assertThat(lab.broken()).doesNotContain("regular", "quorum-intersection");
                    inverted += found ? 1 : 0;
                    all++;
                    lab.run.seek(written);
                }
        assertThat(all).isEqualTo(243);
        assertThat(inverted).isEqualTo(expected);
    }

    /// @param progress a digit to the base of three for each replica: when it gets the write
    /// @param first    the replica that the first read does without
    private static boolean inverts(Lab lab, int progress, int first, int second) {
        write(lab, progress, 0);
        Value one = read(lab, "Ben", "r1", without(first));
        write(lab, progress, 1);
        Value other = read(lab, "Cid", "r2", without(second));
        write(lab, progress, 2);
        return one.equals(Value.of(1)) && other.equals(Value.of(0));
    }

    private static List<String> without(int replica) {
        List<String> quorum = new ArrayList<>(REPLICAS);
        quorum.remove(replica);
        return quorum;
    }

    private static void write(Lab lab, int progress, int now) {
        int digits = progress;
        for (String replica : REPLICAS) {
            if (digits % 3 == now)
                lab.play("deliver X>" + replica + " Write");
            digits /= 3;
        }
    }

    /// The letters of this read go to its quorum and back; all others stay where they are.
    private static Value read(Lab lab, String client, String id, List<String> quorum) {
        lab.play("client " + client + " read x via Y as " + id, "deliver " + client + ">Y Request");
        for (String replica : quorum)
            lab.play("deliver Y>" + replica + " Read{id=" + id + "}", "deliver " + replica + ">Y Response{id=" + id
                    + "}");
        for (String replica : quorum)
            if (lab.result(id) == null && inFlight(lab, replica, id))
                lab.play("deliver Y>" + replica + " Write{id=" + id + "}", "deliver " + replica + ">Y Ack{id=" + id
                        + "}");
        lab.play("deliver Y>" + client + " Answer");
        return lab.result(id);
    }

    private static boolean inFlight(Lab lab, String replica, String id) {
        return lab.world().flight().stream().map(Letter.class::cast).anyMatch(letter -> letter.to().name().equals(
                replica)
                && letter.message() instanceof Message.Write write && write.id().name().equals(id));
    }
}
