package replicascope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.language.RunFiles;
import replicascope.run.Protocols;
import replicascope.run.Script;
import replicascope.simulation.Verdict;

/// What README and CONTRIBUTING claim is so.
class DocumentsTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void theReadmeOpensWithTheTwoCommands() throws IOException {
        List<String> opening = Files.readAllLines(ROOT.resolve("README.md")).subList(0, 12);
        assertThat(opening).anyMatch(line -> line.startsWith("mvn -q -Prun "))
                .anyMatch(line -> line.startsWith("mvn verify "));
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).containsPattern("mvn [^\n]*verify");
    }

    @Test
    void theReadmeListsTheProtocols() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(Protocols.all()).isNotEmpty().allSatisfy(provider -> {
            assertThat(readme).contains("| `" + provider.blueprint().id() + "` |");
        });
    }

    @Test
    void theRunFileOfTheReadmeBreaksElectionSafety() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("replicascope 1\n");
        Script script = Script.play(RunFiles.parse(readme.substring(start, readme.indexOf("```", start))));
        assertThat(script.troubles()).isEmpty();
        assertThat(script.run().world().verdicts()).filteredOn(verdict -> !verdict.holds())
                .extracting(Verdict::invariant).containsExactly("election-safety");
    }

    @Test
    void theBranchOfTheReadmeBreaksNothing() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("replicascope 1\n");
        int branch = readme.indexOf("--- \"", start);
        Script script = Script.play(RunFiles.parse(readme.substring(start, readme.indexOf("```", start))
                + readme.substring(branch, readme.indexOf("```", branch))));
        assertThat(script.troubles()).isEmpty();
        script.run().switchTo(script.run().branches().getLast());
        assertThat(script.run().world(script.run().end()).verdicts()).isNotEmpty().allMatch(Verdict::holds);
    }

    @Test
    void contributingShowsTheSmallestEngineWhole() throws IOException {
        String engine = Files.readString(Path.of("src/main/java/replicascope/protocol/flooding/Flooding.java"));
        assertThat(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                .contains(engine.substring(engine.indexOf("/// Flooding:")).strip());
    }
}
