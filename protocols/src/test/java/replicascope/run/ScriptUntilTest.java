package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import replicascope.language.Conditions;
import replicascope.language.RunFiles;

/// A script played up to a condition.
class ScriptUntilTest {
    private static final String ELECTION = """
            replicascope 1
            protocol raft
            nodes S1 S2 S3 : server
            ---
            advance 1s
            expect S1.currentTerm == 99
            """;

    private static Script play(String condition) {
        return Script.playUntil(RunFiles.parse(ELECTION), Conditions.parse(condition));
    }

    @Test
    void itStopsAtTheFirstStepThatFits() {
        Script script = play("some(server, .state == LEADER)");
        long reached = script.reached().orElseThrow();
        Player player = new Player(script.run());
        script.run().seek(reached - 1);
        assertThat(player.holds(Conditions.parse("some(server, .state == LEADER)"))).isFalse();
        script.run().seek(reached);
        assertThat(player.holds(Conditions.parse("some(server, .state == LEADER)"))).isTrue();
        assertThat(script.troubles()).as("what comes later is not judged").isEmpty();
    }

    @Test
    void theStartCounts() {
        assertThat(play("steps() == 0").reached()).hasValue(0);
    }

    @Test
    void whatNeverComesTrueIsNotReached() {
        Script script = play("S1.currentTerm == 7");
        assertThat(script.reached()).isEmpty();
        assertThat(script.troubles()).hasSize(1);
    }

    @Test
    void aConditionAboutNothingIsAMistake() {
        assertThatThrownBy(() -> play("S9.currentTerm == 7")).isInstanceOf(CommandFailed.class)
                .hasMessage("there is no node S9: the nodes are S1, S2, S3");
    }
}
