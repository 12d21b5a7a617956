package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Structural hashes: of names and values, never of classes, identity or the machine.
class HashesTest {
    enum Mode {
        ON, OFF {}
    }

    record Entry(int term, String text) {}

    record Renamed(int term, String text) {}

    record Other(int term, String word) {}

    sealed interface Family {}

    record Yes() implements Family {}

    record No() implements Family {}

    sealed interface Left extends Family {}

    sealed interface Right extends Family {}

    record InLeft() implements Left {}

    record InRight() implements Right {}

    record Everything(Mode mode, NodeId node, Seq<Entry> log, Bag<NodeId> nodes, Table<String, Long> table,
            Duration span, boolean flag, double number, Family family, Value value, String nothing) {}

    private static Everything everything() {
        return new Everything(Mode.OFF, new NodeId(2, "S3"), Seq.of(new Entry(1, "a")).append(new Entry(2, "é")),
                Bag.of(new NodeId(1, "S2"), new NodeId(0, "S1")), Table.<String, Long>empty().with("x", 5L),
                Duration.ofMillis(7), true, 0.25, new No(), new Value.Decimal(1.5), null);
    }

    /// Prints the hash for the other machine.
    public static void main(String[] args) {
        System.out.print(Hashes.of(everything()));
    }

    @Test
    void anotherMachineAgrees() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                HashesTest.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String hash = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(hash).isEqualTo(Long.toString(Hashes.of(everything())));
    }

    @Test
    void renamingAClassChangesNothingAndRenamingAComponentDoes() {
        assertThat(Hashes.of(new Renamed(1, "a"))).isEqualTo(Hashes.of(new Entry(1, "a")));
        assertThat(Hashes.of(new Other(1, "a"))).isNotEqualTo(Hashes.of(new Entry(1, "a")));
    }

    @Test
    void membersOfSealedFamiliesDiffer() {
        assertThat(List.of(Hashes.of(new Yes()), Hashes.of(new No()), Hashes.of(new InLeft()),
                Hashes.of(new InRight()))).doesNotHaveDuplicates();
        assertThat(Hashes.shape(InLeft.class)).isNotEqualTo(Hashes.shape(InRight.class));
    }

    @Test
    void valuesOfDifferentKindsDiffer() {
        assertThat(List.of(Hashes.of((Object) null), Hashes.of(0), Hashes.of(false), Hashes.of(0.0), Hashes.of(""),
                Hashes.of(Duration.ZERO), Hashes.of(Mode.ON), Hashes.of(Mode.OFF), Hashes.of(new NodeId(0, "S1")),
                Hashes.of(Value.of("0")), Hashes.of(new Value.Text("0")), Hashes.of(Value.of(0)),
                Hashes.of(new Value.Span(0)))).doesNotHaveDuplicates();
        assertThat(Hashes.of(new Entry(1, "a"))).isNotEqualTo(Hashes.of(new Entry(2, "a")));
    }

    @Test
    void whatStatesMayNotContainIsRefused() {
        assertThatThrownBy(() -> Hashes.of(List.of(1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a state or message may not contain java.util.");
        assertThatThrownBy(() -> Hashes.of(new int[1])).hasMessage("a state or message may not contain [I");
    }
}
