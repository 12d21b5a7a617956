package replicascope.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Lessons know protocols only by what every protocol has.
class LayersTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("replicascope.lessons");

    @Test
    void noClassOfAProtocolIsNamed() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("replicascope.protocol..", "replicascope.blocks..")
                .because("a lesson finds its protocol by name, so that a new protocol needs no change here")
                .check(CODE);
    }

    @Test
    void noWindowIsNeeded() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.google.gson..", "replicascope.lessons..", "replicascope.kernel..",
                        "replicascope.language..", "replicascope.simulation..", "replicascope.run..",
                        "replicascope.checking..")
                .because("lessons play in a terminal too").check(CODE);
    }
}
