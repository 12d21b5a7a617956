package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.app.window.Marks.Kind;
import replicascope.language.Commands;
import replicascope.run.Branch;
import replicascope.run.Player;
import replicascope.run.Run;

/// What the timeline marks, and where branches leave.
class MarksTest {
    private final Run run = Sessions.raft();
    private final Player player = new Player(run);
    private final Marks marks = new Marks(run);

    private void play(String... commands) {
        for (String command : commands)
            player.play(Commands.parse(command));
    }

    @Test
    void faultsAreMarkedAndTicksAreNot() {
        play("timeout S1 election", "drop S1>S2", "crash S3", "restart S3", "cut S1 | S2", "heal", "advance 1s");
        assertThat(marks.all()).extracting(Marks.Mark::kind)
                .containsExactly(Kind.DROP, Kind.CRASH, Kind.RESTART, Kind.CUT, Kind.HEAL);
        assertThat(marks.all()).extracting(Marks.Mark::step).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void marksComeAsTheRunGrows() {
        play("crash S1");
        assertThat(marks.all()).hasSize(1);
        play("crash S2", "client C1 get x");
        assertThat(marks.all()).extracting(Marks.Mark::kind).containsExactly(Kind.CRASH, Kind.CRASH, Kind.CLIENT);
    }

    @Test
    void remarksAreMarkedWithTheirWords() {
        play("crash S1", "mark here", "note \"look at this\"");
        assertThat(marks.all()).filteredOn(mark -> mark.kind() == Kind.KEY).extracting(Marks.Mark::text)
                .containsExactly("here", "look at this");
    }

    @Test
    void eachBranchHasItsOwnMarks() {
        play("crash S1", "crash S2");
        assertThat(marks.all()).hasSize(2);
        run.seek(1);
        play("restart S1");
        assertThat(marks.all()).extracting(Marks.Mark::kind).containsExactly(Kind.CRASH, Kind.RESTART);
    }

    @Test
    void branchesLeaveWhereTheyWereStarted() {
        play("crash S1", "crash S2", "crash S3");
        Branch main = run.branch();
        run.seek(1);
        play("restart S1", "crash S1");
        Branch first = run.branch();
        run.seek(2);
        play("crash S2");
        Branch second = run.branch();
        assertThat(Forks.of(run.branches(), main)).extracting(Forks.Fork::at).containsExactly(1L, 1L);
        assertThat(Forks.of(run.branches(), first)).extracting(Forks.Fork::at).containsExactly(1L, 2L);
        assertThat(Forks.of(run.branches(), second)).extracting(Forks.Fork::branch).containsExactly(main, first);
        assertThat(Forks.of(run.branches(), second)).extracting(Forks.Fork::at).containsExactly(1L, 2L);
    }
}
