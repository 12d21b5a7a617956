package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.checking.Chaos;
import replicascope.kernel.Listing;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Explanation;
import replicascope.simulation.Simulator;

/// The listing and the engine agree: every line marked executable is reached, every test comes out both ways, and
/// nothing is reported that the listing does not mark.
class ListingTest extends FolderTest {
    private static final int RUNS = 60;
    private static final int STEPS = 400;

    @ParameterizedTest
    @MethodSource("folders")
    void everyExecutableLineIsReachedAndEveryTestComesOutBothWays(Folder folder) {
        Listing listing = folder.listing();
        TreeSet<String> wanted = new TreeSet<>();
        for (Listing.Line line : listing.lines()) {
            if (line.test())
                wanted.addAll(List.of(line.number() + "+", line.number() + "-"));
            else if (line.executable())
                wanted.add(line.number() + "");
        }
        assertThat(wanted).isNotEmpty();
        TreeSet<String> reached = reached(folder, listing);
        assertThat(reached).as("reported by " + folder + " and marked in its listing").isSubsetOf(wanted);
        assertThat(reached).as("marked in the listing of " + folder + " and reached").containsAll(wanted);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void numbersRiseAndAreUnique(Folder folder) {
        List<Integer> numbers = folder.listing().lines().stream().map(Listing.Line::number).toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
    }

    private static TreeSet<String> reached(Folder folder, Listing listing) {
        TreeSet<String> reached = new TreeSet<>();
        for (String file : folder.scenarios()) {
            Run run = Script.play(folder.scenario(file)).run();
            for (long step = 1; step <= run.end(); step++)
                add(reached, run.explanation(step), listing);
        }
        for (String preset : List.of("deployed", "printed"))
            for (long seed = 1; seed <= RUNS; seed++) {
                Chaos.Made made = Chaos.run(folder.start(preset, seed), seed, STEPS, Chaos.USUAL);
                for (int i = 0; i < made.choices().size(); i++)
                    add(reached, Simulator.explain(made.worlds().get(i), made.choices().get(i)), listing);
            }
        return reached;
    }

    /// Of a range, the lines that are marked; its ends must be.
    private static void add(TreeSet<String> reached, Explanation step, Listing listing) {
        for (Explanation.Line line : step.lines()) {
            if (line.outcome() != null)
                reached.add(line.first() + (line.outcome() ? "+" : "-"));
            else
                for (int number = line.first(); number <= line.last(); number++)
                    if (number == line.first() || number == line.last()
                            || listing.at(number).map(Listing.Line::executable).orElse(false))
                        reached.add(number + "");
        }
    }
}
