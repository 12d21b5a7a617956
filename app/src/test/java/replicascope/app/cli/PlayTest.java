package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Playing as text.
class PlayTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstElection() {
        String out = Called.with("play", "raft-first-election", "--text").ended(0).out();
        assertThat(out).startsWith("A first election\n").contains("Raft, deployed; S1 S2 S3; seed 1");
        assertThat(out.lines().filter(line -> line.matches("\\d/8 .*")).toList()).containsExactly(
                "1/8   Three followers", "2/8   One of them stands", "3/8   A vote is given",
                "4/8   Your turn: lose a vote", "5/8   A majority", "6/8   The others hear of it",
                "7/8   Heartbeats keep it in office", "8/8   Go on by yourself");
        assertThat(out).containsSubsequence(
                "The timer of S3 was the shortest.",
                "S3 gets the answer of S1",
                "checked: count(server, .state == LEADER) == 1",
                "checked: every(server, .currentTerm == 1)",
                "checked: invariant(election-safety) == ok");
        assertThat(out).contains("in flight: S3>S1 RequestVote, S3>S2 RequestVote");
        assertThat(out.lines().filter(line -> line.strip().startsWith("S3 ") && line.contains(" CANDIDATE ")))
                .hasSize(3);
        assertThat(out.lines().filter(line -> line.strip().startsWith("S3 ") && line.contains(" LEADER ")))
                .hasSize(3);
    }

    /// Somebody at the terminal is waited for before each thing that happens.
    @Test
    void enterGoesOn() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()),
                new BufferedReader(new StringReader("\n\n")), true);
        int code = Replicascope.run(new String[] {"play", "raft-first-election", "--text"}, () -> "1", terminal,
                Called.NONE, OutputFile::rewrite);
        assertThat(code).isZero();
        assertThat(out.toString().split("\\[Enter\\]", -1)).as("at every step that does something").hasSize(8);
        assertThat(out.toString()).contains("8/8");
    }

    @Test
    void aRunIsToldWithItsNotesMarksAndTables() throws IOException {
        Path file = Files.writeString(folder.resolve("a.run"), """
                replicascope 1
                protocol raft
                nodes S1 S2 S3 : server
                ---
                note "nobody has voted yet"
                timeout S1 election
                mark standing
                deliver S1>S2 RequestVote
                deliver S2>S1 Vote
                expect S1.state == LEADER
                """);
        String out = Called.with("play", file.toString(), "--text").ended(0).out();
        assertThat(out).containsSubsequence("Raft, deployed; S1 S2 S3; seed 1", "\"nobody has voted yet\"",
                "S1 has heard of no leader for too long and stands for election.", "-- standing --",
                "server  is         currentTerm", "S1      CANDIDATE  1", "expected S1.state == LEADER: so it is",
                "S1      LEADER    1", "properties watched hold.");
    }

    @Test
    void aRunWhoseClaimDoesNotHoldEndsWithOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.run"), """
                replicascope 1
                protocol raft
                ---
                expect S1.state == LEADER
                """);
        Called called = Called.with("play", file.toString(), "--text").ended(1);
        assertThat(called.err()).isEqualTo("replicascope: " + file
                + ", line 4, column 1: expected S1.state == LEADER, but "
                + "S1.state is FOLLOWER\n");
        assertThat(called.out()).contains("expected S1.state == LEADER: NOT so");
    }

    /// What a file says cannot command the terminal.
    @Test
    void controlCharactersAreNotPrinted() {
        assertThat(Wrapped.plain("a\u001b[2Jb\u0007")).isEqualTo("a\ufffd[2Jb\ufffd");
    }
}
