package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.language.Commands;

/// What a lesson's file says, and the one sentence for each mistake in it.
class LessonReaderTest {
    @Test
    void everythingIsRead() {
        Lesson lesson = Written.good();
        assertThat(lesson.id()).isEqualTo("small");
        assertThat(lesson.kind()).isEqualTo(Lesson.Kind.LESSON);
        assertThat(lesson.level()).isEqualTo(Lesson.Level.BEGINNER);
        assertThat(lesson.objectives()).containsExactly(new Lesson.Objective("see", "See it.", "remember"));
        assertThat(lesson.chapter()).containsExactly(new Lesson.Chapter("0.5.3", Optional.of(4), List.of()));
        assertThat(lesson.stage().setup().settings().broken()).containsExactly("A4.2");
        assertThat(lesson.stage().setup().seed()).isEqualTo(7);
        assertThat(lesson.stage().setup().nodes().map(Object::toString)).containsExactly("S1", "S2", "S3");
        assertThat(lesson.stage().prepare()).containsExactly(Commands.parse("note \"ready\""));
        assertThat(lesson.steps()).extracting(Lesson.Step::id).containsExactly("one", "two", "three");
        Lesson.Step step = lesson.steps().getFirst();
        assertThat(step.commands()).hasSize(2);
        assertThat(step.focus().orElseThrow().highlight()).containsExactly(new Focus.Node("S1"),
                new Focus.Field("S1", "votedFor"));
        assertThat(step.focus().orElseThrow().lines()).containsExactly(new Focus.Lines(6, 12),
                new Focus.Lines(16, 16));
        assertThat(lesson.steps().get(1).focus().orElseThrow().highlight().getFirst())
                .hasToString("letter S3>S1 Vote");
    }

    @Test
    void everyCommandKnowsItsPlace() {
        assertThat(Written.good().steps().getFirst().places()).containsExactly(
                new Place("small.json", 30, 9, "/steps/0/do/0"), new Place("small.json", 31, 9, "/steps/0/do/1"));
    }

