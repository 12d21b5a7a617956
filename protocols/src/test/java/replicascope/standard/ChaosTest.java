package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.checking.Chaos;
import replicascope.kernel.Blueprint;
import replicascope.language.RunFiles;
import replicascope.run.Recording;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Choice;

/// Random runs: what is deployed breaks nothing, and every run can be made again.
class ChaosTest extends FolderTest {
    private static final int RUNS = 1_000;
    private static final int STEPS = 250;

    @ParameterizedTest
    @MethodSource("folders")
    void theDeployedEngineKeepsItsInvariants(Folder folder) {
        for (long seed = 1; seed <= RUNS; seed++) {
            Chaos.Made made = Chaos.run(folder.start("deployed", seed), seed, STEPS, Chaos.USUAL);
            assertThat(made.broken()).as(() -> folder + ": " + text(made)).isEmpty();
        }
    }

    /// Chaos that never begins an operation would prove little.
    @ParameterizedTest
    @MethodSource("folders")
    void everyOperationHasExamples(Folder folder) {
        assertThat(folder.blueprint().operations()).isNotEmpty()
                .noneMatch(operation -> operation.examples().isEmpty());
        for (Blueprint.OperationKind kind : folder.blueprint().operations())
            for (String example : kind.examples())
                assertThat(Chaos.arguments(folder.start("deployed", 1).nodes().getFirst(), kind, example).size())
                        .as(kind.name() + " " + example).isEqualTo(kind.arguments().size());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aRunReplaysFromItsTextToTheSameDigest(Folder folder) {
        for (long seed = 1; seed <= 100; seed++)
            for (String preset : List.of("deployed", "printed", "literal")) {
                Run run = run(Chaos.run(folder.start(preset, seed), seed, STEPS, Chaos.USUAL));
                Script again = Script.play(RunFiles.parse(RunFiles.print(Recording.of(run))));
                assertThat(again.troubles()).as(folder + ", seed " + seed).isEmpty();
                assertThat(again.run().digest()).isEqualTo(run.digest());
            }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theSameSeedMakesTheSameRun(Folder folder) {
        assertThat(Fingerprint.of(folder.blueprint().id())).isEqualTo(Fingerprint.of(folder.blueprint().id()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void anotherMachineMakesTheSameRun(Folder folder) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(java, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2", "-cp", System
                .getProperty("java.class.path"),
                Fingerprint.class.getName(), folder.blueprint().id()).redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed.lines().toList().getLast()).isEqualTo(Fingerprint.of(folder.blueprint().id()));
    }

    private static Run run(Chaos.Made made) {
        Run run = new Run(made.worlds().getFirst());
        for (Choice choice : made.choices())
            run.act(choice);
        return run;
    }

    private static String text(Chaos.Made made) {
        List<String> lines = new ArrayList<>();
        made.broken().forEach(verdict -> lines.add(verdict.toString()));
        return lines + "\n" + RunFiles.print(Recording.of(run(made)));
    }
}
