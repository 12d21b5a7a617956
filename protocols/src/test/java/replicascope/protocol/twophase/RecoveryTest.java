package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Times;
import replicascope.simulation.World;

/// Every node crashes between every two steps of a transfer that would go well.
class RecoveryTest {
    @ParameterizedTest
    @ValueSource(strings = {"TM1", "P1", "P2", "C1"})
    void whereverANodeCrashesEverybodyDecidesAlikeAfterItsRestart(String node) {
        for (int steps = 0; steps <= Lab.HAPPY.size(); steps++)
            for (String wait : List.of("0ms", "20ms", "5s")) {
                Lab lab = Lab.ofTwo().play(Lab.HAPPY.subList(0, steps)).play("crash " + node, "advance " + wait,
                        "restart " + node);
                decided(lab, node + " crashes after " + steps + " steps for " + wait);
            }
    }

    @Test
    void whereverTwoNodesCrashEverybodyDecidesAlikeAfterTheirRestart() {
        for (List<String> pair : List.of(List.of("TM1", "P1"), List.of("TM1", "P2"), List.of("P1", "P2")))
            for (int first = 0; first <= Lab.HAPPY.size(); first++)
                for (int second = first; second <= Lab.HAPPY.size(); second++)
                    decided(twoCrashes(pair, first, second), pair + " crash after " + first + " and " + second);
    }

    /// Between the crashes everything is done that is still possible without the first.
    private static Lab twoCrashes(List<String> pair, int first, int second) {
        Lab lab = Lab.ofTwo().play(Lab.HAPPY.subList(0, first)).play("crash " + pair.getFirst());
        for (String command : Lab.HAPPY.subList(first, second))
            try {
                lab.play(command);
            } catch (replicascope.run.CommandFailed e) {
                assertThat(e).isNotNull();
            }
        return lab.play("crash " + pair.getLast(), "restart " + pair.getFirst(), "advance 200ms",
                "restart " + pair.getLast());
    }

    private static void decided(Lab lab, String how) {
        World end = Lab.until(lab.world(), lab.world().now() + 5 * Times.SECOND);
        List<Long> balances = new ArrayList<>();
        for (var member : end.members(Participant.class)) {
            assertThat(member.state().inDoubt()).as(how).isNull();
            balances.add(member.state().balance());
        }
        assertThat(balances).as(how).isIn(List.of(100L, 100L), List.of(70L, 130L));
        assertThat(Lab.broken(end)).as(how).isEmpty();
        assertThat(end.members(Coordinator.class).getFirst().state().votes().isEmpty()).as(how).isTrue();
    }

    @Test
    void aCrashBetweenDecisionAndTellingBlocksEverybodyUntilTheRestart() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P2>TM1 Vote").play("crash TM1", "advance 60s");
        assertThat(lab.holds("P1.inDoubt == w1 and P2.inDoubt == w1")).isTrue();
        assertThat(lab.broken()).isEmpty();
        lab.play("restart TM1", "advance 1s");
        assertThat(lab.holds("P1.balance == 70 and P2.balance == 130")).isTrue();
    }

    @Test
    void aCrashBeforeTheDecisionAborts() {
        Lab lab = Lab.ofTwo().happyUntil("deliver P1>TM1 Vote").play("crash TM1", "restart TM1", "advance 1s");
        assertThat(lab.holds("P1.balance == 100 and P2.balance == 100 and result(w1) == aborted")).isTrue();
    }

    @Test
    void aCrashBetweenPromiseAndVoteKeepsThePromise() {
        Lab lab = Lab.ofTwo().happyUntil("deliver TM1>P1 Prepare").play("crash P1", "restart P1");
        assertThat(lab.holds("P1.inDoubt == w1")).isTrue();
        assertThat(lab.sent()).containsExactly("TM1 Inquire");
    }
}
