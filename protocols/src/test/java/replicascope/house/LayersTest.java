package replicascope.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The module's packages name only what they may; and the rules do catch what they are there to catch.
class LayersTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("replicascope");
    private static final String SAMPLE = "replicascope.house.sample";
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(SAMPLE);
    private static final List<String> OFFENCES = new Layers(SAMPLE).rules().stream()
            .flatMap(rule -> rule.evaluate(BAD).getFailureReport().getDetails().stream())
            .toList();

    static List<ArchRule> rules() {
        return new Layers("replicascope").rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeeps(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "one.Engine.other> has type <replicascope.house.sample.protocol.two.Engine>",
        "Slice one depends on Slice two",
        "one.Engine.save(java.nio.file.Path)",
        "calls constructor <java.util.Random.<init>()>",
        "references method <java.lang.System.nanoTime()>",
        "one.Engine.clock> has type <java.time.Clock>",
        "calls method <java.lang.Thread.currentThread()>",
        "calls method <replicascope.kernel.NodeId.index()>",
        "references method <replicascope.kernel.NodeId.index()>",
        "kernel.Upward.above> has type <replicascope.house.sample.simulation.World>",
        "Class <replicascope.house.sample.stray.Stray> does not reside in any package"})
    void aBadSampleIsCaught(String offence) {
        assertThat(OFFENCES).anyMatch(line -> line.contains(offence));
    }

    @Test
    void aProtocolMayNotSeeTheSimulation() {
        assertThat(OFFENCES).anyMatch(line -> line.contains("two.Engine") && line.contains("simulation.World"));
    }
}
