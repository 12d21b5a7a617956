package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static replicascope.simulation.Small.assertRefused;
import static replicascope.simulation.Small.deliver;
import static replicascope.simulation.Small.latency;
import static replicascope.simulation.Small.letter;
import static replicascope.simulation.Small.node;
import static replicascope.simulation.Small.ping;
import static replicascope.simulation.Small.server;
import static replicascope.simulation.Small.set;
import static replicascope.simulation.Small.slot;
import static replicascope.simulation.Small.step;
import static replicascope.simulation.Small.world;

import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Times;

/// Every choice about a letter, when it is possible and when not.
class LettersTest {
    private final World start = world();
    private final World flying = ping(start, 0);
    private final NodeId s2 = node(start, "S2");
    private final long serial = letter(flying, "S2", 0).serial();

    @Test
    void aDeliveredLetterIsHandledAndGone() {
        World after = step(flying, new Choice.Deliver(s2, serial));
        assertThat(server(after, "S2").seen().get(node(after, "S1"))).isEqualTo(1);
        assertThat(slot(after, "S2").inbox()).isEmpty();
        assertThat(letter(after, "S1", 0).message()).isEqualTo(new Toy.Ping(1));
        assertRefused(after, new Choice.Deliver(s2, serial), "there is no such letter in flight");
    }

    @Test
    void choicesByHandNeverMoveTheClock() {
        World after = step(flying, new Choice.Delay(s2, serial, 5), new Choice.Hold(s2, serial),
                new Choice.Release(s2, serial), new Choice.Deliver(s2, serial), new Choice.Crash(s2),
                new Choice.Restart(s2), new Choice.HealAll());
        assertThat(after.now()).isZero();
        assertThat(after.steps()).isEqualTo(flying.steps() + 7);
    }

    @Test
    void aDroppedLetterIsGoneUnhandled() {
        World after = step(flying, new Choice.Drop(s2, serial));
        assertThat(slot(after, "S2").inbox()).isEmpty();
        assertThat(slot(after, "S2").state()).isSameAs(slot(flying, "S2").state());
        assertRefused(after, new Choice.Drop(s2, serial), "there is no such letter in flight");
    }

    @Test
    void aCopyFollowsItsOriginal() {
        World two = step(ping(flying, 0), new Choice.Duplicate(s2, serial));
        assertThat(slot(two, "S2").inbox()).hasSize(3);
        Letter copy = letter(two, "S2", 1);
        assertThat(copy.message()).isEqualTo(letter(two, "S2", 0).message());
        assertThat(copy.due()).isEqualTo(letter(two, "S2", 0).due());
        assertThat(copy.fate()).isEqualTo(Letter.Fate.COPY);
        assertThat(copy.serial()).isNotIn(serial, letter(two, "S2", 2).serial());
        assertRefused(two, new Choice.Duplicate(s2, 999), "there is no such letter in flight");
    }

    @Test
    void aCopyFollowsItsOriginalUnderTheClock() {
        World two = ping(ping(world(latency(10, 10)), 0), 0);
        World three = step(two, new Choice.Duplicate(s2, letter(two, "S2", 0).serial()));
        assertThat(three.flight()).extracting(Letter::due).containsOnly(10 * Times.MILLI);
        long copy = letter(three, "S2", 1).serial();
        World after = step(three, new Choice.Tick());
        assertThat(Simulator.resolve(after, new Choice.Tick())).isEqualTo(new Choice.Deliver(s2, copy));
    }

    @Test
    void aHeldLetterWaitsUntilReleased() {
        World held = step(flying, new Choice.Hold(s2, serial));
        assertRefused(held, new Choice.Deliver(s2, serial), "the letter is held: release it first");
        assertRefused(held, new Choice.Hold(s2, serial), "the letter is held already");
        assertRefused(flying, new Choice.Hold(s2, 999), "there is no such letter in flight");
        World later = held;
        for (int i = 0; i < 20; i++)
            later = step(later, new Choice.Tick());
        assertThat(slot(later, "S2").find(serial)).isNotNegative();
        World free = step(later, new Choice.Release(s2, serial));
        assertThat(Simulator.resolve(free, new Choice.Tick())).isEqualTo(new Choice.Deliver(s2, serial));
        assertThat(step(free, new Choice.Tick()).now()).isEqualTo(later.now());
    }

