package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.kernel.Defect;
import replicascope.language.Header;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.run.Recording;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Verdict;

/// Scenario files: they play as written, and each switch is shown both ways.
class ScenariosTest extends FolderTest {

    @ParameterizedTest
    @MethodSource("folders")
    void everyScenarioPlaysAsWritten(Folder folder) {
        assertThat(folder.scenarios()).as("scenarios of " + folder).isNotEmpty();
        for (String file : folder.scenarios())
            assertThat(Script.play(folder.scenario(file)).troubles()).as(folder + "/" + file).isEmpty();
    }

    /// A rival reading of a line, set as a parameter, may break another property in a scenario of its own.
    @ParameterizedTest
    @MethodSource("folders")
    void everySwitchHasAScenarioThatBreaksWhatTheBlueprintSays(Folder folder) {
        Set<String> shown = new TreeSet<>();
        for (String file : folder.scenarios())
            Script.play(folder.scenario(file)).headers().shows()
                    .ifPresent(shows -> shown.add(shows.switchId() + " " + shows.property()));
        assertThat(shown).containsAll(folder.blueprint().defects().stream()
                .map(defect -> defect.id() + " " + defect.breaks()).toList());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aSwitchBreaksFirstWhatItSays(Folder folder) {
        for (String file : folder.scenarios()) {
            Script script = Script.play(folder.scenario(file));
            script.headers().shows().ifPresent(shows -> {
                Defect defect = folder.blueprint().defect(shows.switchId()).orElseThrow();
                Run run = script.run();
                assertThat(run.setup().settings().broken()).as(file + ": deployed, this switch and what it requires")
                        .isEqualTo(folder.blueprint().withRequired(defect.id()));
                assertThat(firstBroken(run)).as(file).contains(shows.property());
            });
        }
    }

    private static List<String> firstBroken(Run run) {
        List<Verdict> broken = run.world(run.end()).verdicts().stream().filter(verdict -> !verdict.holds()).toList();
        long first = broken.stream().mapToLong(Verdict::step).min().orElse(-1);
        return broken.stream().filter(verdict -> verdict.step() == first)
                .sorted(Comparator.comparing(Verdict::invariant)).map(Verdict::invariant).toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theDeployedEngineWithstandsTheSameSchedule(Folder folder) {
        for (String file : folder.scenarios()) {
            RunFile scenario = folder.scenario(file);
            if (scenario.headerItems().stream().anyMatch(Header.Shows.class::isInstance)) {
                Run run = Script.playDeployed(scenario).run();
                assertThat(run.world(run.end()).verdicts()).as(folder + "/" + file).isNotEmpty()
                        .allMatch(Verdict::holds);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyScenarioSurvivesBeingSaved(Folder folder) {
        for (String file : folder.scenarios()) {
            Run run = Script.play(folder.scenario(file)).run();
            Script again = Script.play(RunFiles.parse(RunFiles.print(Recording.of(run))));
            assertThat(again.stopped()).as(folder + "/" + file).isEmpty();
            assertThat(again.run().digest()).as(folder + "/" + file).isEqualTo(run.digest());
        }
    }
}
