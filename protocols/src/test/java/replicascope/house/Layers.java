package replicascope.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who may name whom inside the module `protocols`, as rules over the packages below one root; the root is a
/// parameter so that the rules can be tried on bad samples.
///
/// Packages come into being one by one, so a rule about an empty package passes (`allowEmptyShould`). What keeps that
/// from hiding anything is [#everyClassHasALayer]: a class in a package that has no row here fails.
final class Layers {
    /// For each package what it may name besides itself and the JDK.
    private static final Map<String, List<String>> MAY_NAME = Map.of(
            "kernel", List.of(),
            "blocks", List.of("kernel"),
            "language", List.of("kernel"),
            "history", List.of("kernel"),
            "simulation", List.of("kernel"),
            "run", List.of("kernel", "language", "simulation", "history"),
            "checking", List.of("kernel", "language", "simulation", "history", "run"),
            "protocol", List.of("kernel", "blocks", "history"));

    /// Packages whose code is a pure function of its arguments.
    private static final List<String> PURE = List.of("kernel", "blocks", "history", "protocol");

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        MAY_NAME.keySet().stream().sorted().map(this::namesOnlyWhatLiesBelow).forEach(rules::add);
        rules.add(everyClassHasALayer());
        rules.add(protocolsDoNotKnowEachOther());
        rules.add(noInputOrOutput());
        rules.add(noChance());
        rules.add(noClockOfTheMachine());
        rules.add(noThreads());
        rules.add(noNodeNumbers());
        return rules;
    }

    private ArchRule namesOnlyWhatLiesBelow(String layer) {
        String[] allowed = Stream.concat(Stream.of("java..", below(layer)),
                MAY_NAME.get(layer).stream().map(this::below)).toArray(String[]::new);
        return classes().that().resideInAPackage(below(layer)).should().onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("data flows one way, and protocols need nothing but the JDK").allowEmptyShould(true);
    }

    private ArchRule everyClassHasALayer() {
        String[] known = MAY_NAME.keySet().stream().map(this::below).toArray(String[]::new);
        return classes().that().resideInAPackage(root + "..").should().resideInAnyPackage(known)
                .because("a package without a row in Layers.MAY_NAME is checked by nobody");
    }

    private ArchRule protocolsDoNotKnowEachOther() {
        return slices().matching(root + ".protocol.(*)..").should().notDependOnEachOther()
                .because("a part that two protocols share belongs in blocks").allowEmptyShould(true);
    }

    private ArchRule noInputOrOutput() {
        return noClasses().that().resideInAnyPackage(pure()).should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                .because("an engine is a set of pure functions; the world does the sending and storing");
    }

    private ArchRule noChance() {
        return noClasses().that().resideInAnyPackage(pure()).should().dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|random\\..*|concurrent\\.ThreadLocalRandom)")
                .because("randomness is data: call turn.choose");
    }

    private ArchRule noClockOfTheMachine() {
        var systemTime =
                target(owner(DescribedPredicate.<JavaClass>describe("System", c -> c.isEquivalentTo(System.class))))
                        .and(target(name("currentTimeMillis")).or(target(name("nanoTime"))));
        return noClasses().that().resideInAnyPackage(pure()).should().accessTargetWhere(systemTime)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .because("time is model time: call turn.clock");
    }

    private ArchRule noThreads() {
        return noClasses().that().resideInAnyPackage(pure()).should().dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.Thread(Local)?|java\\.util\\.concurrent\\..*(Executor|Future).*")
                .because("one step is one call; what goes on at once is what the simulator makes of it");
    }

    private ArchRule noNodeNumbers() {
        var index =
                target(owner(DescribedPredicate.<JavaClass>describe("NodeId", c -> c.getSimpleName().equals("NodeId"))))
                        .and(target(name("index")));
        return noClasses().that().resideInAPackage(below("protocol")).should().accessTargetWhere(index)
                .because("an engine that computes with node numbers is not symmetric; compare NodeIds instead")
                .allowEmptyShould(true);
    }

    private String[] pure() {
        return PURE.stream().map(this::below).toArray(String[]::new);
    }

    private String below(String layer) {
        return root + "." + layer + "..";
    }
}
