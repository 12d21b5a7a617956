package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;
import replicascope.language.RunFiles;
import replicascope.run.Run;
import replicascope.run.Script;

/// Frames and fields as plain text.
class TextViewTest {
    private static Run run(String body) {
        return Script.play(RunFiles.parse("""
                replicascope 1
                protocol raft
                nodes S1 S2 S3 : server
                nodes C1 : client
                ---
                """ + body)).run();
    }

    private static List<String> view(Run run, int width) {
        return TextView.of(run.frame(run.step()), width);
    }

    @Test
    void eachKindOfNodeHasATable() {
        List<String> lines = view(run("timeout S1 election\ncrash S2\nhold S1>S3 RequestVote\ncut S1 > S3\n"), 100);
        assertThat(lines.getFirst()).startsWith("server               is         currentTerm  votedFor");
        assertThat(lines.get(1)).startsWith("S1                   CANDIDATE  1            S1");
        assertThat(lines.get(2)).startsWith("S2      down         FOLLOWER   0");
        assertThat(lines.get(3)).startsWith("S3      cut from S1  FOLLOWER   0");
        assertThat(lines).anyMatch(line -> line.startsWith("client  tries"));
        assertThat(lines.getLast()).isEqualTo("in flight: S1>S2 RequestVote, S1>S3 RequestVote (held)");
    }

    @Test
    void itIsNeverWiderThanAllowed() {
        Run run = run("advance 1s\nclient C1 put x 1\nsettle\n");
        for (int width : new int[] {40, 60, 100}) {
            List<String> lines = view(run, width);
            assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
            assertThat(lines).anyMatch(line -> line.contains("LEADER"));
        }
    }

    @Test
    void everyKindOfFieldIsWritten() {
        assertThat(FieldText.of(new Field.Scalar("a", "7"))).isEqualTo("7");
        assertThat(FieldText.of(new Field.Tally("a", List.of("S1", "S2"), 5, 3))).isEqualTo("2/5: S1 S2");
        assertThat(FieldText.of(new Field.Gauge("a", 2, 4.5))).isEqualTo("2/4.5");
        assertThat(FieldText.of(new Field.Cells("a", List.of(new Field.Cell("1", ""), new Field.Cell("2", "")), 1)))
                .isEqualTo("1 | 2");
        assertThat(FieldText.of(new Field.Bag("a", List.of("x", "y")))).isEqualTo("x y");
        assertThat(FieldText.of(new Field.Table("a", List.of(new Field.Row("k", "v"))))).isEqualTo("k=v");
        assertThat(FieldText.of(new Field.Clock("a", List.of(new Field.Row("S1", "3"))))).isEqualTo("S1:3");
        assertThat(FieldText.of(new Field.Tree("a", new Field.Branch("t", false,
                List.of(new Field.Branch("l", false, List.of())))))).isEqualTo("t(l)");
        assertThat(FieldText.of(new Field.Group("a", List.of(new Field.Scalar("b", "1"))))).isEqualTo("b=1");
    }

    @Test
    void textIsWrappedBetweenWords() {
        assertThat(Wrapped.lines("1. ", "one two three", 10)).containsExactly("1. one two", "   three");
        assertThat(Wrapped.lines("", "abcdefghijkl m", 5)).containsExactly("abcde", "fghij", "kl m");
    }
}
