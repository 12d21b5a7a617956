package replicascope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The app knows protocols only by what every protocol has.
class LayersTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("replicascope.app");

    @Test
    void noClassOfAProtocolIsNamed() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("replicascope.protocol..", "replicascope.blocks..")
                .because("protocols are found with ServiceLoader, so that a new one needs no change here").check(CODE);
    }

    /// picocli alone takes longer to load than all the rest of `--version`, and JavaFX is not always there.
    @Test
    void theVersionIsToldWithoutThem() {
        noClasses().that().haveFullyQualifiedName("replicascope.app.Main").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "picocli..")
                .because("Main answers --version itself and hands everything else on").check(CODE);
    }
}
