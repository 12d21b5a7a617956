package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.BadSetting;
import replicascope.simulation.Verdict;

/// Run files played from start to end, and what is said when something is not as written.
class ScriptTest {
    private static final String TOY = "protocol toy 3\nnodes S1 S2 : server\nnodes C1 : client";

    @Test
    void aFileThatGoesAsWrittenHasNoTroubles() {
        Script script = Toys.script(TOY, "timeout S1 beat", "= S1; beats 0 -> 1", "deliver S1>S2 Ping",
                "= S2 25+; friends {} -> {S1}", "expect S2.seen[S1] == 1");
        assertThat(script.troubles()).isEmpty();
        assertThat(script.run().end()).isEqualTo(2);
        assertThat(script.outcomes().get(6)).isEqualTo("S1; favourite null -> S2; beats 0 -> 1");
    }

    @Test
    void theFirstCommandThatDoesNotApplyEndsItAndThePrefixStays() {
        Script script = Toys.script(TOY, "crash S1", "// a comment", "crash S1", "crash S2");
        assertThat(script.stopped()).containsExactly(
                new Script.Trouble(Script.Trouble.Kind.COMMAND, 8, "S1 is down: restart it first"));
        assertThat(script.troubles().getFirst()).hasToString("line 8: S1 is down: restart it first");
        assertThat(script.run().end()).isEqualTo(1);
    }

    @Test
    void claimsThatDoNotHoldAreNotedAndPassed() {
        Script script = Toys.script(TOY + "\nends \"0123456789abcdef\"", "expect S1.beats == 4", "crash S1",
                "= S1; beats 0 -> 7", "// a comment", "= S9", "crash S2");
        assertThat(script.run().end()).isEqualTo(2);
        assertThat(script.stopped()).isEmpty();
        assertThat(script.troubles()).extracting(Script.Trouble::toString).containsExactly(
                "line 7: expected S1.beats == 4, but S1.beats is 0",
                "line 9: recorded \"S1; beats 0 -> 7\", but now it is \"S1\"",
                "line 11: an outcome is recorded for a step that was not made",
                "line 5: the run ends otherwise than when it was saved: digest " + script.run().digest()
                        + " instead of 0123456789abcdef");
    }

    @Test
    void aChangedDigestNamesTheVersions() {
        Script script = Toys.script("protocol toy 2\nends \"0\"", "crash S1");
        assertThat(script.troubles().getFirst().message())
                .endsWith(" instead of 0 (saved with version 2 of toy, played with version 3)");
    }

