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

    @Test
    void aProtocolPlaysItsFirstSceneAndAnySceneByItsName() {
        String first = Called.with("play", "raft", "--text").ended(0).out();
        assertThat(first).contains("Raft, deployed; S1 S2 S3 S4 S5; seed 1").contains("stands for election");
        assertThat(Called.with("play", "raft/election", "--text").ended(0).out()).isEqualTo(first);
        assertThat(Called.with("play", "clocks/opening", "--text").ended(0).out()).contains("Alice posts.");
        assertThat(Called.with("protocols", "--scenes").ended(0).out()).contains("raft/election").contains(
                "clocks/opening");
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
        assertThat(out.toString().split("\\[Enter\\]", -1)).as("at every step that does something and asks nothing")
                .hasSize(7);
        assertThat(out.toString()).contains("8/8");
    }

    /// Plays with somebody who writes these lines.
    private static String told(String lesson, String... lines) {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()),
                new BufferedReader(new StringReader(String.join("\n", lines) + "\n")), true);
        int code = Replicascope.run(new String[] {"play", lesson, "--text"}, () -> "1", terminal, Called.NONE,
                OutputFile::rewrite);
        assertThat(code).isZero();
        return out.toString().replaceAll("\\s+", " ");
    }

    @Test
    void aWrongAnswerIsExplained() {
        assertThat(told("raft-one-vote", "", "9", "1")).containsSubsequence(
                "Question: S3 crashes and restarts. What does it know then?",
                "1 Term 1, and that it voted for S1",
                "That is no answer here: \"9\" is none of both, term-only, learns, nothing.",
                "S3 restarts with what its disk kept.",
                "It is not so. Right is: Neither: it is in term 0 and has not voted.",
                "That would need a disk.", "The Raft paper lists currentTerm and votedFor");
    }

    @Test
    void aTaskIsSolvedByWritingCommands() {
        assertThat(told("raft-one-vote", "", "4", "", "hint", "hint", "wipe S1", "timeout S9 election", "timeot S1",
                "timeout S1 election", "back", "timeout S2 election", "deliver S2>S1 RequestVote", "deliver S1>S2 Vote",
                "crash S1", "restart S1", "timeout S3 election", "deliver S3>S1 RequestVote", "deliver S1>S3 Vote",
                "2"))
                .containsSubsequence("That is right.", "Task: Two leaders in the same term, in at most eight choices.",
                        "Allowed: deliver, drop, timeout, crash, restart.", "Each of the two leaders needs two votes",
                        "Try something first.", "Not done: \"wipe\" is not allowed in this task;",
                        "Not possible: there is no node S9", "Not understood: \"timeot\" is not a command;",
                        "election-safety is broken: S2 and S3 both lead term 1.",
                        "Two servers lead term 1, and Election Safety is broken.", "5/6", "That is right.",
                        "After the same choices with nothing broken:", "checked there: S2.state == CANDIDATE");
    }

    @Test
    void whereNobodyAnswersTheAnswerAndTheSolutionArePlayed() {
        String out = Called.with("play", "raft-one-vote", "--text").ended(0).out().replaceAll("\\s+", " ");
        assertThat(out).containsSubsequence("Question: S3 crashes", "Not answered here; right is: Neither:",
                "Not solved here; a solution is played: timeout S1 election", "S1 and S2 both lead term 1.",
                "Not answered here; right is: One.");
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
