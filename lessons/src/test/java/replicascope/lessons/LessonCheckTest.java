package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/// What only playing a lesson can show.
class LessonCheckTest {
    private static LessonException mistake(String part, String other) {
        Lesson lesson = LessonReader.read(Written.with(part, other), "a.json");
        return catchThrowableOfType(LessonException.class, () -> LessonCheck.check(lesson));
    }

    @Test
    void aGoodLessonEndsInTheSameWayEachTime() {
        LessonCheck.Report report = LessonCheck.check(Written.good());
        assertThat(report.steps()).isEqualTo(3);
        assertThat(report).isEqualTo(LessonCheck.check(Written.good()));
    }

    @Test
    void anAdvanceEndsBeforeItsMaximum() {
        LessonException failure = mistake("deliver S3>S1 Vote\", \"expect S1.state == LEADER",
                "advance until S2.state == LEADER max 20ms");
        assertThat(failure).hasMessage(
                "a.json, line 39, column 14 (/steps/1/do/0): \"S2.state == LEADER\" did not come "
                        + "true by 20ms");
        assertThat(failure.kind()).isEqualTo(LessonException.Kind.CLAIM);
    }

    @Test
    void anExpectationHolds() {
        assertThat(mistake("S1.state == LEADER", "S1.state == FOLLOWER").kind())
                .isEqualTo(LessonException.Kind.CLAIM);
    }

    @Test
    void whatIsPointedAtIsThere() {
        assertThat(mistake("\"S1.votedFor\"", "\"S4\"")).hasMessage(
                "a.json, line 25, column 5 (/steps/0): the focus of "
                        + "the step \"one\" is on the node S4, which does not exist; there are S1, S2, S3");
        assertThat(mistake("S1.votedFor", "S1.votedForr").getMessage()).startsWith("a.json, line 25, column 5 "
                + "(/steps/0): the focus of the step \"one\" is on the field S1.votedForr, which is not shown then; "
                + "there are currentTerm, votedFor");
        assertThat(mistake("letter S3>S1 Vote", "letter S3>S1 Vote#2")).hasMessage("a.json, line 35, column 5 "
                + "(/steps/1): the focus of the step \"two\" is on the letter S3>S1 Vote#2, which is not in flight then; "
                + "there are S3>S1 Vote, S1>S2 RequestVote");
        assertThat(mistake("6-12, 16", "6-999")).hasMessage("a.json, line 25, column 5 (/steps/0): the focus of the "
                + "step \"one\" is on line 999, which the protocol's listing does not have");
    }

    @Test
    void prerequisitesAreLessons() {
        assertThat(mistake("\"prerequisites\": []", "\"prerequisites\": [\"nothing\"]").getMessage())
                .startsWith("a.json: the prerequisite \"nothing\" is no lesson; there are ")
                .contains("raft-first-election");
    }

    private static String inFull(String part, String other) {
        return catchThrowableOfType(LessonException.class, () -> LessonCheck.check(Full.read(part, other)))
                .getMessage();
    }

    @Test
    void aLessonWithEverythingIsFine() {
        assertThat(LessonCheck.check(Full.good())).isEqualTo(LessonCheck.check(Full.good()));
    }

    @Test
    void whatIsSpokenOfExists() {
        assertThat(inFull("\"to\": \"why\"", "\"to\": \"whi\"")).endsWith(
                "there is no step \"whi\"; did you mean \"why\"?");
        assertThat(inFull("\"break\": [\"A4.2\"]", "\"break\": []")).endsWith(
                "nothing is broken on this stage, so there "
                        + "is nothing to compare; expected a stage with \"break\" or another preset");
        assertThat(inFull("two or three", "two or four")).contains("there is no check \"four\"; ");
        assertThat(inFull("\"misconception\": \"none\"", "\"misconception\": \"other\""))
                .endsWith("there is no misconception \"other\"; there are none");
        assertThat(inFull("\"from\": \"ask\"", "\"from\": \"end\"")).endsWith(
                "the stage cannot go back to \"end\"; expected the id of a step before this one");
        assertThat(inFull("S1.currentTerm >= 2", "S9.currentTerm >= 2")).endsWith(
                "there is no node S9: the nodes are S1, S2, S3");
        assertThat(inFull("S1.currentTerm >= 2", "flight(S1>S2 Votes) > 0")).endsWith(
                "there is no message \"Votes\"; did you mean \"Vote\"?");
        assertThat(inFull("S1.currentTerm >= 2", "invariant(election-safe) == ok")).contains(
                "there is no property \"election-safe\"");
        assertThat(inFull("S1.currentTerm >= 2", "some(sever, .up)")).endsWith(
                "there is no kind of node \"sever\"; did you mean \"server\"?");
        assertThat(inFull("\"timeout S1 election\"", "\"timeout S1 electon\"")).endsWith(
                "there is no timer \"electon\"; did you mean \"election\"?");
        assertThat(inFull("2-3, 15", "2-3, 999")).endsWith("line 999 is not in the protocol's listing");
        assertThat(inFull("\"0.5.3\"", "\"five\"")).contains("\"five\" is no section of the chapter");
        assertThat(inFull("\"camera\": [\"S1\", \"S2\"]", "\"camera\": [\"S7\"]")).contains("the node S7, which does");
        assertThat(inFull("\"at\": \"S1.votedFor\"", "\"at\": \"S1.voted\"")).contains("the field S1.voted, which is");
    }

