package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.kernel.Provider;

/// `run`: what is told, what is judged, what is written anew.
class RunTest {
    /// A server that forgets its vote in a crash elects two leaders.
    private static final String FORGOTTEN_VOTE = """
            replicascope 1
            protocol raft 1
            preset deployed
            break A4.2
            nodes S1 S2 S3 : server
            seed 1
            shows A4.2 breaks election-safety
            ---
            timeout S1 election
            deliver S1>S3 RequestVote
            = S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1
            deliver S3>S1 Vote
            expect S1.state == LEADER and S1.currentTerm == 1
            crash S3
            restart S3
            expect S3.votedFor == null               // the vote was never on disk
            timeout S2 election
            deliver S2>S3 RequestVote
            deliver S3>S2 Vote
            expect count(server, .state == LEADER and .currentTerm == 1) == 2
            expect invariant(election-safety) == broken
            """;

    @TempDir
    private Path folder;

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("a.run"), text).toString();
    }

    @Test
    void aForgottenVoteIsToldAndExplained() throws IOException {
        Called called = Called.with("run", written(FORGOTTEN_VOTE)).ended(0);
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).containsSubsequence(
                "Raft, deployed with A4.2",
                "     2       0.0 ms  S3 is asked by S1 for its vote in term 1.",
                "                     S3 16+ 17-19 21+ 22+ 23-25; currentTerm 0 -> 1; votedFor null -> S1",
                "expected S3.votedFor == null: so it is",
                "! election-safety is broken: S1 and S2 both lead term 1.",
                "\nelection-safety is broken since step 8: S1 and S2 both lead term 1.\n",
                "  The property: No term ever has two leaders.\n",
                "8 steps, 0.0 ms of model time, digest ");
    }

    @Test
    void theSameInJson() throws IOException {
        Called called = Called.with("run", written(FORGOTTEN_VOTE), "--json");
        assertThat(called.exitCode()).isZero();
        JsonObject run = JsonParser.parseString(called.out()).getAsJsonObject();
        assertThat(run.get("protocol").getAsString()).isEqualTo("raft");
        assertThat(run.getAsJsonArray("steps")).hasSize(8);
        JsonObject safety = run.getAsJsonArray("verdicts").get(0).getAsJsonObject();
        assertThat(safety.get("id").getAsString()).isEqualTo("election-safety");
        assertThat(safety.get("holds").getAsBoolean()).isFalse();
        assertThat(safety.get("why").getAsString()).isEqualTo("S1 and S2 both lead term 1.");
        assertThat(run.getAsJsonArray("complaints")).isEmpty();
    }

    private String refuted(String text, String... more) throws IOException {
        String file = written(text);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "run";
        arguments[1] = file;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Called.with(arguments).ended(1).err().replace("replicascope: " + file, "");
    }

    @Test
    void anExpectationThatDoesNotHold() throws IOException {
        assertThat(refuted(FORGOTTEN_VOTE.replace("S3.votedFor == null", "S3.votedFor == S1"))).isEqualTo(
                ", line 16, column 1: expected S3.votedFor == S1, but S3.votedFor is null\n");
    }

    @Test
    void aRecordedOutcomeThatDiffers() throws IOException {
        assertThat(refuted(FORGOTTEN_VOTE.replace("22+ 23-25", "22- 28"))).startsWith(
                ", line 11, column 1: recorded \"S3 16+ 17-19 21+ 22- 28; votedFor null -> S1\", but now it is \"S3 16+");
    }

    @Test
    void aDigestThatDiffers() throws IOException {
        assertThat(refuted(FORGOTTEN_VOTE.replace("seed 1\n", "seed 1\nends \"0000\"\n"))).startsWith(
                ", line 7: the run ends otherwise than when it was saved: digest ").endsWith(" instead of 0000\n");
    }

    @Test
    void aClaimOfTheHeaderThatIsNotShown() throws IOException {
        assertThat(refuted("""
                replicascope 1
                protocol raft
                break A4.2
                shows A4.2 breaks election-safety
                ---
                timeout S1 election
                """)).isEqualTo(": the header says that A4.2 breaks election-safety, but it holds\n");
    }

    @Test
    void itStopsWhereTheConditionHolds() throws IOException {
        Called called = Called.with("run", written(FORGOTTEN_VOTE), "--until", "some(server, .state == LEADER)").ended(
                0);
        assertThat(called.out()).contains("\n3 steps, ").contains("properties watched hold.");
    }

    @Test
    void aConditionThatNeverHolds() throws IOException {
        assertThat(refuted(FORGOTTEN_VOTE, "--until", "S2.currentTerm == 9"))
                .isEqualTo(": the run ends and \"S2.currentTerm == 9\" never held\n");
    }

    @Test
    void outcomesAreWrittenAnewAndNothingElse() throws IOException {
        String file = written(FORGOTTEN_VOTE.replace("= S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1",
                "= something else   // as the book says"));
        assertThat(Called.with("run", file, "--rewrite").ended(0).out())
                .startsWith(file + ": the recorded outcomes are written anew.\n");
        assertThat(Files.readString(Path.of(file))).isEqualTo(FORGOTTEN_VOTE.replace(
                "= S3 16+ 17-19 21+ 22+ 23-25; votedFor null -> S1",
                "= S3 16+ 17-19 21+ 22+ 23-25; currentTerm 0 -> 1; votedFor null -> S1   // as the book says"));
        assertThat(Called.with("run", file, "--rewrite").ended(0).out())
                .startsWith(file + ": every recorded outcome is as it was.\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aRunThatStopsIsNotWrittenAnew() throws IOException {
        String text = FORGOTTEN_VOTE.replace("restart S3", "restart S2").replace("= S3 16+", "= S3 16-");
        String file = written(text);
        Called.with("run", file, "--rewrite").ended(2);
        assertThat(Files.readString(Path.of(file))).isEqualTo(text);
    }

    private String staleRead() throws IOException {
        try (InputStream in = Provider.class.getResourceAsStream(
                "/replicascope/protocol/raft/scenarios/stale-read.run")) {
            return written(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theHistoryOfEachKeyIsJudgedAtTheEnd() throws IOException {
        String file = staleRead();
        for (List<String> verb : List.of(List.of("run", file), List.of("play", "--text", file)))
            assertThat(Called.with(verb.toArray(String[]::new)).ended(0).out()).contains("""
                    The history of x is not linearizable (w1, r1): r1 returned null although w1, which had ended before
                    r1 began, wrote 1.
                    """);
        assertThat(Called.with("run", file, "--until", "op(w1) == done").ended(0).out())
                .contains("The history of x is linearizable.\n");
        assertThat(Called.with("run", written(FORGOTTEN_VOTE)).ended(0).out()).doesNotContain("history");
    }

    @Test
    void theHistoriesInJson() throws IOException {
        JsonObject run = JsonParser.parseString(Called.with("run", staleRead(), "--json").ended(0).out())
                .getAsJsonObject();
        assertThat(run.getAsJsonArray("histories").toString()).isEqualTo(
                "[{\"key\":\"x\",\"model\":\"linearizable\",\"verdict\":\"broken\",\"guilty\":[\"w1\",\"r1\"],"
                        + "\"why\":\"r1 returned null although w1, which had ended before r1 began, wrote 1.\"}]");
    }

    @Test
    void aLongHistoryIsNotJudgedAndSaysSo() throws IOException {
        String many = "timeout S1 election\nsettle\n" + "client C1 put x 1 via S1\nsettle\n".repeat(13);
        String file = written("replicascope 1\nprotocol raft\n---\n" + many);
        assertThat(Called.with("run", file).ended(0).out())
                .contains("The history of x is not judged: 13 operations: at most 12 on one key are judged.\n");
        JsonObject run = JsonParser.parseString(Called.with("run", file, "--json").ended(0).out()).getAsJsonObject();
        assertThat(run.getAsJsonArray("histories").get(0).getAsJsonObject().get("verdict").getAsString())
                .isEqualTo("not-judged");
    }

    private static final String TREE = """
            replicascope 1
            protocol raft 1
            nodes S1 S2 S3 : server
            looks "S3 stands" at 2
            ---
            timeout S1 election
            deliver S1>S3 RequestVote
            --- "S3 stands" from main at 1
            timeout S3 election
            --- "S2 is down" from "S3 stands" at 0
            crash S2
            mark gone
            """;

    @Test
    void everyBranchIsTold() throws IOException {
        Called called = Called.with("run", written(TREE)).ended(0);
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).containsSubsequence("Raft, deployed; S1 S2 S3; seed 1",
                "\nBranch \"main\":\n     1 ", "\n     2 ", "\n2 steps, ", "digest ",
                "\n\nBranch \"S3 stands\", from step 1 of \"main\" (the one looked at):\n     2 ", "\n2 steps, ",
                "\n\nBranch \"S2 is down\", from step 0 of \"S3 stands\":\n     1 ", "-- gone --", "\n1 step, ");
        assertThat(Called.with("play", written(TREE), "--text").ended(0).out()).containsSubsequence(
                "Branch \"main\":", "Branch \"S3 stands\", from", "Branch \"S2 is down\", from", "-- gone --");
    }

    @Test
    void everyBranchIsToldInJson() throws IOException {
        JsonObject run = JsonParser.parseString(Called.with("run", written(TREE), "--json").ended(0).out())
                .getAsJsonObject();
        assertThat(run.get("branch").getAsString()).isEqualTo("S3 stands");
        assertThat(run.getAsJsonArray("steps")).hasSize(2);
        assertThat(run.getAsJsonArray("branches")).hasSize(2);
        JsonObject main = run.getAsJsonArray("branches").get(0).getAsJsonObject();
        assertThat(main.get("name").getAsString()).isEqualTo("main");
        assertThat(main.has("from")).isFalse();
        assertThat(main.getAsJsonArray("steps")).hasSize(2);
        JsonObject down = run.getAsJsonArray("branches").get(1).getAsJsonObject();
        assertThat(down.get("from").getAsString()).isEqualTo("S3 stands");
        assertThat(down.get("at").getAsInt()).isZero();
        assertThat(down.getAsJsonArray("steps")).hasSize(1);
        assertThat(down.getAsJsonArray("verdicts")).isNotEmpty();
        assertThat(down.get("digest").getAsString()).hasSize(16).isNotEqualTo(main.get("digest").getAsString());
    }

    @Test
    void untilGoesAlongTheBranchLookedAt() throws IOException {
        String out = Called.with("run", written(TREE), "--until", "S3.state == CANDIDATE").ended(0).out();
        assertThat(out).contains("\n2 steps, ").doesNotContain("Branch");
        assertThat(Called.with("run", written(TREE.replace("looks \"S3 stands\" at 2\n", "")), "--until",
                "S3.state == CANDIDATE").ended(1).err()).contains("never held");
    }

    @Test
    void whatIsWrongWithABranchHasItsPlace() throws IOException {
        String file = written(TREE.replace("crash S2", "restart S2").replace("mark gone",
                "--- x from main at 8\ncrash S1\n  --- y from main at 1 ends \"0\"\nexpect not S1.up\n"));
        assertThat(Called.with("run", file).ended(2).err().replace("replicascope: " + file, "").lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(
                                ", line 11, column 1: \"restart S2\" is not possible here: "),
                        line -> assertThat(line).isEqualTo(
                                ", line 12, column 1: this branch begins at step 8 of \"main\", which ends at step 2"),
                        line -> assertThat(line).startsWith(", line 15, column 1: expected not S1.up, but"),
                        line -> assertThat(line).startsWith(
                                ", line 14, column 3: the branch \"y\" ends otherwise than when it was saved: digest "));
        assertThat(Called.with("run", written(TREE.replace("from main", "from man"))).ended(2).err())
                .contains("line 8, column 22: there is no branch \"man\"; did you mean \"main\"?");
    }

    @Test
    void outcomesOfABranchAreWrittenAnew() throws IOException {
        String file = written(TREE.replace("timeout S3 election", "timeout S3 election // stands\n= S3 1"));
        Called.with("run", file, "--rewrite").ended(0);
        assertThat(Files.readString(Path.of(file))).contains("timeout S3 election // stands\n= S3 ")
                .doesNotContain("= S3 1\n").endsWith("mark gone\n");
    }
}
