package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.language.Commands;
import replicascope.run.Player;
import replicascope.run.Run;

/// From a field to the step that made it what it is.
class LastChangeTest {
    private final Run run = Sessions.raft();
    private final Session session = new Session(run, Worker.HERE);
    private final Jumps jumps = new Jumps(session, new Words());
    private final NodeId first = Sessions.node(session, "S1");

    LastChangeTest() {
        Player player = new Player(run);
        for (String command : List.of("timeout S1 election", "deliver S1>S3 RequestVote", "crash S2",
                "timeout S1 election", "restart S2"))
            player.play(Commands.parse(command));
    }

    @Test
    void theStepIsTheOneThatChangedItLast() {
        assertThat(LastChange.of(run, first, "currentTerm", 5)).hasValue(4);
        assertThat(LastChange.of(run, first, "currentTerm", 4)).hasValue(4);
        assertThat(LastChange.of(run, first, "currentTerm", 3)).hasValue(1);
        assertThat(LastChange.of(run, first, "currentTerm", 0)).isEmpty();
        assertThat(LastChange.of(run, first, "commitIndex", 5)).isEmpty();
        assertThat(LastChange.of(run, Sessions.node(session, "S3"), "votedFor", 5)).hasValue(2);
    }

    @Test
    void askedAgainItGoesToTheChangeBefore() {
        session.toEnd();
        jumps.toChange(first, "currentTerm");
        assertThat(session.step()).isEqualTo(4);
        jumps.toChange(first, "currentTerm");
        assertThat(session.step()).isEqualTo(1);
        jumps.toChange(first, "currentTerm");
        assertThat(session.step()).isEqualTo(1);
        assertThat(session.error()).isEqualTo("currentTerm of S1 did not change before.");
        session.toEnd();
        jumps.toChange(first, "commitIndex");
        assertThat(session.error()).isEqualTo("commitIndex of S1 has not changed since the start.");
        assertThat(session.selected()).isEqualTo(first);
    }
}
