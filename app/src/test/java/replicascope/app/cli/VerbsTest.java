package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.lessons.Lessons;

/// The verbs that list, check and open.
class VerbsTest {
    @TempDir
    private Path folder;

    private static List<String> all(JsonArray array, String field) {
        List<String> values = new ArrayList<>();
        for (JsonElement element : array)
            values.add(element.getAsJsonObject().get(field).getAsString());
        return values;
    }

    private static JsonArray array(Called called) {
        return JsonParser.parseString(called.out()).getAsJsonArray();
    }

    @Test
    void protocols() {
        Called called = Called.with("protocols").ended(0);
        assertThat(called.out()).contains("raft         Raft. ").contains("A4.2");
    }

    @Test
    void protocolsInJson() {
        JsonArray protocols = array(Called.with("protocols", "--json").ended(0));
        assertThat(all(protocols, "id")).contains("raft", "twophase", "flooding").isSorted();
        assertThat(all(protocols, "title")).contains("Raft");
    }

    @Test
    void lessons() {
        assertThat(Called.with("lessons").ended(0).out()).contains(
                "raft-first-election      A first election (6 min).");
    }

    @Test
    void lessonsInJson() {
        JsonArray lessons = array(Called.with("lessons", "--json").ended(0));
        assertThat(all(lessons, "id")).isEqualTo(Lessons.ids());
        assertThat(all(lessons, "title")).contains("A first election");
    }

    @Test
    void everyLessonIsChecked() {
        assertThat(Called.with("lessons", "--check").ended(0).out()).contains("raft-first-election: 8 steps, ")
                .contains("the same when played again.");
        assertThat(array(Called.with("lessons", "--check", "--json").ended(0)).get(0).getAsJsonObject().get("ok")
                .getAsBoolean()).isTrue();
    }

    private String lesson(String part, String other) throws IOException {
        try (var in = Lessons.class.getResourceAsStream("raft-first-election.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(part);
            return Files.writeString(folder.resolve("a.json"), text.replace(part, other)).toString();
        }
    }

    @Test
    void aLessonInAFileIsChecked() throws IOException {
        assertThat(Called.with("lessons", "--check", lesson("max 1s", "max 2s")).ended(0).out())
                .startsWith("raft-first-election: 8 steps");
    }

    @Test
    void aLessonWhoseClaimDoesNotHoldEndsWithOne() throws IOException {
        String file = lesson("count(server, .state == LEADER) == 1", "count(server, .state == LEADER) == 2");
        Called called = Called.with("lessons", "--check", file).ended(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).startsWith("replicascope: " + file + ", line ").endsWith(
                " (/steps/6/do/0): expected count(server, .state == LEADER) == 2, but count(server, .state == LEADER) is 1\n");
        String json = Called.with("lessons", "--check", file, "--json").ended(1).out();
        assertThat(JsonParser.parseString(json).getAsJsonArray().get(0).getAsJsonObject().get("problem").getAsString())
                .contains("but count(server, .state == LEADER) is 1");
    }

    @Test
    void aLessonThatCannotBePlayedEndsWithTwo() throws IOException {
        String file = lesson("advance 300ms", "deliver S9>S1 Vote");
        assertThat(Called.with("lessons", "--check", file).ended(2).err()).contains("there is no node S9");
    }

    @Test
    void helpIsThereForEveryVerb() {
        assertThat(Called.with("--help").ended(0).out()).contains("play", "run", "lessons", "protocols", "Exit codes");
        for (String verb : List.of("play", "run", "lessons", "protocols"))
            assertThat(Called.with(verb, "--help").ended(0).out()).startsWith("Usage: replicascope " + verb)
                    .isEqualTo(Called.with("help", verb).ended(0).out());
        assertThat(Called.with("--version").ended(0).out()).isEqualTo("replicascope 9.9\n");
    }

    /// A window that opens and remembers what it was given.
    private static final class Opened implements Screen {
        private final List<Optional<String>> given = new ArrayList<>();
        private final RuntimeException failure;

        Opened(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Optional<String> whyNot() {
            return Optional.empty();
        }

        @Override
        public int open(Optional<String> lessonOrFile) {
            given.add(lessonOrFile);
            if (failure != null)
                throw failure;
            return 0;
        }
    }

    @Test
    void theWindowOpensWhereItCan() {
        Opened window = new Opened(null);
        assertThat(Called.with(window, OutputFile::rewrite).ended(0).out()).isEmpty();
        Called.with(window, OutputFile::rewrite, "play", "raft-first-election").ended(0);
        assertThat(window.given).containsExactly(Optional.empty(), Optional.of("raft-first-election"));
        Called.with(window, OutputFile::rewrite, "play", "nothing").ended(2);
        assertThat(window.given).as("bad input is answered before a window opens").hasSize(2);
        assertThat(Called.with(window, OutputFile::rewrite, "play", "raft-first-election", "--text").ended(0).out())
                .startsWith("A first election\n");
        assertThat(window.given).hasSize(2);
    }

    @Test
    void withoutOneTheFirstLessonPlaysAsText() {
        Called called = Called.with().ended(0);
        assertThat(called.err()).isEqualTo(
                "replicascope: there is no display here; the lesson \"A first election\" plays "
                        + "here as text.\n");
        assertThat(called.out()).isEqualTo(Called.with("play", "raft-first-election", "--text").out());
    }

    @Test
    void theSameWhenTheWindowDoesNotComeUp() {
        Called called = Called.with(new Opened(new Screen.Failed("the window could not be opened (no pipeline)", null)),
                OutputFile::rewrite, "play", "raft-first-election").ended(0);
        assertThat(called.err()).isEqualTo("replicascope: the window could not be opened (no pipeline); the lesson "
                + "\"A first election\" plays here as text.\n");
        assertThat(called.out()).contains("8/8   Go on by yourself");
    }
}
