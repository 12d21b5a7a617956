package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static replicascope.simulation.Small.assertRefused;
import static replicascope.simulation.Small.deliver;
import static replicascope.simulation.Small.fire;
import static replicascope.simulation.Small.latency;
import static replicascope.simulation.Small.letter;
import static replicascope.simulation.Small.node;
import static replicascope.simulation.Small.ping;
import static replicascope.simulation.Small.put;
import static replicascope.simulation.Small.server;
import static replicascope.simulation.Small.slot;
import static replicascope.simulation.Small.step;
import static replicascope.simulation.Small.world;
import static replicascope.simulation.Small.writing;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Client;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// Every choice about a node, when it is possible and when not.
class NodesTest {
    private final World start = world();
    private final NodeId s1 = node(start, "S1");
    private final NodeId s2 = node(start, "S2");
    private final NodeId m1 = node(start, "M1");
    private final NodeId c1 = node(start, "C1");

    @Test
    void aCrashTakesTheTimersAndLeavesTheLetters() {
        World flying = ping(start, 0);
        World after = step(flying, new Choice.Crash(s2));
        assertThat(slot(flying, "S2").timers()).isNotEmpty();
        assertThat(slot(after, "S2").timers()).isEmpty();
        assertThat(slot(after, "S2").inbox()).isEqualTo(slot(flying, "S2").inbox());
        assertThat(slot(after, "S2").health().up()).isFalse();
        assertThat(Simulator.explain(flying, new Choice.Crash(s2)).timers())
                .contains(new Explanation.TimerChange("beat", false), new Explanation.TimerChange("group(doze)",
                        false));
        assertRefused(after, new Choice.Crash(s2), "S2 is down: restart it first");
        assertRefused(after, fire(after, "S2", new Toy.Beat()), "S2 is down: restart it first");
        assertRefused(after, new Choice.Pause(s2), "S2 is down: restart it first");
    }

    @Test
    void aRestartKeepsOnlyWhatTheRoleKeeps() {
        World written = writing(ping(start, 0));
        World after = step(written, new Choice.Crash(s1), new Choice.Restart(s1));
        assertThat(server(written, "S1").beats()).isEqualTo(1);
        assertThat(server(written, "S1").mode()).isEqualTo(ToyEngine.Mode.WRITING);
        assertThat(server(after, "S1").log()).isEqualTo(server(written, "S1").log());
        assertThat(server(after, "S1").beats()).isZero();
        assertThat(server(after, "S1").mode()).isEqualTo(ToyEngine.Mode.IDLE);
        assertThat(slot(after, "S1").timers()).extracting(Armed::timer)
                .containsExactly(new Toy.Beat(), new Toy.InGroup(new Toy.Knock()), new Toy.InGroup(new Toy.Doze()));
        assertRefused(after, new Choice.Restart(s1), "S1 is up: crash it first");
        assertRefused(after, new Choice.Wipe(s1), "S1 is up: crash it first");
    }

    @Test
    void aRestartWithAnEmptyDiskIsAStart() {
        World wiped = step(writing(start), new Choice.Crash(s1), new Choice.Wipe(s1));
        assertThat(slot(wiped, "S1").state()).isNull();
        assertThat(wiped.members(ToyEngine.Server.class)).extracting(member -> member.id().name())
                .containsExactly("S2", "S3");
        World after = step(wiped, new Choice.Restart(s1));
        assertThat(slot(after, "S1").state()).isEqualTo(slot(start, "S1").state());
        assertThat(Simulator.explain(wiped, new Choice.Restart(s1)).sentence().key()).isEqualTo("restart.blank");
    }

    @Test
    void anAbsentNodeDoesNothingUntilItJoins() {
        World absent = world(List.of("S2"));
        for (Choice choice : List.of(new Choice.Crash(s2), new Choice.Restart(s2), new Choice.Wipe(s2),
                new Choice.Pause(s2), fire(absent, "S2", new Toy.Beat())))
            assertRefused(absent, choice, "S2 has not joined yet: start it first");
        assertThat(slot(absent, "S2").state()).isNull();
        World after = step(absent, new Choice.Start(s2));
        assertThat(slot(after, "S2").state()).isEqualTo(slot(start, "S2").state());
        assertThat(slot(after, "S2").timers()).hasSize(3);
        assertRefused(after, new Choice.Start(s2), "S2 has joined already");
        assertRefused(step(after, new Choice.Crash(s2)), new Choice.Start(s2), "S2 has joined already");
    }

