package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A lesson with several sets of data.
class ParamsTest {
    private static final String TEXT = Written.with("\"id\": \"small\",", """
            "id": "small",
            "params": {"first": {"who": "S1", "voter": "S3", "wait": 1}, "second": {"who": "S2", "voter": "S1", "wait": 2}},
            """).replace("\"format\": 1", "\"format\": 2").replace("\"kind\": \"lesson\"", "\"kind\": \"demo\"")
            .replace("S1 will stand.", "${who} will stand, and ${voter} votes after ${wait}.")
            .replace("timeout S1 election", "timeout ${who} election")
            .replace("deliver S1>S3 RequestVote", "deliver ${who}>${voter} RequestVote")
            .replace("deliver S3>S1 Vote", "deliver ${voter}>${who} Vote")
            .replace("letter S3>S1 Vote", "letter ${voter}>${who} Vote")
            .replace("expect S1.state", "expect ${who}.state");

    @TempDir
    private Path folder;

    private static Lesson read(String variant) {
        return LessonReader.read(TEXT, "a.json", Optional.ofNullable(variant), Optional.empty());
    }

    @Test
    void theValuesStandInTextsCommandsAndConditions() {
        Lesson first = LessonReader.read(TEXT, "a.json");
        assertThat(first.variants().chosen()).hasValue("first");
        assertThat(first.steps().getFirst().say()).isEqualTo("S1 will stand, and S3 votes after 1.");
        Lesson second = read("second");
        assertThat(second.steps().getFirst().say()).isEqualTo("S2 will stand, and S1 votes after 2.");
        assertThat(second.steps().getFirst().commands()).hasToString(
                "[timeout S2 election, deliver S2>S1 RequestVote]");
        assertThat(second.steps().get(1).focus().orElseThrow().highlight()).hasToString("[letter S1>S2 Vote]");
        assertThat(LessonCheck.check(first).digest()).isNotEqualTo(LessonCheck.check(second).digest());
    }

    @Test
    void afterTheLastComesTheFirst() {
        assertThat(read(null).variants().next()).hasValue("second");
        assertThat(read("second").variants().next()).hasValue("first");
        assertThat(Written.good().variants().next()).isEmpty();
        assertThat(LessonReader.editions(TEXT, "a.json", List.of())).extracting(edition -> edition.lesson().name())
                .containsExactly("small", "small#second");
    }

    /// The answers to one set of data are none to another.
    @Test
    void progressIsKeptForEachVariant() {
        ProgressStore store = new ProgressStore(folder);
        LessonPlayer second = new LessonPlayer(read("second"));
        second.next();
        assertThat(store.save(second.progress())).isEmpty();
        assertThat(store.load("small#second").progress().orElseThrow().step()).isEqualTo("two");
        assertThat(store.load("small").progress()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {who} will  | {whom} will  | there is no value for ${whom}; did you mean "who"?
            after ${wait} | soon | no text of the lesson uses ${wait}; take the value away, or use it
            "voter": "S1", "wait": 2 | "voter": "S1" | gives values to who, voter; expected the same as in "first": who, voter, wait
            "who": "S2" | "who": ["S2"] | found a list; expected a text or a number
            "second": { | "Second": { | "Second" is not an id
            """)
    void whatDoesNotFitIsSaid(String part, String other, String sentence) {
        assertThat(TEXT).contains(part);
        assertThatThrownBy(() -> LessonReader.read(TEXT.replace(part, other), "a.json"))
                .isInstanceOf(LessonException.class).hasMessageContaining(sentence).hasMessageContaining("line ");
    }

    @Test
    void aVariantThereIsNotIsNamedWithTheNearest() {
        assertThatThrownBy(() -> read("secnd")).hasMessage(
                "a.json: there is no variant \"secnd\"; did you mean \"second\"?");
        assertThatThrownBy(() -> Lessons.named("raft-one-vote#x")).hasMessage("raft-one-vote.json: there is no "
                + "variant \"x\": the lesson has no variants");
        assertThatThrownBy(() -> LessonReader.read(Written.with("S1 will stand.", "${who} will stand."), "a.json"))
                .hasMessageContaining("there is no value for ${who}; the lesson has no params");
    }
}
