package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lessons in other languages.
class TranslationTest {
    private static final String SMALL = """
            small.title=Klein
            small.summary=Eine kleine Lektion.
            small.objectives.see.text=Es sehen.
            small.one.title=Eins
            small.one.say=S1 stellt sich zur Wahl.
            small.two.title=Zwei
            small.two.say=S3 hat gewählt.
            small.three.title=Drei
            small.three.say=S1 führt.
            """;

    private static Translation german(String text) {
        return Translation.read(text, "small_de.properties");
    }

    private static Lesson small(String text) {
        return LessonReader.read(Written.GOOD, "small.json", Optional.empty(), Optional.of(german(text)));
    }

    @Test
    void theTextsAreReplacedAndNothingElse() {
        Lesson lesson = small(SMALL);
        assertThat(lesson.title()).isEqualTo("Klein");
        assertThat(lesson.objectives().getFirst().text()).isEqualTo("Es sehen.");
        assertThat(lesson.steps()).extracting(Lesson.Step::say).containsExactly("S1 stellt sich zur Wahl.",
                "S3 hat gewählt.", "S1 führt.");
        assertThat(lesson.references()).containsExactly("A paper.");
        assertThat(lesson.steps().getFirst().commands()).isEqualTo(Written.good().steps().getFirst().commands());
        assertThat(LessonCheck.check(lesson)).isEqualTo(LessonCheck.check(Written.good()));
    }

    @Test
    void whatIsNotTranslatedStays() {
        Lesson lesson = small("small.one.say=S1 stellt sich zur Wahl.");
        assertThat(lesson.title()).isEqualTo("Small");
        assertThat(lesson.steps()).extracting(Lesson.Step::say).containsExactly("S1 stellt sich zur Wahl.",
                "S3 has voted.", "S1 leads.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            small.two.say | small.tow.say | the lesson has no text "small.tow.say"; did you mean "small.two.say"?
            small.two.say | small.two.foot | the lesson has no text "small.two.foot"; a key is the lesson's id, a step's id
            small.three.say=S1 führt. | | there is no text for "small.three.say"; expected every text of the lesson
            small.one.title=Eins | small.one.title=  | there is no text for "small.one.title"
            """)
    void theCheckWantsEveryTextAndNoOther(String part, String other, String sentence) {
        String spoilt = SMALL.replace(part, other == null ? "" : other);
        assertThat(LessonReader.editions(Written.GOOD, "small.json", List.of(german(SMALL)))).hasSize(2);
        assertThatThrownBy(() -> LessonReader.editions(Written.GOOD, "small.json", List.of(german(spoilt))))
                .isInstanceOf(LessonException.class).hasMessageStartingWith("small_de.properties: " + sentence);
    }

    @Test
    void aTranslationIsNotLongerThanAStepMayBe() {
        assertThatThrownBy(() -> small("small.one.say=" + "lang ".repeat(61))).hasMessage("small_de.properties "
                + "(small.one.say): this text has 61 words; expected at most 60: make two steps of it");
        assertThatThrownBy(() -> german("a=\\u12")).hasMessageStartingWith("small_de.properties: this is no property "
                + "file");
    }

    /// Every kind of text has a key, and where an option's text is the answer it has none.
    @Test
    void theKeysOfALessonThatHasEverything() {
        assertThat(keys(Full.GOOD)).contains("full.ask.predict.options.two.feedback", "full.build.task.fail.2.say",
                "full.build.task.partial.1.say", "full.build.task.hints.3", "full.ask.focus.callout.1.text",
                "full.teacher.misconceptions.none.text", "full.teacher.discussion.1", "full.ask.teacher",
                "full.ask.predict.options.one.text").noneMatch(key -> key.startsWith("full.references")
                        || key.startsWith("full.stage") || key.startsWith("full.checks") || key.contains("oracle"));
        assertThat(keys(Full.with("\"kind\": \"choice\"", "\"kind\": \"node\"")))
                .contains("full.ask.predict.options.two.feedback").doesNotContain("full.ask.predict.options.two.text");
    }

    /// The keys that the check asks for, one after the other.
    private static List<String> keys(String lesson) {
        StringBuilder known = new StringBuilder();
        for (int i = 0; i < 200; i++)
            try {
                LessonReader.editions(lesson, "a.json", List.of(german(known.toString())));
                return known.toString().lines().map(line -> line.substring(0, line.indexOf('='))).toList();
            } catch (LessonException e) {
                String missing = e.getMessage().replaceFirst(".*there is no text for \"([^\"]+)\".*", "$1");
                known.append(missing).append("=x\n");
            }
        throw new AssertionError("it never ends: " + known);
    }

    @Test
    void theLocaleChooses() {
        assertThat(Translation.suffixes(Locale.of("de", "AT"))).containsExactly("_de_AT", "_de");
        assertThat(Lessons.named("raft-first-election", Locale.of("de", "AT")).title()).isEqualTo(
                "Eine erste Wahl");
        assertThat(Lessons.named("raft-first-election", Locale.FRENCH).title()).isEqualTo("A first election");
        assertThat(Lessons.all(Locale.GERMAN)).hasSameSizeAs(Lessons.all());
    }
}
