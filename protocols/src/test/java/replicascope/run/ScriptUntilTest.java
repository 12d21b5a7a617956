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

    private static final String TREE = """
            replicascope 1
            protocol raft
            nodes S1 S2 S3 : server
            looks c
            ---
            crash S1
            crash S1
            --- a from main at 1
            crash S2
            restart S1
            crash S1
            crash S9
            --- b from main at 1
            crash S3
            --- c from a at 2
            restart S2
            crash S3
            expect S3.up
            """;

    private static Script playTree(String text, String condition) {
        return Script.playUntil(RunFiles.parse(text), Conditions.parse(condition));
    }

    @Test
    void onlyTheWayToTheBranchLookedAtIsPlayed() {
        Script script = playTree(TREE, "not S3.up");
        assertThat(script.reached()).hasValue(4);
        assertThat(script.troubles()).isEmpty();
        assertThat(script.run().branch().name()).isEqualTo("c");
        assertThat(script.run().branches()).extracting(Branch::name).containsExactly("main", "a", "c");
        assertThat(playTree(TREE, "not S2.up").reached()).hasValue(2);
        assertThat(playTree(TREE, "S1.up and not S2.up").reached()).as("that is on a, not on c").isEmpty();
        assertThat(playTree(TREE, "S1.up and not S2.up").troubles()).extracting(Script.Trouble::line)
                .containsExactly(18);
    }

    @Test
    void aBranchLeftBeforeItBeganIsPassedOver() {
        String text = TREE.replace("--- c from a at 2\nrestart S2", "--- c from b at 0\ncrash S2");
        Script script = playTree(text, "not S3.up");
        assertThat(script.reached()).hasValue(2);
        assertThat(script.run().branches()).extracting(Branch::name).containsExactly("main", "c");
        assertThat(playTree(text, "not S1.up").reached()).isEmpty();
    }
}
