package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import replicascope.language.Header;
import replicascope.simulation.Choice;

/// A run tells whether there is something to undo and to redo.
class UndoableTest {
    private final Run run = new Run(Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty())))
            .setup());

    @Test
    void onlyAfterAnActionIsThereSomethingToUndo() {
        assertThat(run.mayUndo()).isFalse();
        run.act(new Choice.Crash(run.world().nodes().getFirst()));
        assertThat(run.mayUndo()).isTrue();
        run.undo();
        assertThat(run.mayUndo()).isFalse();
    }

    @Test
    void onlyAfterAnUndoIsThereSomethingToRedo() {
        run.act(new Choice.Crash(run.world().nodes().getFirst()));
        assertThat(run.mayRedo()).isFalse();
        run.undo();
        assertThat(run.mayRedo()).isTrue();
        run.redo();
        assertThat(run.mayRedo()).isFalse();
    }

    @Test
    void whatIsForgottenIsNotUndone() {
        run.act(new Choice.Crash(run.world().nodes().getFirst()));
        run.forgetUndo();
        assertThat(run.undo()).isFalse();
        assertThat(run.step()).isEqualTo(1);
        run.act(new Choice.Crash(run.world().nodes().get(1)));
        assertThat(run.undo()).isTrue();
        assertThat(run.step()).isEqualTo(1);
        assertThat(run.mayUndo()).isFalse();
    }
}