    private static String mistake(String text) {
        return catchThrowableOfType(LessonException.class, () -> LessonReader.read(text, "a.json")).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                        | 1, column 2: this is not JSON: the file ends in the middle
            {"format": 1, "id": "ab  | 1, column 24 (/id): this is not JSON: the file ends in the middle
            {"format": 1} x          | 1, column 15: this is not JSON: something follows behind the last "}"; expected the end of the file
            {"format" 1}             | 1, column 11 (/format): this is not JSON: found "1"; expected ":" after the name of a field
            {"format": 1 "id": 2}    | 1, column 14 (/format): this is not JSON: found a double quote; expected "," or "}"
            {"format": 1,}           | 1, column 14 (/format): this is not JSON: found "}"; expected the name of a field in double quotes
            {format: 1}              | 1, column 2: this is not JSON: found "format"; expected the name of a field in double quotes
            {"steps": [1,]}          | 1, column 14 (/steps/1): this is not JSON: found "]"; expected an object, a list, a text in double quotes, a number, true, false or null
            {"steps": [1 2]}         | 1, column 14 (/steps/1): this is not JSON: found "2"; expected "," or "]"
            {"format": yes}          | 1, column 12 (/format): this is not JSON: found "yes"; expected an object, a list, a text in double quotes, a number, true, false or null
            {"id": "\\q"}            | 1, column 10 (/id): this is not JSON: found "q"; expected an escape such as \\n, \\" or \\u00e9
            {"a": 1, "a": 2}         | 1, column 10 (/a): the field "a" stands here for the second time; keep one of the two
            [1]                      | 1, column 1: found a list; expected a lesson, which is an object in { }
            3                        | 1, column 1: found the number 3; expected a lesson, which is an object in { }
            {"format": "1"}          | 1, column 12 (/format): found the text "1"; expected the version of the format: 2
            {"format": true}         | 1, column 12 (/format): found true; expected the version of the format: 2
            {"format": null}         | 1, column 12 (/format): found null; expected the version of the format: 2
            {"format": 1.5}          | 1, column 12 (/format): found the number 1.5; expected the version of the format: 2
            {"format": 3}            | 1, column 12 (/format): this lesson is in a newer format (3); this program reads format 2: update the program
            {"format": 1, "idd": 1}  | 1, column 1: the field "id" is missing; expected an id of small letters, digits and "-" (there is a field "idd")
            """)
    void malformedJson(String text, String sentence) {
        assertThat(mistake(text)).isEqualTo("a.json, line " + sentence);
    }

    @Test
    void whatIsNoText() {
        assertThat(mistake(" \n")).isEqualTo("a.json: this file is empty; a lesson is a JSON object with the fields "
                + "format, id, title, stage and steps");
        assertThat(mistake("{\n \"a\0")).isEqualTo("a.json, line 2, column 4: this is not a text file: it holds the "
                + "character U+0000; open a lesson, which is JSON text");
        assertThat(mistake("{\"a\": \"x\ny\"}")).startsWith("a.json, line 1, column ")
                .endsWith("expected \" or \\n: a text stands on one line");
        assertThat(mistake("[".repeat(5_000))).contains("this is not JSON: it is nested too deep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": "Small",          | "titel": "Small",         | 1, column 1: the field "title" is missing; expected a title (there is a field "titel")
            "title": "Small",          | "title": "A", "more": 1,  | 6, column 17 (/more): the field "more" is not known here; expected one of $schema, chapter, checks, format, id, kind, level, minutes, objectives, params, prerequisites, references, revision, stage, steps, summary, teacher, title
            "minutes": 1,              | "minutes": 0,             | 8, column 14 (/minutes): found the number 0; expected a whole number of minutes from 1 to 600
            "level": "beginner"        | "level": "begginer"       | 9, column 12 (/level): "begginer" is not known here; did you mean "beginner"?
            "id": "small"              | "id": "Small one"         | 3, column 9 (/id): "Small one" is not an id; expected an id of small letters, digits and "-"
            "title": "Small"           | "title": " "              | 6, column 12 (/title): this text is empty; expected a title
            "bloom": "remember"        | "bloom": "recall"         | 11, column 60 (/objectives/0/bloom): "recall" is not known here; expected one of remember, understand, apply, analyze, evaluate, create
            "algorithm": 4             | "algorithms": 4           | 12, column 36 (/chapter/0/algorithms): the field "algorithms" is not known here; did you mean "algorithm"?
            "references": ["A paper."] | "references": "A paper."  | 13, column 17 (/references): found the text "A paper."; expected a list of texts
            "protocol": "raft"         | "protocol": "rafd"        | 15, column 17 (/stage/protocol): there is no protocol "rafd"; did you mean "raft"?
            "preset": "deployed"       | "preset": "deploid"       | 16, column 15 (/stage/preset): "deploid" is not known here; did you mean "deployed"?
            "seed": 7                  | "seed": 7.5               | 21, column 13 (/stage/seed): found the number 7.5; expected a whole number
            "S2", "S3"                 | "S2", "S2"                | 20, column 14 (/stage/nodes): the node S2 is named twice: give each node a name of its own
            "S2", "S3"                 | "S2", "3"                 | 20, column 38 (/stage/nodes/server/2): "3" cannot be the name of a node; expected letters and digits that begin with a letter
            {"server": ["S1", "S2", "S3"]} | {"server": []}        | 20, column 15 (/stage/nodes/server): this list is empty; expected the name of a node such as "S1"
            {"server": ["S1", "S2", "S3"]} | {"sever": ["S1"]}     | 20, column 14 (/stage/nodes): the protocol raft has no nodes of kind "sever": it has server, client
            "latency=5ms..6ms"         | "latncy=5ms"              | 19, column 13 (/stage/set/0): there is no parameter "latncy": there are election, heartbeat, noop, patience, tries, nulls, leaderWithin, latency, delays, links, cuts, absent
            "latency=5ms..6ms"         | "latency=5ms..4ms"        | 19, column 13 (/stage/set/0): "latency=5ms..4ms" is not possible: give a time or a range such as 5ms..15ms, from 0s to 3600s
            "latency=5ms..6ms"         | "latency"                 | 19, column 13 (/stage/set/0): in "latency", column 8: the line ends here; expected "="
            "seed": 7                  | "sed": 7                  | 21, column 5 (/stage/sed): the field "sed" is not known here; did you mean "seed"?
            "deliver S3>S1 Vote"       | "delivr S3>S1 Vote"       | 39, column 14 (/steps/1/do/0): in "delivr S3>S1 Vote", column 1: "delivr" is not a command; did you mean "deliver"?
            "deliver S3>S1 Vote"       | "deliver S3 Vote"         | 39, column 14 (/steps/1/do/0): in "deliver S3 Vote", column 12: found "Vote"; expected ">"
            "deliver S3>S1 Vote"       | 5                         | 39, column 14 (/steps/1/do/0): found the number 5; expected a command such as "timeout S1 election"
            "id": "two"                | "id": "one"               | 36, column 13 (/steps/1/id): two steps have the id "one" (the other is number 1); give each an id of its own
            "say": "S3 has voted."     | "sya": "S3 has voted."    | 35, column 5 (/steps/1): the field "say" is missing; expected what the learner reads (there is a field "sya")
            "letter S3>S1 Vote"        | "letter S3 Vote"          | 40, column 31 (/steps/1/focus/highlight/0): in "letter S3 Vote", column 11: found "Vote"; expected ">"
            "letter S3>S1 Vote"        | "the vote"                | 40, column 31 (/steps/1/focus/highlight/0): "the vote" is nothing on the stage; expected a node (S1), a field (S1.votedFor) or a letter (letter S1>S2 RequestVote)
            ["S1", "S1.votedFor"]      | ["S1","S1","S1","S1","S1"]| 33, column 30 (/steps/0/focus/highlight): there are 5 things here; expected at most 4
            "6-12, 16"                 | "12-6"                    | 33, column 71 (/steps/0/focus/code/lines): found the text "12-6"; expected lines of the listing such as "6-13, 16"
            """)
    void mistakesInFields(String part, String other, String sentence) {
        assertThat(mistake(Written.with(part, other))).isEqualTo("a.json, line " + sentence);
    }

    @Test
    void anUnknownSwitchIsNamedWithThoseThereAre() {
        assertThat(mistake(Written.with("[\"A4.2\"]", "[\"A4.1\"]"))).isEqualTo("a.json, line 17, column 15 "
                + "(/stage/break/0): the protocol raft has no switch \"A4.1\": it has A4.2, A4.3, A4.4, A4.5, A4.6, "
                + "A4.7, A4.9");
    }

    @Test
    void aLessonHasSteps() {
        String none = Written.GOOD.replaceFirst("(?s)\"steps\": \\[.*\\]", "\"steps\": []");
        assertThat(mistake(none)).isEqualTo(
                "a.json, line 24, column 12 (/steps): this list is empty; expected at least "
                        + "one step");
    }

    @Test
    void aStepSaysAtMostSixtyWords() {
        String sixty = String.join(" ", Collections.nCopies(60, "word"));
        assertThat(LessonReader.read(Written.with("S3 has voted.", sixty), "a.json").steps()).hasSize(3);
        assertThat(mistake(Written.with("S3 has voted.", sixty + " more"))).isEqualTo("a.json, line 38, column 14 "
                + "(/steps/1/say): this text has 61 words; expected at most 60: make two steps of it");
    }

    @Test
    void aMistakeIsBadInput() {
        LessonException bad = catchThrowableOfType(LessonException.class, () -> LessonReader.read("{", "a.json"));
        assertThat(bad.kind()).isEqualTo(LessonException.Kind.INPUT);
        assertThat(bad.place()).isEqualTo(new Place("a.json", 1, 2, ""));
    }

    /// However a lesson is cut short, there is an answer, and it is never an accident.
    @Test
    void everyBeginningOfALessonIsAnswered() {
        for (int end = 0; end < Written.GOOD.stripTrailing().length(); end++) {
            String start = Written.GOOD.substring(0, end);
            assertThatThrownBy(() -> LessonReader.read(start, "a.json")).as(start)
                    .isInstanceOf(LessonException.class).hasMessageStartingWith("a.json");
        }
    }

    /// The same for every single character that is missing.
    @Test
    void everyMissingCharacterIsAnswered() {
        for (int at = 0; at < Written.GOOD.length(); at += 3) {
            String text = new StringBuilder(Written.GOOD).deleteCharAt(at).toString();
            try {
                assertThat(LessonReader.read(text, "a.json").steps()).isNotEmpty();
            } catch (LessonException e) {
                assertThat(List.of(e.getMessage().split("\n"))).hasSize(1);
            }
        }
    }
}
