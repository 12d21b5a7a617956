package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.checking.Chaos;
import replicascope.kernel.Blueprint;
import replicascope.language.RunFiles;
import replicascope.run.Recording;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Choice;
import replicascope.simulation.World;

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

    /// Also in another JVM.
    @ParameterizedTest
    @MethodSource("folders")
    void aTreeOfBranchesReopensToTheSameDigests(Folder folder, @TempDir Path place) throws IOException,
            InterruptedException {
        for (long seed = 1; seed <= 20; seed++) {
            Run run = tree(folder.start(seed % 2 == 0 ? "deployed" : "printed", seed), new Random(seed));
            String text = RunFiles.print(Recording.of(run));
            Script again = Script.play(RunFiles.parse(text));
            assertThat(again.troubles()).as(folder + ", seed " + seed).isEmpty();
            assertThat(Fingerprint.ofBranches(again.run())).isEqualTo(Fingerprint.ofBranches(run));
            assertThat(again.looksAt()).isEqualTo(run.step());
            if (seed == 1)
                assertThat(elsewhere(Files.writeString(place.resolve("a.run"), text).toString()))
                        .isEqualTo(Fingerprint.ofBranches(run));
        }
    }

    /// A trunk and five branches, each out of a place of any other.
    private static Run tree(World start, Random random) {
        Run run = new Run(start);
        while (run.branches().size() < 6) {
            for (Choice choice : Chaos.run(run.world(), random.nextLong(), 1 + random.nextInt(60), Chaos.USUAL)
                    .choices())
                run.act(choice);
            run.switchTo(run.branches().get(random.nextInt(run.branches().size())));
            run.seek(random.nextLong(run.end() + 1));
        }
        return run;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theSameSeedMakesTheSameRun(Folder folder) {
        assertThat(Fingerprint.of(folder.blueprint().id())).isEqualTo(Fingerprint.of(folder.blueprint().id()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void anotherMachineMakesTheSameRun(Folder folder) throws IOException, InterruptedException {
        assertThat(elsewhere(folder.blueprint().id())).isEqualTo(Fingerprint.of(folder.blueprint().id()));
    }

    private static String elsewhere(String argument) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(java, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2", "-cp", System
                .getProperty("java.class.path"),
                Fingerprint.class.getName(), argument).redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed.lines().toList().getLast();
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