    @Test
    void onlyAHeldLetterIsReleased() {
        assertRefused(flying, new Choice.Release(s2, serial), "the letter is not held");
        assertRefused(flying, new Choice.Release(s2, 999), "there is no such letter in flight");
    }

    @Test
    void aDelayedLetterIsDueLaterAndKeepsItsPlace() {
        World two = ping(flying, 0);
        long due = letter(two, "S2", 0).due();
        World after = step(two, new Choice.Delay(s2, serial, 40));
        assertThat(letter(after, "S2", 0).serial()).isEqualTo(serial);
        assertThat(letter(after, "S2", 0).due()).isEqualTo(due + 40);
        assertThat(letter(after, "S2", 0).fate()).isEqualTo(Letter.Fate.DELAYED);
        assertRefused(two, new Choice.Delay(s2, serial, 0), "a letter is delayed by more than 0");
        assertRefused(two, new Choice.Delay(s2, serial, -1), "a letter is delayed by more than 0");
        assertRefused(two, new Choice.Delay(s2, 999, 1), "there is no such letter in flight");
    }

    @Test
    void aVeryLongDelayIsNotAnEarlyArrival() {
        World after = step(flying, new Choice.Delay(s2, serial, Long.MAX_VALUE), new Choice.Delay(s2, serial, 1));
        assertThat(letter(after, "S2", 0).due()).isGreaterThan(letter(flying, "S2", 0).due());
        World slow = ping(step(start, new Choice.Slow(s2, 1e300)), 0);
        assertThat(letter(slow, "S2", 0).due()).isGreaterThan(Times.SECOND);
    }

    @Test
    void underFifoOnlyTheFirstOfALinkMayArrive() {
        World two = step(ping(flying, 0), new Choice.Change(java.util.List.of(set("links", "fifo"))));
        assertThat(step(ping(flying, 0), deliver(two, "S2", 1)).flight()).as("bag").isNotEmpty();
        assertRefused(two, deliver(two, "S2", 1), "links are in send order (fifo), and an earlier letter from S1 to S2"
                + " is still in flight: deliver it first");
        assertThat(Simulator.moves(two)).contains(deliver(two, "S2", 0)).doesNotContain(deliver(two, "S2", 1));
        World dropped = step(two, new Choice.Drop(s2, serial));
        assertThat(Simulator.moves(dropped)).contains(deliver(dropped, "S2", 0));
        World held = step(two, new Choice.Hold(s2, serial));
        assertThat(Simulator.moves(held)).noneMatch(Choice.Deliver.class::isInstance);
        World late = step(two, new Choice.Delay(s2, serial, Times.SECOND));
        while (late.now() < Times.SECOND / 2 && slot(late, "S2").find(serial) >= 0)
            late = step(late, new Choice.Tick());
        assertThat(server(late, "S2").seen().get(node(late, "S1"))).as("nothing overtakes").isNull();
    }

    @Test
    void aLetterToANodeThatIsDownIsLostWhenItArrives() {
        World down = step(flying, new Choice.Crash(s2));
        assertThat(slot(down, "S2").inbox()).hasSize(1);
        World after = step(down, new Choice.Deliver(s2, serial));
        assertThat(slot(after, "S2").inbox()).isEmpty();
        assertThat(slot(after, "S2").state()).isSameAs(slot(flying, "S2").state());
        assertThat(Simulator.explain(down, new Choice.Deliver(s2, serial)).lost()).isTrue();
        World clocked = down;
        while (slot(clocked, "S2").find(serial) >= 0)
            clocked = step(clocked, new Choice.Tick());
        assertThat(clocked.now()).isEqualTo(letter(flying, "S2", 0).due());
    }

    @Test
    void aLetterToAnAbsentNodeIsLost() {
        World absent = ping(world(java.util.List.of("S2")), 0);
        World after = step(absent, deliver(absent, "S2", 0));
        assertThat(slot(after, "S2").inbox()).isEmpty();
        assertThat(slot(after, "S2").state()).isNull();
    }
}