    @Test
    void aSolutionSolvesItsTaskAndNothingLessDoes() {
        assertThat(inFull(", \"deliver S3>S2 Vote\"]", "]")).contains(
                "(/steps/2/task): the solution does not reach the "
                        + "goal: some(server, .state == LEADER) does not hold after it");
        assertThat(inFull("\"success\": \"led\"", "\"success\": \"unled\"")).contains(
                "the goal is reached before anything is done; expected that only the whole solution reaches it");
        assertThat(inFull("\"deliver S3>S2 Vote\"]", "\"deliver S3>S2 Vote\", \"drop S2>S1 RequestVote\"]")).contains(
                "the goal is reached already after \"deliver S3>S2 Vote\"");
        assertThat(inFull("\"actions\": 4", "\"actions\": 2")).contains("the task does not let its own solution "
                + "\"deliver S3>S2 Vote\" happen: this task allows 2 actions");
        assertThat(inFull("[\"deliver\", \"timeout\", \"drop\"]", "[\"deliver\"]")).contains(
                "\"timeout S2 election\" happen: \"timeout\" is not allowed in this task");
        assertThat(inFull("S1.currentTerm >= 2", "S2.currentTerm >= 1")).contains(
                "the solution fails after \"timeout S2 election\": Too far.");
        assertThat(inFull("\"success\": \"led\"", "\"success\": \"S1.led\"")).contains("there is no field \"led\"");
    }

    @Test
    void aComparisonHolds() {
        assertThat(inFull("{\"expect\": [\"led\"]}", "{\"expect\": [\"unled\"]}")).contains(
                "(/steps/3/compare): with nothing broken not some(server, .state == LEADER) does not hold");
    }

    @Test
    void everyBranchIsPlayed() {
        assertThat(inFull("\"wait\": {\"for\": \"user-action\"}", "\"do\": [\"deliver S2>S1 Vote\"]")).contains(
                "(/steps/1/do/0): \"deliver S2>S1 Vote\" is not possible here");
        assertThat(inFull("{\"when\": \"two or three\", \"to\": \"why\"}, ", "")).contains(
                "no way through the lesson leads to the step \"why\"");
        assertThat(inFull("\"wait\": {\"for\": \"user-action\"}", "\"next\": [{\"to\": \"ask\"}]")).contains(
                "the lesson goes round in circles here");
    }

    @Test
    void aLessonAsksForAPrediction() {
        LessonException none = catchThrowableOfType(LessonException.class, () -> LessonReader.read(
                Written.with("\"format\": 1", "\"format\": 2"), "a.json"));
        assertThat(none).hasMessage("a.json, line 24, column 3 (/steps): no step asks for a prediction; a lesson needs "
                + "one before its key event, or is a demo");
    }

    @Test
    void newFieldsBelongToTheNewFormat() {
        LessonException old = catchThrowableOfType(LessonException.class, () -> LessonReader.read(
                Written.with("\"say\": \"S1 leads.\"", "\"say\": \"S1 leads.\", \"keyframe\": true"), "a.json"));
        assertThat(old.getMessage()).endsWith(
                "the field \"keyframe\" belongs to format 2; expected \"format\": 2 at the "
                        + "top of the lesson");
    }

    /// Whatever single character is missing, there is a sentence, and never an accident.
    @Test
    void everyMissingCharacterIsAnswered() {
        for (int at = 1; at < Full.GOOD.length(); at += 13) {
            String text = new StringBuilder(Full.GOOD).deleteCharAt(at).toString();
            try {
                assertThat(LessonCheck.check(LessonReader.read(text, "a.json"))).isNotNull();
            } catch (LessonException e) {
                assertThat(e.getMessage().lines()).hasSize(1);
            }
        }
    }
}