    @Test
    void theDeployedEngineSkipsWhatDoesNotApply() {
        String[] body = {"client C1 put x 1 via S1", "deliver C1>S1 choosing redirect=1", "crash S1", "restart S1",
            "crash S3", "expect S1.log.size == 0", "timeout S1 beat"};
        Script broken = Toys.script(TOY + "\nbreak T2\nshows T2 breaks log-grows", body);
        assertThat(broken.stopped()).extracting(Script.Trouble::line).containsExactly(12);
        assertThat(broken.run().world().verdicts()).filteredOn(verdict -> !verdict.holds())
                .extracting(Verdict::invariant, Verdict::step).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("log-grows", 4L));
        assertThat(broken.headers().shows()).isPresent();
        Script deployed = Toys.known(() -> Script.playDeployed(Toys.file(TOY + "\nbreak T2", body)));
        assertThat(deployed.troubles()).isEmpty();
        assertThat(deployed.run().end()).isEqualTo(5);
        assertThat(deployed.run().setup().settings().broken()).isEmpty();
        assertThat(deployed.run().world().verdicts()).allMatch(Verdict::holds);
    }

    @Test
    void aRepairMakesRoomForWhatItExcludes() {
        assertBad("protocol toy\npreset printed\nbreak T3",
                "the switches T3 and T4 exclude each other: repair one of them");
        Script script = Toys.script("protocol toy\npreset printed\nbreak T3\nrepair T4");
        assertThat(script.run().setup().settings().broken()).containsExactly("T3");
    }

    @Test
    void breakingASwitchBreaksWhatItRequires() {
        assertThat(Toys.script("protocol toy\nbreak T2").run().setup().settings().broken())
                .containsExactly("T1", "T2");
    }

    private static void assertBad(String header, String reason) {
        assertThatThrownBy(() -> Toys.script(header, "crash S1")).isInstanceOf(BadSetting.class).hasMessage(reason);
    }

    @Test
    void headersThatAskForTheImpossibleSayWhy() {
        assertBad("seed 1", "the header names no protocol: add a line such as \"protocol raft\"");
        assertThatThrownBy(() -> Toys.script("protocol tok")).isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("line 2: there is no protocol \"tok\": there are ").hasMessageContaining("toy");
        assertBad("protocol toy\nbreak T9", "the protocol toy has no switch \"T9\": it has T1, T2, T3, T4");
        assertBad("protocol toy\nshows T9 breaks x", "line 3: the protocol toy has no switch \"T9\"");
        assertBad("protocol toy\nset tempo=3", "line 3: there is no parameter \"tempo\": there are pace, steps, most,"
                + " strict, order, latency, delays, links, cuts, absent");
        assertBad("protocol toy\nset absent=S1", "line 3: absent takes a list of nodes such as [S4, S5]");
        assertBad("protocol toy\nset absent=[S8]", "absent: there is no node S8");
        assertBad("protocol toy\nset steps=99", "\"steps=99\" is not possible: give a whole number from 0 to 9");
        assertBad("protocol toy\nset latency(S1>S8)=3ms", "there is no node S8: the nodes are S1, S2, S3, M1, C1");
        assertBad("protocol toy\nnodes B1 : broker",
                "the protocol toy has no nodes of kind \"broker\": it has server, monitor, client");
        assertBad("protocol toy\nnodes S1 S1", "the node S1 is named twice: give each node a name of its own");
        assertBad("protocol toy\nnodes M1 M2 M3 : monitor",
                "the protocol toy needs from 0 to 2 nodes of kind monitor, not 3");
    }

    @Test
    void nodesThatAreNotNamedAreThoseThatMustBe() {
        Script script = Toys.script("protocol toy\nnodes A B C D");
        assertThat(script.run().setup().members()).containsEntry("server", List.of("A", "B", "C", "D"))
                .containsEntry("monitor", List.of()).containsEntry("client", List.of());
        assertThat(Toys.script("protocol toy").run().setup().nodes().toList()).extracting(Object::toString)
                .containsExactly("S1", "S2", "S3", "M1", "C1");
    }

    private static final String[] TREE = {"crash S1", "crash S2", "--- a from main at 1", "mark a", "restart S1",
        "--- b from a at 1", "expect not S1.up", "restart S1", "expect S1.up", "--- c from b at 0", "crash C1",
        "--- d from main at 2"};

    @Test
    void everyBranchIsPlayedFromItsPlace() {
        Script script = Toys.script(TOY + "\nlooks b", TREE);
        assertThat(script.troubles()).isEmpty();
        List<Branch> branches = script.run().branches();
        assertThat(branches).extracting(Branch::name).containsExactly("main", "a", "b", "c", "d");
        assertThat(branches).extracting(Branch::fork).containsExactly(0L, 1L, 1L, 0L, 2L);
        assertThat(branches).extracting(Branch::end).containsExactly(2L, 2L, 2L, 1L, 2L);
        assertThat(branches).extracting(Branch::parent).containsExactly(null, branches.get(0), branches.get(1),
                branches.get(2), branches.get(0));
        assertThat(script.run().branch()).isSameAs(branches.get(2));
        assertThat(script.run().atEnd()).isTrue();
        assertThat(script.run().remarks(1)).extracting(Object::toString).as("those of the place, by its first owner")
                .hasSize(2);
    }

    /// Acting where a branch stopped must not make that one longer.
    @Test
    void aBranchThatBeginsAtAnEndIsOneOfItsOwn() {
        Script script = Toys.script(TOY, "crash S1", "--- a from main at 1", "crash S2", "--- b from main at 1",
                "crash S2");
        assertThat(script.run().end()).isEqualTo(1);
        assertThat(script.run().branches()).extracting(Branch::end).containsExactly(1L, 2L, 2L);
    }

    @Test
    void aBranchThatStopsKeepsItsPrefixAndTheOthersStay() {
        Script script = Toys.script(TOY, "crash S1", "crash S1", "crash S2", "--- a from main at 1", "crash S2",
                "crash S2", "--- b from main at 2", "crash S2", "--- c from b at 2", "crash S2",
                "--- d from a at 2", "crash C1", "--- e from d at 4");
        assertThat(script.stopped()).extracting(Script.Trouble::toString).containsExactly(
                "line 7: S1 is down: restart it first",
                "line 11: S2 is down: restart it first",
                "line 12: this branch begins at step 2 of \"main\", which could be played only to step 1",
                "line 14: this branch leaves \"b\", which could not begin",
                "line 18: this branch begins at step 4 of \"d\", which ends at step 3");
        assertThat(script.run().branches()).extracting(Branch::name).containsExactly("main", "a", "d");
        assertThat(script.run().branches()).extracting(Branch::end).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aChangedDigestIsSaidForEachBranch() {
        Script script = Toys.script(TOY + "\nends \"0\"\nlooks a at 7", "crash S1", "--- a from main at 0 ends \"1\"",
                "crash S2", "--- b from main at 0", "crash S2", "--- c from main at 1 ends \"2\"", "crash S1");
        List<Branch> branches = script.run().branches();
        assertThat(script.troubles()).extracting(Script.Trouble::toString).containsExactly(
                "line 5: the branch \"main\" ends otherwise than when it was saved: digest "
                        + branches.get(0).digest() + " instead of 0",
                "line 9: the branch \"a\" ends otherwise than when it was saved: digest "
                        + branches.get(1).digest() + " instead of 1",
                "line 14: S1 is down: restart it first",
                "line 6: the branch looked at ends at step 1, before step 7");
        assertThat(script.looksAt()).isEqualTo(1);
        assertThat(Toys.script(TOY + "\nends \"" + branches.get(0).digest() + "\"", "crash S1",
                "--- a from main at 0 ends \"" + branches.get(1).digest() + "\"", "crash S2").troubles()).isEmpty();
    }

    @Test
    void outcomesInBranchesAreCompared() {
        Script script = Toys.script(TOY, "crash S1", "--- a from main at 0", "timeout S1 beat", "= S1; beats 0 -> 7");
        assertThat(script.troubles()).extracting(Script.Trouble::line).containsExactly(9);
        assertThat(script.outcomes().get(8)).isEqualTo("S1; favourite null -> S2; beats 0 -> 1");
    }

    @Test
    void theDeployedEnginePlaysTheTrunk() {
        Script script = Toys.known(() -> Script.playDeployed(Toys.file(TOY, TREE)));
        assertThat(script.run().branches()).hasSize(1);
        assertThat(script.run().end()).isEqualTo(2);
    }
}
