package replicascope.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunFilesTest {
    private static final String EXAMPLE = """
            replicascope 1
            protocol raft 1
            preset deployed
            break A4.2
            nodes S1 S2 S3 : server
            seed 1
            shows A4.2 breaks election-safety
            ---
            timeout S1 election
            deliver S1>S3 RequestVote
            = S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1
            deliver S3>S1 Vote
            expect S1.state == LEADER and S1.currentTerm == 1
            crash S3
            restart S3
            expect S3.votedFor == null               // the vote was never on disk
            timeout S2 election
            deliver S2>S3 RequestVote
            deliver S3>S2 Vote
            expect count(server, .state == LEADER and .currentTerm == 1) == 2
            expect invariant(election-safety) == broken
            """;

    @Test
    void theExampleOfTheArchitectureIsPrintedAsItWasWritten() {
        RunFile file = RunFiles.parse(EXAMPLE);
        assertThat(RunFiles.print(file))
                .isEqualTo(EXAMPLE.replace("               // the vote was never on disk", ""));
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.headers()).hasSize(6);
        assertThat(file.commands()).hasSize(12);
        assertThat(file.statements().get(2).body())
                .isEqualTo(new Outcome("S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1"));
    }

    @Test
    void everyLineKnowsItsPlace() {
        RunFile file = RunFiles.parse(
                "replicascope 1\r\n// c\r\n\r\n seed 1 // one\r\n---\r\n\tcrash S1\r\n = x // y\r\n");
        assertThat(file.headers().getFirst().line()).isEqualTo(4);
        assertThat(file.statements()).extracting(Statement::line).containsExactly(6, 7);
        assertThat(file.statements()).extracting(Statement::column).containsExactly(2, 2);
        assertThat(file.statements().get(1).body()).isEqualTo(new Outcome("x"));
    }

    @Test
    void filesAreEqualWhateverTheirLayout() {
        RunFile one = RunFiles.parse("replicascope 1\nseed 1\n---\ncrash S1\n");
        RunFile other = RunFiles.parse("\ufeffreplicascope 1\n\nseed  1//x\n --- // body\n\n\tcrash\tS1");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(RunFiles.parse("replicascope 1\nseed 1\n---\ncrash S2\n"));
    }

    @Test
    void anOutcomeStandsUnderACommand() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunFile.of(List.of(), List.of(new Outcome("x"))));
    }

    @Test
    void anOutcomeIsMadeToFitOneLine() {
        assertThat(new Outcome(" a\r\nb\0 ").text()).isEqualTo("a  b");
        assertThat(new Outcome("see http://x // no /// none").text()).isEqualTo("see http://x / / no / / / none");
        Outcome endless = new Outcome("x //".repeat(5_000));
        assertThat(endless.text()).hasSize(10_000).endsWith("…");
        assertThat(new Outcome(endless.text())).isEqualTo(endless);
    }

    @Test
    void recordedOutcomesAreReplacedAndNothingElse() {
        String rewritten = RunFiles.withOutcomes(EXAMPLE, Map.of(10, "S3 grants", 12, "unrecorded", 1, "no command"));
        assertThat(rewritten)
                .isEqualTo(EXAMPLE.replace("S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1", "S3 grants"));
    }

    @Test
    void layoutAndCommentsOfARewrittenOutcomeStay() {
        String text = "replicascope 1\r\n---\r\ncrash S1\r\n\r\n  // c\r\n\t=  old \t// why\r\n=//x\r\n"
                + "crash S2\r\n= kept";
        assertThat(RunFiles.withOutcomes(text, Map.of(3, "one\ntwo"))).isEqualTo(text
                .replace("=  old \t// why", "=  one \t// why").replace("=//x", "= two //x"));
        assertThat(RunFiles.withOutcomes(text, Map.of(3, "one"))).isEqualTo(text
                .replace("=  old \t// why", "=  one \t// why").replace("=//x", "//x"));
        assertThat(RunFiles.withOutcomes(text, Map.of(8, "new\nmore"))).isEqualTo(
                text.replace("= kept", "= new\n= more"));
        assertThat(RunFiles.withOutcomes(text, Map.of(8, ""))).isEqualTo(text.replace("= kept", "="));
    }

    @Test
    void withoutFreshOutcomesTheTextStaysAsItIs() {
        for (int seed = 0; seed < 300; seed++) {
            String text = RunFiles.print(new RandomFiles(seed).file());
            assertThat(RunFiles.withOutcomes(text, Map.of())).isEqualTo(text);
        }
    }

    @Test
    void aRewrittenFileHoldsTheFreshOutcomes() {
        for (int seed = 0; seed < 300; seed++) {
            RunFile file = new RandomFiles(seed).file();
            Map<Integer, String> fresh = new TreeMap<>();
            file.everyStatement().forEach(statement -> fresh.put(statement.line(), "at // " + statement.line()));
            RunFile rewritten = RunFiles.parse(RunFiles.withOutcomes(RunFiles.print(file), fresh));
            assertThat(rewritten.commands()).as("seed %d", seed).isEqualTo(file.commands());
            assertThat(rewritten.sections()).as("seed %d", seed).hasSameSizeAs(file.sections());
            assertThat(rewritten.everyStatement().map(Statement::body).filter(Outcome.class::isInstance))
                    .allMatch(outcome -> ((Outcome) outcome).text().startsWith("at / / "));
        }
    }

    @Test
    void aLineTooLongToBeReadBackIsNotPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Commands.print(new Command(new Action.Note("x".repeat(
                100_000)))));
    }
}
