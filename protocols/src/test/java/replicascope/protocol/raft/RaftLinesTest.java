package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replicascope.checking.Chaos;
import replicascope.kernel.Listing;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Explanation;
import replicascope.simulation.Simulator;

/// The listing and the engine speak of the same lines.
class RaftLinesTest {
    private final TreeSet<String> reached = new TreeSet<>();

    private void mark(Explanation explanation) {
        for (Explanation.Line line : explanation.lines())
            for (int number = line.first(); number <= line.last(); number++)
                reached.add(number + (line.outcome() == null ? "" : line.outcome() ? "+" : "-"));
    }

    private void scenarios() {
        for (String name : List.of("election", "split-vote", "client", "restart", "figure-7", "figure-8")) {
            Run run = Script.play(Scenario.file("scenarios/" + name + ".run")).run();
            for (long step = 1; step <= run.step(); step++)
                mark(run.explanation(step));
        }
    }

    private void chaos(String preset) {
        for (int seed = 1; seed <= 40; seed++) {
            Chaos.Made made = Chaos.run(RaftChaosTest.start(preset, 1 + seed % 5, 1 + seed % 2, seed), seed, 300,
                    Chaos.USUAL);
            for (int i = 0; i < made.choices().size(); i++)
                mark(Simulator.explain(made.worlds().get(i), made.choices().get(i)));
        }
    }

    @Test
    void everyExecutableLineIsReachedAndEveryTestComesOutBothWays() {
        TreeSet<String> marked = new TreeSet<>();
        for (Listing.Line line : Listing.parse(Scenario.text("listing.txt")).lines())
            if (line.test())
                marked.addAll(List.of(line.number() + "+", line.number() + "-"));
            else if (line.executable())
                marked.add(Integer.toString(line.number()));
        scenarios();
        chaos("deployed");
        chaos("printed");
        assertThat(reached).isEqualTo(marked);
    }

    @Test
    void theBooksLinesAreOneToTwentyNine() {
        List<Listing.Line> lines = Listing.parse(Scenario.text("listing.txt")).lines();
        assertThat(lines).extracting(Listing.Line::number).isSorted().doesNotHaveDuplicates();
        assertThat(lines.stream().filter(line -> !line.ours())).hasSize(29);
    }
}