    @Test
    void aPausedNodeHandlesNothing() {
        World flying = ping(start, 0);
        World paused = step(flying, new Choice.Pause(s2));
        assertRefused(paused, deliver(paused, "S2", 0), "S2 is paused: resume it first");
        assertRefused(paused, fire(paused, "S2", new Toy.Beat()), "S2 is paused: resume it first");
        assertRefused(paused, new Choice.Pause(s2), "S2 is paused already");
        assertRefused(flying, new Choice.Resume(s2), "S2 is not paused");
        assertRefused(step(start, new Choice.Pause(c1)), put(start, "w1"), "C1 is paused: resume it first");
        World later = paused;
        while (later.now() < 300 * Times.MILLI)
            later = step(later, new Choice.Tick());
        assertThat(slot(later, "S2").state()).isSameAs(slot(start, "S2").state());
        World resumed = step(later, new Choice.Resume(s2));
        assertThat(Simulator.nextDue(resumed)).isEqualTo(later.now());
        assertThat(step(resumed, new Choice.Tick()).slot(s2)).isNotSameAs(resumed.slot(s2));
        World crashed = step(paused, new Choice.Crash(s2));
        assertRefused(crashed, new Choice.Resume(s2), "S2 is not paused");
    }

    @Test
    void aNodeSeesItsOwnClock() {
        World skewed = step(start, new Choice.Skew(m1, -3), fire(start, "M1", new Toy.Look()));
        assertThat(((ToyEngine.Monitor) slot(skewed, "M1").state()).last()).isEqualTo(-3);
        World later = step(start, new Choice.Wait(20), new Choice.Skew(m1, 1000), new Choice.Skew(m1, 100),
                fire(start, "M1", new Toy.Look()));
        assertThat(((ToyEngine.Monitor) slot(later, "M1").state()).last()).isEqualTo(120);
        assertThat(slot(later, "M1").health().skew()).isEqualTo(100);
    }

    @Test
    void slownessOfBothEndsMultipliesTheLatency() {
        World fixed = world(latency(10, 10));
        assertThat(letter(ping(fixed, 0), "S2", 0).due()).isEqualTo(10 * Times.MILLI);
        World slow = step(fixed, new Choice.Slow(s1, 3), new Choice.Slow(s2, 0.5));
        assertThat(letter(ping(slow, 0), "S2", 0).due()).isEqualTo(15 * Times.MILLI);
        assertThat(letter(ping(slow, 1), "S3", 0).due()).isEqualTo(30 * Times.MILLI);
        World normal = step(slow, new Choice.Slow(s1, 1), new Choice.Slow(s2, 1));
        assertThat(letter(ping(normal, 0), "S2", 0).due()).isEqualTo(10 * Times.MILLI);
        assertRefused(start, new Choice.Slow(s1, 0), "a node is slow by a factor of more than 0, not 0.0");
        assertRefused(start, new Choice.Slow(s1, Double.NaN), "a node is slow by a factor of more than 0, not NaN");
        assertRefused(start, new Choice.Slow(s1, Double.POSITIVE_INFINITY),
                "a node is slow by a factor of more than 0, not Infinity");
    }

    @Test
    void aTimerFiresByHandWhateverTheClockSays() {
        World after = step(start, fire(start, "S1", new Toy.InGroup(new Toy.Doze())));
        assertThat(after.now()).isZero();
        assertThat(slot(after, "S1").timers()).extracting(Armed::timer).as("doze cancels knock")
                .containsExactly(new Toy.Beat());
        assertRefused(after, fire(after, "S1", new Toy.InGroup(new Toy.Doze())),
                "S1 has no timer group(doze) running");
        assertRefused(after, fire(after, "S1", new Toy.Resend(3, "k")), "S1 has no timer resend(3, k) running");
    }

    @Test
    void aTimerArmedAgainStandsLast() {
        World after = ping(start, 0);
        assertThat(slot(after, "S1").timers()).extracting(armed -> Names.of(after.setup().blueprint())
                .timer(armed.timer())).containsExactly("group(knock)", "group(doze)", "beat", "resend(0, k0)");
    }

