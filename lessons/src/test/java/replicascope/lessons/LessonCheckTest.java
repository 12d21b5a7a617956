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
}
