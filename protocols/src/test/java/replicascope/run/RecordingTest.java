package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Parameter;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.language.Section;
import replicascope.simulation.Assignment;
import replicascope.simulation.Choice;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.Toy;
import replicascope.simulation.Walk;

/// A run written as a file, read and played, ends at the same digest.
class RecordingTest {
    private static final Settings DEPLOYED = Settings.deployed(new Toy().blueprint());

    private static Script replayed(Run run) {
        RunFile recording = Recording.of(run);
        RunFile file = RunFiles.parse(RunFiles.print(recording));
        assertThat(file).isEqualTo(recording);
        return Toys.known(() -> Script.play(file));
    }

    private static void assertReplays(Run run, String where) {
        Script script = replayed(run);
        assertThat(script.troubles()).as(where).isEmpty();
        assertThat(Trees.shape(script.run())).as(where).isEqualTo(Trees.shape(run));
        assertThat(script.run().branches().indexOf(script.run().branch())).as(where)
                .isEqualTo(run.branches().indexOf(run.branch()));
        assertThat(script.looksAt()).as(where).isEqualTo(run.step());
    }

    @Test
    void everyRandomRunReplaysFromItsText() {
        for (long seed = 0; seed < 1000; seed++) {
            Walk walk = new Walk(seed);
            Run run = new Run(Toy.setup(DEPLOYED, 2 + (int) (seed % 3), seed, seed % 4 == 0 ? List.of("S2") : List
                    .of()));
            for (int i = 0; i < 50; i++) {
                if (walk.random().nextInt(30) == 0)
                    run.remark(new Action.Mark("m" + i));
                if (walk.random().nextInt(40) == 0)
                    run.seek(walk.random().nextLong(run.end() + 1));
                run.act(walk.next(run.world()));
            }
            assertReplays(run, "seed " + seed);
        }
    }

    @Test
    void everySettingAndSwitchReplays() {
        Settings settings = Settings.preset(new Toy().blueprint(), "literal").breaking(List.of("T2"))
                .repairing(List.of("T1")).with("steps", Value.of(5)).with("strict", Value.of("false"))
                .with("order", new Value.Items(Seq.of(Value.of("b"), Value.of("a"))));
        Setup setup = Toy.setup(settings, 3, -5, List.of("S3", "C1")).with(List.of(
                new Assignment("latency", null, range(3, 4)), new Assignment("links", null, word("fifo"))));
        Run run = Toys.run(setup, "start C1", "client C1 put x 1 as w1", "advance 100ms");
        assertReplays(run, "settings");
        Setup again = replayed(run).run().world(0).setup();
        assertThat(again.settings().broken()).containsExactly("T2", "T4");
        assertThat(again.settings().literal()).isTrue();
        assertThat(again.settings().chosen()).isEqualTo(settings.chosen());
        assertThat(again.network().chosen()).isEqualTo(setup.network().chosen());
        assertThat(again.absent()).isEqualTo(setup.absent());
    }

    private static Parameter.Setting range(long least, long most) {
        return new Parameter.Setting(new Value.Span(least * Times.MILLI), new Value.Span(most * Times.MILLI));
    }

    private static Parameter.Setting word(String word) {
        return new Parameter.Setting(Value.of(word), null);
    }

    @Test
    void answersGivenToATickReplay() {
        Run run = new Run(Toy.setup(4, 1));
        while (!(Simulator.resolve(run.world(), new Choice.Tick()) instanceof Choice.Fire fire
                && fire.timer() instanceof Toy.Beat))
            run.act(new Choice.Tick());
        run.act(new Choice.Choosing(new Choice.Tick(), Seq.of(new Choice.Pin("peer", 2))));
        assertReplays(run, "tick with an answer");
    }

    /// A lesson's step that goes back begins such a branch, and may be left before anything is done on it.
    @Test
    void aBranchOnWhichNothingWasDoneReplays() {
        Run run = Toys.run();
        run.act(new Choice.Crash(run.world().nodes().getFirst()));
        Branch trunk = run.branch();
        run.seek(0);
        run.branchOff();
        assertThat(run.atEnd()).isTrue();
        assertThat(run.branches()).hasSize(2);
        assertThat(Trees.shape(replayed(run).run())).isEqualTo(Trees.shape(run));
        run.switchTo(trunk);
        run.branchOff();
        assertThat(run.branches()).as("an empty one is taken again").hasSize(2);
        run.act(new Choice.Crash(run.world().nodes().get(1)));
        assertThat(run.branches()).as("acting makes it longer").hasSize(2);
        assertThat(trunk.end()).isEqualTo(1);
        assertReplays(run, "empty branch");
    }

