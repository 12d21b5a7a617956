package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replicascope.lessons.Answer;
import replicascope.lessons.Prediction.Kind;
import replicascope.lessons.Prompt;

/// An answer that is being thought about.
class DraftTest {
    private static Draft draft(Kind kind) {
        return new Draft(new Prompt(kind, "What?", List.of(new Prompt.Choice("a", "A"), new Prompt.Choice("b", "B"),
                new Prompt.Choice("c", "C")), true, false, Optional.empty()));
    }

    @Test
    void oneOptionTakesThePlaceOfAnother() {
        Draft draft = draft(Kind.CHOICE);
        assertThat(draft.complete()).isFalse();
        assertThat(draft.pick("a")).isTrue();
        assertThat(draft.pick("b")).isTrue();
        assertThat(draft.pick("d")).as("not an option").isFalse();
        assertThat(draft.isPicked("a")).isFalse();
        assertThat(draft.answer()).isEqualTo(Answer.of("b"));
    }

    @Test
    void severalArePickedAndPutBackAndComeInTheirOwnOrder() {
        Draft draft = draft(Kind.CHOICES);
        draft.pick("c");
        draft.pick("b");
        draft.pick("a");
        draft.pick("b");
        assertThat(draft.answer()).isEqualTo(Answer.of("a", "c"));
        draft.pick("a");
        draft.pick("c");
        assertThat(draft.complete()).isFalse();
    }

    @Test
    void anOrderIsAnAnswerFromTheStartAndIsMovedUpAndDown() {
        Draft draft = draft(Kind.ORDER);
        assertThat(draft.complete()).isTrue();
        assertThat(draft.move("a", -1)).as("at the edge").isFalse();
        assertThat(draft.move("a", 1)).isTrue();
        assertThat(draft.move("c", -1)).isTrue();
        assertThat(draft.answer()).isEqualTo(Answer.of("b", "c", "a"));
    }

    @Test
    void wordsAreStrippedAndBlanksAreNone() {
        Draft draft = draft(Kind.VALUE);
        draft.write("  ");
        assertThat(draft.complete()).isFalse();
        draft.write(" 3 ");
        assertThat(draft.answer()).isEqualTo(Answer.of("3"));
    }

    @Test
    void howSureIsSaidAndTakenBack() {
        Draft draft = draft(Kind.CHOICE);
        draft.pick("a");
        draft.sure(75);
        assertThat(draft.answer()).isEqualTo(Answer.of("a").sure(75));
        draft.sure(75);
        assertThat(draft.answer()).isEqualTo(Answer.of("a"));
    }
}
