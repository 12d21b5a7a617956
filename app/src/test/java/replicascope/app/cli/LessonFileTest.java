package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.lessons.Lessons;

/// Lessons in the machine's language and with the data that are asked for.
class LessonFileTest {
    private static final String EXERCISE = "clocks-which-first";

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    private Path folder;

    @AfterEach
    void backToTheLanguage() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    private static String shipped(String file) throws IOException {
        try (var in = Lessons.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theMachinesLanguageIsTakenWhereThereIsATranslation() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of("de", "CH"));
        assertThat(Called.with("play", "raft-first-election", "--text").ended(0).out()).startsWith("Eine erste Wahl\n")
                .contains("1/8   Drei Follower", "Alle beide", "8/8   Machen Sie allein weiter");
        assertThat(Called.with("lessons").ended(0).out()).contains("Eine erste Wahl (6 min)", "A split vote");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
        assertThat(Called.with("play", "raft-first-election", "--text").ended(0).out()).startsWith(
                "A first election\n");
    }

    @Test
    void aTranslationBesideAFileIsTakenAndChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), shipped("raft-first-election.json"));
        Path texts = Files.writeString(folder.resolve("own_de.properties"), shipped(
                "raft-first-election_de.properties"));
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
        assertThat(Called.with("play", file.toString(), "--text").ended(0).out()).startsWith("Eine erste Wahl\n");
        assertThat(Called.with("lessons", "--check", file.toString()).ended(0).out().lines())
                .anyMatch(line -> line.startsWith("raft-first-election: 8 steps"))
                .anyMatch(line -> line.startsWith("raft-first-election (own_de.properties): 8 steps"));
        Files.writeString(texts, shipped("raft-first-election_de.properties").replace(".known.say", ".knwon.say"));
        Called.with("lessons", "--check", file.toString()).refused(texts + ": the lesson has no text "
                + "\"raft-first-election.knwon.say\"; did you mean \"raft-first-election.known.say\"?");
    }

    @Test
    void aVariantIsAskedForByItsName() {
        assertThat(Called.with("play", EXERCISE, "--text").ended(0).out()).contains("P writes e1");
        assertThat(Called.with("play", EXERCISE, "--variant", "apart", "--text").ended(0).out())
                .contains("R writes e1", "right is: They are concurrent.");
        Called.with("play", EXERCISE, "--variant", "apat", "--text").refused(EXERCISE
                + ".json: there is no variant \"apat\"; did you mean \"apart\"?");
        Called.with("play", "a.run", "--variant", "apart", "--text").refused(
                "--variant belongs to a lesson, and \"a.run\" is none; leave it out");
        assertThat(Called.with("lessons", "--check").ended(0).out()).contains(EXERCISE + "#apart: 7 steps",
                EXERCISE + "#backward: 7 steps", "raft-first-election (raft-first-election_de.properties): 8 steps");
    }

    @Test
    void theWindowIsGivenTheVariantToo() {
        List<Optional<String>> given = new ArrayList<>();
        Called.with(new Screen() {
            @Override
            public Optional<String> whyNot() {
                return Optional.empty();
            }

            @Override
            public int open(Optional<String> lessonOrFile) {
                given.add(lessonOrFile);
                return 0;
            }
        }, OutputFile::rewrite, "play", EXERCISE, "--variant", "apart").ended(0);
        assertThat(given).containsExactly(Optional.of(EXERCISE + "#apart"));
    }

    @Test
    void anExerciseIsPlayedAgainWithOtherData() {
        StringWriter out = new StringWriter();
        String lines = "\n".repeat(6) + "y\n" + "\n".repeat(7);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()),
                new BufferedReader(new StringReader(lines)), true);
        assertThat(Replicascope.run(new String[] {"play", EXERCISE, "--text"}, () -> "1", terminal, Called.NONE,
                OutputFile::rewrite)).isZero();
        assertThat(out.toString()).containsSubsequence("P writes e1", "Once more with other data?", "R writes e1",
                "Once more with other data?").doesNotContain("Q writes e1");
    }
}