    @Test
    void timersFireWithinTheirRange() {
        for (Armed armed : slot(start, "S1").timers())
            assertThat(armed.due()).isBetween(armed.least(), armed.most());
        World pinned = step(start, new Choice.Choosing(fire(start, "S1", new Toy.Beat()),
                Seq.of(new Choice.Pin("beat", 77_777))));
        assertThat(slot(pinned, "S1").timers().get(slot(pinned, "S1").find(new Toy.Beat())).due()).isEqualTo(77_777);
        Choice outside = new Choice.Choosing(fire(start, "S1", new Toy.Beat()), Seq.of(new Choice.Pin("beat", -1)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Simulator.step(start, outside))
                .isInstanceOf(Refused.class).hasMessage("the timer beat is armed for 50ms to 100ms, not -1us");
    }

    @Test
    void aNodeInTheMiddleOfAStepIsBusy() {
        World busy = writing(step(ping(start, 0), deliver(ping(start, 0), "S2", 0)));
        String reason = "S1 is in the middle of write(w1, C1, 2): let it finish with \"timeout S1 write(w1, C1, 2)\","
                + " or crash it";
        assertRefused(busy, deliver(busy, "S1", 0), reason);
        assertRefused(busy, fire(busy, "S1", new Toy.Beat()), reason);
        Choice go = new Choice.Fire(s1, new Toy.Write(new OpId("w1"), c1, 2));
        assertThat(Simulator.moves(busy).stream().filter(move -> move instanceof Choice.OfNode of && of.node().equals(
                s1)
                || move instanceof Choice.OfLetter letter && letter.to().equals(s1))).containsExactly(go);
        assertThat(Simulator.resolve(busy, new Choice.Tick())).isEqualTo(go);
        assertThat(step(busy, new Choice.Tick()).now()).isEqualTo(busy.now());
        assertThat(Simulator.refusal(busy, fire(busy, "S2", new Toy.Beat()))).as("others go on").isEmpty();
        World done = step(busy, new Choice.Tick(), new Choice.Tick(), new Choice.Tick());
        assertThat(server(done, "S1").mode()).isEqualTo(ToyEngine.Mode.IDLE);
        assertThat(done.flight()).anyMatch(letter -> letter.message() instanceof Toy.Done);
    }

    @Test
    void aCrashCanStrikeBetweenTwoSteps() {
        World busy = step(writing(start), new Choice.Tick());
        World after = step(busy, new Choice.Crash(s1), new Choice.Restart(s1));
        assertThat(server(after, "S1").log().size()).isEqualTo(1);
        assertThat(after.flight()).noneMatch(letter -> letter.message() instanceof Toy.Copy
                || letter.message() instanceof Toy.Done);
        assertThat(slot(after, "S1").announced()).isNegative();
    }

    @Test
    void aClientAsksWaitsAndKeepsItsHistory() {
        World asked = step(start, put(start, "w1"));
        assertRefused(asked, put(asked, "w1"),
                "there is already an operation named w1: give another name after \"as\"");
        assertRefused(asked, put(asked, "w2"), "C1 cannot begin \"put x 1\" now: it is still waiting for an earlier"
                + " answer, or takes no operations");
        assertRefused(start, new Choice.Invoke(s1, new OpId("w9"), Operation.of("put")),
                "S1 is a server: the operation \"put\" does not begin there");
        World done = step(writing(start), new Choice.Tick(), new Choice.Tick(), new Choice.Tick());
        World answered = step(done, deliver(done, "C1", 0));
        assertThat(answered.history().toList()).last().isEqualTo(new Event.Returned(new OpId("w1"), Value.of(1), 0));
        assertThat(slot(answered, "C1").timers()).isEmpty();
        assertThat(Simulator.refusal(answered, put(answered, "w2"))).isEmpty();
    }

    @Test
    void aClientAsksTheNextServerAndGivesUpAtLast() {
        World waiting = step(start, put(start, "w1"));
        for (int i = 0; i < 2; i++)
            waiting = step(waiting, fire(waiting, "C1", new Client.Retry()));
        assertThat(waiting.flight()).extracting(letter -> letter.to().name()).containsExactly("S1", "S2", "S3");
        assertThat(waiting.flight()).extracting(Letter::message).containsOnly(new Toy.Put(new OpId("w1"), "x", 1));
        World over = step(waiting, fire(waiting, "C1", new Client.Retry()));
        assertThat(over.history().last()).isEqualTo(new Event.Abandoned(new OpId("w1"), 0));
        World crashed = step(step(start, put(start, "w1")), new Choice.Crash(c1), new Choice.Restart(c1));
        assertThat(crashed.history().last()).isEqualTo(new Event.Abandoned(new OpId("w1"), 0));
    }

    @Test
    void aGroupInsideTravelsWrapped() {
        World knocked = step(start, fire(start, "S1", new Toy.InGroup(new Toy.Knock())));
        assertThat(letter(knocked, "S2", 0).message()).isEqualTo(new Toy.Wrapped(new Toy.Hello(1)));
        assertThat(Names.of(knocked.setup().blueprint()).messageWord(letter(knocked, "S2", 0).message()))
                .isEqualTo("Group/Hello");
        World echoed = step(knocked, deliver(knocked, "S2", 0));
        assertThat(letter(echoed, "S1", 0).message()).isEqualTo(new Toy.Wrapped(new Toy.Echo(1)));
        World known = step(echoed, deliver(echoed, "S1", 0));
        assertThat(server(known, "S1").group().echoed().has(s2)).isTrue();
    }
}
