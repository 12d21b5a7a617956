package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;

class TellingTest {
    private static final Field TERM = new Field.Scalar("term", "1");
    private static final Field VOTED = new Field.Scalar("votedFor", "A");
    private static final Field VOTES = new Field.Tally("votes", List.of("A"), 5, 3);
    private static final Field LOG = new Field.Cells("log", List.of(), 0);
    private static final Field INDEX = new Field.Scalar("commitIndex", "1");

    @Test
    void aTallyAndALogComeBeforePlainValues() {
        assertThat(Telling.of(List.of(TERM, VOTED, VOTES, LOG, INDEX), 3)).containsExactly(TERM, VOTES, LOG);
        assertThat(Telling.of(List.of(TERM, VOTED, LOG, INDEX), 3)).containsExactly(TERM, VOTED, LOG);
        assertThat(Telling.of(List.of(TERM, VOTED, INDEX, INDEX, INDEX, VOTES), 3))
                .containsExactly(TERM, VOTED, INDEX);
    }

    @Test
    void fewFieldsAreAllShown() {
        assertThat(Telling.of(List.of(TERM), 3)).containsExactly(TERM);
        assertThat(Telling.of(List.of(), 3)).isEmpty();
        assertThat(Telling.of(List.of(TERM, VOTED), 0)).isEmpty();
    }

    @Test
    void everyKindHasALine() {
        assertThat(Fakes.fields().stream().map(FieldText::line)).containsExactly("term 4", "votes B C · 2/5",
                "log 1 1 2", "load 3/8", "seen {x y}", "store x:1", "clock A:3 B:1 C:2", "tree r",
                "disk epoch 2 · size 9");
    }
}