    @Test
    void timersOfAGroupInsideAreToldApart() {
        Run run = Toys.run();
        Choice doze = new Choice.Fire(run.world().nodes().get(1), new Toy.InGroup(new Toy.Doze()));
        run.act(doze);
        assertThat(Recording.command(run.world(0), doze)).hasToString("timeout S2 group(doze)");
        assertReplays(run, "doze");
    }

    @Test
    void timersWithAnyDataAreFoundAgain() {
        Run run = Toys.run();
        Toys.play(run, "advance until S1.beats == 2");
        Choice odd = Simulator.moves(run.world()).stream().filter(
                move -> move instanceof Choice.Fire fire && fire.timer() instanceof Toy.Odd).findFirst().orElseThrow();
        assertThat(Recording.command(run.world(), odd)).asString().startsWith("timeout S1 odd(1.5, 1ms, [S1, S");
        run.act(odd);
        assertReplays(run, "odd");
    }

    @Test
    void runsLongerThanOneCommandMayGoReplay() {
        Run run = new Run(Simulator.startUnwatched(Toy.setup(1, 1)));
        for (int i = 0; i < 100_001; i++)
            run.act(new Choice.Tick());
        assertThat(Recording.of(run).commands()).hasSize(2);
        assertReplays(run, "long");
    }

    @Test
    void remarksStandWhereTheyWereMade() {
        Run run = Toys.run();
        Toys.play(run, "mark start", "crash S1", "note \"down // it goes\"", "expect not S1.up", "restart S1");
        assertThat(RunFiles.print(Recording.of(run))).endsWith("""
                ---
                mark start
                crash S1
                note "down // it goes"
                expect not S1.up
                restart S1
                """);
        assertReplays(run, "remarks");
    }

    @Test
    void everyBranchIsWrittenAndTheOneLookedAt() {
        Run run = Toys.run();
        Toys.play(run, "crash S1", "mark fork", "crash S2");
        run.back();
        Toys.play(run, "crash S3");
        run.branch().rename("what if \"S3\"");
        assertThat(RunFiles.print(Recording.of(run))).contains("\nlooks \"what if \\\"S3\\\"\" at 2\n---\n").endsWith("""
                ---
                crash S1
                mark fork
                crash S2
                --- "what if \\"S3\\"" from main at 1 ends "%s"
                crash S3
                """.formatted(run.digest()));
        assertReplays(run, "branches");
    }

    @Test
    void branchesOfOneNameAreToldApart() {
        Run run = Toys.run();
        for (String name : List.of("main", "x".repeat(100_000), "x".repeat(300), "main", "")) {
            run.seek(0);
            Toys.play(run, "crash S1");
            run.branch().rename(name);
        }
        RunFile file = Recording.of(run);
        assertThat(file.trunk()).isEqualTo("main");
        String cut = "x".repeat(200);
        assertThat(file.sections()).extracting(Section::name).containsExactly(cut, cut + " (2)", "main (2)", "");
        assertReplays(run, "names");
    }

    @Test
    void randomTreesReopenToEqualDigestsOnEveryBranch() {
        for (long seed = 0; seed < 300; seed++)
            assertReplays(Trees.random(Toy.setup(3, seed), new Walk(seed)), "seed " + seed);
    }

    /// What was written before need not be looked at again, and comes to the same.
    @Test
    void aRecordingGoesOnWhereItWas() {
        for (long seed = 0; seed < 100; seed++) {
            Walk walk = new Walk(seed);
            Run run = new Run(Toy.setup(3, seed));
            Recording recording = new Recording();
            Run older = run.copy();
            for (int i = 0; i < 40; i++) {
                Trees.move(run, walk);
                if (walk.random().nextInt(8) == 0)
                    run.remark(new Action.Mark("m" + i));
                if (walk.random().nextInt(3) == 0)
                    assertThat(recording.file(walk.random().nextBoolean() ? run : run.copy()))
                            .as("seed %d move %d", seed, i).isEqualTo(Recording.of(run));
                if (walk.random().nextInt(8) == 0) {
                    assertThat(recording.file(older)).as("an older copy, seed %d move %d", seed, i)
                            .isEqualTo(Recording.of(older));
                    older = run.copy();
                }
            }
        }
    }

    @Test
    void aCopyStaysAsItWas() {
        for (long seed = 0; seed < 100; seed++) {
            Walk walk = new Walk(seed);
            Run run = Trees.random(Toy.setup(3, seed), walk);
            Run copy = run.copy();
            String before = RunFiles.print(Recording.of(run));
            Trees.grow(run, walk);
            run.remark(new Action.Mark("later"));
            run.branch().rename("another");
            assertThat(RunFiles.print(Recording.of(run))).isNotEqualTo(before);
            assertThat(RunFiles.print(Recording.of(copy))).isEqualTo(before);
            Trees.grow(copy, walk);
            assertReplays(copy, "seed " + seed);
        }
    }
}
