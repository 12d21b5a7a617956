package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions of every kind: what may be answered, what is right, what is said about it.
class PredictionTest {
    private static final String OPTIONS = """
            [{"id": "a", "text": "one", "feedback": "F a."}, {"id": "b", "text": "two", "feedback": "F b."},
             {"id": "c", "text": "three", "feedback": "F c."}]""";

    private static Lesson asking(String kind, String more) {
        return LessonReader.read("""
                {"format": 2, "id": "asking", "revision": 1, "kind": "lesson", "title": "A", "summary": "A.",
                 "minutes": 1, "level": "beginner",
                 "stage": {"protocol": "raft", "nodes": {"server": ["S1", "S2", "S3"]}},
                 "steps": [
                   {"id": "ask", "title": "A", "say": "A.", "predict": {"kind": "%s", "ask": "What?",
                     "reveal": ["timeout S1 election", "deliver S1>S2 RequestVote", "deliver S2>S1 Vote"],
                     "explain": "So it is."%s}},
                   {"id": "end", "title": "E", "say": "E."}]}
                """.formatted(kind, more), "a.json");
    }

    private static LessonPlayer player(String kind, String more) {
        return new LessonPlayer(asking(kind, more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node    | "answer": "S1"                                    | s1 | S2
            node    | "answer": {"oracle": "some(server, .state == LEADER)"} | S1 | S3
            node    | "answer": {"oracle": "S2.votedFor"}               | S1 | S2
            value   | "answer": {"oracle": "S1.currentTerm"}            | 1  | 2
            value   | "answer": {"oracle": "S1.votes"}                  | {S1,S2} | {S1}
            value   | "answer": {"oracle": "S1.state"}                  | leader | CANDIDATE
            value   | "answer": {"oracle": "S1.state == LEADER"}        | true | false
            value   | "answer": "50ms"                                  | 50 ms | 51ms
            value   | "answer": 3                                       | 3 | 4
            message | "answer": "S1>S3 RequestVote"                     | S1 > S3 RequestVote | S1>S2 RequestVote
            line    | "answer": 21                                      | 21 | 28
            line    | "answer": [35, 36]                                | 36 | 28
            relation | "answer": "before"                               | before | concurrent
            """)
    void oneAnswer(String kind, String answer, String right, String wrong) {
        LessonPlayer player = player(kind, ", " + answer);
        assertThat(player.answer(Answer.of(right)).verdict()).isEqualTo(Graded.Verdict.RIGHT);
        assertThat(player.answer(Answer.of(wrong)).verdict()).isEqualTo(Graded.Verdict.WRONG);
        LessonCheck.check(asking(kind, ", " + answer));
    }

    @Test
    void someOptions() {
        LessonPlayer player = player("choices", ", \"options\": " + OPTIONS + ", \"answer\": {\"oracle\": "
                + "{\"a\": \"S1.state == LEADER\", \"b\": \"S3.state == LEADER\", \"c\": \"S2.votedFor == S1\"}}");
        assertThat(player.answer(Answer.of("c", "a")).verdict()).isEqualTo(Graded.Verdict.RIGHT);
        Graded part = player.answer(Answer.of("a"));
        assertThat(part.verdict()).isEqualTo(Graded.Verdict.PARTLY);
        assertThat(part.right()).containsExactly("a", "c");
        Graded wrong = player.answer(Answer.of("a", "b"));
        assertThat(wrong.verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(wrong.feedback()).containsExactly(new Graded.Feedback("a", true, "F a."),
                new Graded.Feedback("b", false, "F b."));
    }

    @Test
    void anOrderIsTheOneInWhichThingsComeTrue() {
        LessonPlayer player = player("order", ", \"options\": " + OPTIONS + ", \"answer\": {\"oracle\": "
                + "{\"a\": \"S1.state == LEADER\", \"b\": \"S1.state == CANDIDATE\", \"c\": \"S2.votedFor == S1\"}}");
        Graded graded = player.answer(Answer.of("b", "a", "c"));
        assertThat(graded.verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(graded.right()).containsExactly("b", "c", "a");
        assertThat(player.answer(Answer.of("b", "c", "a")).isRight()).isTrue();
        assertThat(player.run().step()).as("it looks at the end of the reveal again").isEqualTo(3);
    }

    @Test
    void onesOwnWordsAreNotGraded() {
        Graded graded = player("explain", "").answer(Answer.of("because").sure(80));
        assertThat(graded.verdict()).isEqualTo(Graded.Verdict.OPEN);
        assertThat(graded.given().confidence()).hasValue(80);
        assertThat(graded.explain()).isEqualTo("So it is.");
    }

    @Test
    void whatThereIsToChooseFrom() {
        assertThat(player("node", ", \"answer\": \"S1\"").prompt().orElseThrow().choices()).extracting(
                Prompt.Choice::id).containsExactly("S1", "S2", "S3");
        assertThat(player("relation", ", \"answer\": \"before\"").prompt().orElseThrow().choices()).extracting(
                Prompt.Choice::text).containsExactly("before", "after", "concurrent");
        assertThat(player("line", ", \"answer\": 21").prompt().orElseThrow().choices())
                .contains(new Prompt.Choice("21", "if term = currentTerm and votedFor is null or candidateId"));
        LessonPlayer messages = new LessonPlayer(LessonReader.read(Full.with("\"kind\": \"choice\"",
                "\"kind\": \"message\"").replace("[\"note \\\"ready\\\"\"]", "[\"timeout S3 election\"]").replace(
                        "\"oracle\": \"S1.votedFor\"", "\"oracle\": \"S1.currentTerm\""), "a.json"));
        assertThat(messages.prompt().orElseThrow().choices()).extracting(Prompt.Choice::id)
                .containsExactly("S3>S1 RequestVote", "S3>S2 RequestVote");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice  |         | nothing is answered yet
            choice  | d       | "d" is none of a, b, c
            choice  | a b     | one option is expected here
            choices | a a     | the same option is named twice
            order   | a b     | all 3 have to be put in order
            """)
    void whatIsNoAnswer(String kind, String parts, String sentence) {
        LessonPlayer player = player(kind, ", \"options\": " + OPTIONS + ", \"answer\": [\"a\", \"b\", \"c\"]");
        Answer answer = parts == null ? Answer.of() : Answer.of(parts.split(" "));
        assertThat(player.refusal(answer)).hasValue(sentence);
        assertThatThrownBy(() -> player.answer(answer)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
        assertThat(player.run().step()).as("nothing was revealed").isZero();
    }

    private static String refused(String kind, String more) {
        return catchThrowableOfType(LessonException.class, () -> LessonCheck.check(asking(kind, more))).getMessage();
    }

    @Test
    void mistakesInQuestions() {
        assertThat(refused("choice", ", \"options\": " + OPTIONS)).endsWith("nothing says which answer is right; "
                + "expected the field \"answer\" or an option with \"correct\": true");
        assertThat(refused("choice", ", \"answer\": \"a\"")).endsWith("found 0 options; expected two at least");
        assertThat(refused("choice", ", \"options\": " + OPTIONS + ", \"answer\": \"d\""))
                .endsWith("there is no option \"d\"; there are a, b, c");
        assertThat(refused("choice", ", \"options\": " + OPTIONS + ", \"answer\": {\"oracle\": {\"a\": \"S1.up\"}}"))
                .endsWith("found 1 options; expected each of a, b, c");
        assertThat(refused("choice", ", \"options\": " + OPTIONS + ", \"answer\": {\"oracle\": {\"a\": \"S1.up\", "
                + "\"b\": \"S2.up\", \"c\": \"not S3.up\"}}")).endsWith(
                        "several are right: a, b; one option is to be chosen");
        assertThat(refused("choice", ", \"options\": " + OPTIONS.replace("\"one\"", "\"one\", \"correct\": true")
                + ", \"answer\": \"b\"")).endsWith("marked as right is a, but right is b");
        assertThat(refused("choice", ", \"options\": " + OPTIONS.replace(", \"feedback\": \"F a.\"", "")
                + ", \"answer\": \"b\"")).endsWith("the option \"a\" is wrong and has no feedback; expected a sentence "
                        + "that says why it is wrong");
        assertThat(refused("value", ", \"answer\": {\"oracle\": \"S1.trem\"}"))
                .contains(
                        "(/steps/0/predict/answer/oracle): the engine cannot answer this: there is no field \"trem\"");
        assertThat(refused("node", ", \"answer\": \"S4\"")).endsWith("there is no node \"S4\"; there are S1, S2, S3");
        assertThat(refused("line", ", \"answer\": 71")).contains("line 71 does not run while the answer is shown");
        assertThat(refused("explain", ", \"answer\": \"x\"")).contains("has no answer to compare");
    }

    @Test
    void aStepWithAQuestionIsEnteredFrozenAndMayBePassedOver() {
        LessonPlayer player = player("node", ", \"answer\": \"S1\"");
        assertThat(player.ready()).isFalse();
        assertThat(player.run().step()).isZero();
        assertThat(player.next()).isEqualTo(new LessonPlayer.Played(0, 3));
        assertThat(player.current().id()).isEqualTo("end");
        assertThat(player.progress().answers()).isEmpty();
        player.back();
        assertThat(player.run().step()).as("what has been shown stays shown").isEqualTo(3);
    }

    @Test
    void showingIsNotAnswering() {
        LessonPlayer player = player("node", ", \"answer\": {\"oracle\": \"S2.votedFor\"}");
        LessonPlayer.Shown shown = player.show();
        assertThat(shown.right()).containsExactly("S1");
        assertThat(shown.revealed()).isEqualTo(new LessonPlayer.Played(0, 3));
        assertThat(player.graded()).isEmpty();
        assertThat(player.answer(Answer.of("S1")).isRight()).isTrue();
        assertThat(player.progress().attempts()).containsEntry("ask", 1);
    }

    @Test
    void answersAreRecordedAndJudgedAgain() {
        LessonPlayer player = new LessonPlayer(Full.good());
        Graded wrong = player.answer(Answer.of("two").sure(90));
        assertThat(wrong.verdict()).isEqualTo(Graded.Verdict.WRONG);
        assertThat(wrong.feedback()).containsExactly(new Graded.Feedback("two", false, "Nobody asked it."));
        assertThat(wrong.misconceptions()).containsExactly("none");
        assertThat(wrong.right()).containsExactly("one");
        assertThat(wrong.revealed()).isEqualTo(new LessonPlayer.Played(0, 1));
        assertThat(player.ready()).as("the candidate waited for is there").isTrue();
        assertThat(player.answer(Answer.of("one")).misconceptions()).isEmpty();
        assertThat(player.run().branches()).hasSize(1);
        assertThat(player.progress().answers().get("ask")).extracting(Progress.Given::verdict)
                .isEqualTo(List.of(Graded.Verdict.WRONG, Graded.Verdict.RIGHT));
    }

    @Test
    void theAnswerDecidesWhereTheLessonGoes() {
        LessonPlayer player = new LessonPlayer(Full.good());
        player.answer(Answer.of("three"));
        player.next();
        assertThat(player.current().id()).isEqualTo("why");
        player.back();
        player.answer(Answer.of("one"));
        player.next();
        assertThat(player.current().id()).isEqualTo("build");
        assertThat(player.run().step()).as("the stage went back").isZero();
        player.back();
        assertThat(player.run().step()).isEqualTo(1);
    }
}
