package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import replicascope.language.Commands;
import replicascope.run.Player;
import replicascope.run.Run;

/// How the status line tells a cut network.
class GroupsTest {
    private final Run run = Sessions.raft();

    private String after(String... commands) {
        Player player = new Player(run);
        for (String command : commands)
            player.play(Commands.parse(command));
        return Groups.say(run.world(), new Words());
    }

    @Test
    void withoutCutsNothingIsSaid() {
        assertThat(after()).isEmpty();
    }

    @Test
    void aPartitionIsToldByItsGroups() {
        assertThat(after("partition S1 C1 | S2 S3")).isEqualTo("{S1 C1} | {S2 S3}");
    }

    @Test
    void cutsThatLeaveAWayRoundAreCounted() {
        assertThat(after("cut S1 > S2")).isEqualTo("1 link cut");
        assertThat(after("cut S1 | S3")).isEqualTo("3 links cut");
    }
}
