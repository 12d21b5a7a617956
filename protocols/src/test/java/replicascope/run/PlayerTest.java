package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import replicascope.kernel.Times;
import replicascope.simulation.Armed;
import replicascope.simulation.Letter;
import replicascope.simulation.Slot;
import replicascope.simulation.Toy;

/// Every command on a real run, and the exact sentence when it does not apply.
class PlayerTest {
    private final Run run = Toys.run();

    private void play(String... commands) {
        Toys.play(run, commands);
    }

    private void assertFails(String command, String reason) {
        long digest = run.world().digest();
        assertThatThrownBy(() -> play(command)).isInstanceOf(CommandFailed.class).hasMessage(reason);
        assertThat(run.world().digest()).isEqualTo(digest);
    }

    private Slot slot(String node) {
        return run.world().slot(run.setup().node(node).orElseThrow());
    }

    private boolean holds(String condition) {
        return new Player(run).holds(replicascope.language.Conditions.parse(condition));
    }

    @Test
    void lettersAreNamedByLinkNameAndFields() {
        play("timeout S1 beat choosing peer=0", "timeout S2 beat choosing peer=1", "deliver S1>S2 Ping",
                "deliver S2>S1 Ping{hops=1}");
        assertThat(holds("flight(S1>S2 Ping{hops=0}) == 1")).isTrue();
        assertThat(holds("flight(*>*) == 2 and flight(*>S3) == 1")).isTrue();
        play("deliver *>S2");
        assertThat(holds("flight(*>*) == 1 and S2.seen[S1] == 2")).isTrue();
        assertFails("deliver S1>S2 Ping", "there is no letter S1>S2 Ping in flight: there are S2>S3 Ping");
        assertFails("deliver S1>S9", "there is no node S9: the nodes are S1, S2, S3, M1, C1");
        assertFails("drop S2>S3 Pong", "there is no letter S2>S3 Pong in flight: there are S2>S3 Ping");
        assertFails("deliver S2>S3 Ping{term=1}", "the message has no field \"term\": it has hops");
        assertFails("hold S2>S3 Ping#2", "there is no letter S2>S3 Ping#2 in flight: there are S2>S3 Ping");
        play("drop *>*");
        assertFails("deliver *>*", "there is no letter *>* in flight: none is");
    }

    @Test
    void wrappedLettersHaveBothNames() {
        play("timeout S1 group(knock)");
        assertThat(holds("flight(S1>* Group/Hello{round=1}) == 2")).isTrue();
        assertThat(holds("flight(S1>* Hello) == 0 and flight(S1>* Group) == 0")).isTrue();
        play("deliver S1>S2 Group/Hello{round=1}");
        assertFails("deliver S2>S1 Group/Hello",
                "there is no letter S2>S1 Group/Hello in flight: there are S2>S1 Group/Echo, S1>S3 Group/Hello");
    }

    @Test
    void ranksFollowSendOrderAndCopiesTheirOriginals() {
        play("timeout S1 beat choosing peer=0, beat=60ms", "timeout S1 beat choosing peer=0, beat=60ms");
        long second = slot("S2").inbox().get(1).serial();
        play("delay S1>S2 Ping by 3s");
        assertThat(slot("S2").inbox().get(1).serial()).as("a delay never re-ranks").isEqualTo(second);
        play("duplicate S1>S2 Ping");
        assertThat(slot("S2").inbox().get(1).fate()).isEqualTo(Letter.Fate.COPY);
        assertThat(slot("S2").inbox().get(2).serial()).isEqualTo(second);
        play("drop S1>S2 Ping#3");
        assertThat(slot("S2").inbox()).extracting(Letter::serial).doesNotContain(second).hasSize(2);
        assertFails("deliver S1>S2 Ping#3",
                "there is no letter S1>S2 Ping#3 in flight: there are S1>S2 Ping, S1>S2 Ping#2");
    }

    @Test
    void deliverAllTakesThoseInFlightNow() {
        play("timeout S1 beat choosing peer=0", "timeout S3 beat choosing peer=1", "deliver all");
        assertThat(holds("flight(*>*) == 2 and flight(*>* Ping{hops=1}) == 2")).isTrue();
        play("deliver all *>S1");
        assertThat(holds("flight(*>*) == 2 and flight(S1>S2 Ping{hops=0}) == 1")).isTrue();
        play("drop all");
        assertThat(holds("quiescent()")).isTrue();
    }

    @Test
    void heldLettersAreReleasedTogether() {
        play("timeout S1 beat choosing peer=0", "timeout S1 beat choosing peer=1", "hold S1>S2", "hold S1>S3",
                "settle");
        assertThat(holds("flight(S1>*) == 2")).isTrue();
        assertFails("deliver S1>S2", "the letter is held: release it first");
        play("release all S1>*");
        assertFails("release S1>S2", "the letter is not held");
        play("settle");
        assertThat(holds("quiescent() and S2.seen[S1] == 2 and S3.seen[S1] == 2")).isTrue();
    }

    @Test
    void settleFiresNoTimerAndMovesNoClock() {
        play("client C1 put x 1 via S1 choosing retry=300ms", "deliver C1>S1 choosing redirect=1", "settle");
        assertThat(holds("quiescent() and time() == 0s and op(op1) == done and result(op1) == 1")).isTrue();
        assertThat(holds("S2.log[1].value == 1 and S1.beats == 0")).isTrue();
        play("timeout S1 beat choosing peer=0");
        assertFailsAfter("settle max 2", "letters are still in flight after 2 deliveries: give settle a greater number,"
                + " or use advance");
        assertThat(holds("flight(*>* Ping{hops=0}) == 1")).isTrue();
        play("settle max 1");
    }

    private void assertFailsAfter(String command, String reason) {
        assertThatThrownBy(() -> play(command)).isInstanceOf(CommandFailed.class).hasMessage(reason);
    }

    @Test
    void advanceEndsExactlyAtItsTime() {
        play("advance 123456us");
        assertThat(run.world().now()).isEqualTo(123_456);
        assertThat(holds("time() == 123456us and every(server, .beats > 0)")).isTrue();
        long steps = run.step();
        play("advance 0s");
        assertThat(run.step()).isEqualTo(steps);
        long due = replicascope.simulation.Simulator.nextDue(run.world());
        play("advance " + (due - run.world().now()) + "us");
        assertThat(run.world().now()).as("what is due at the end happens").isEqualTo(due);
        assertThat(replicascope.simulation.Simulator.nextDue(run.world())).isGreaterThan(due);
    }

    @Test
    void advanceUntilStopsAtTheFirstStepThatMakesItTrue() {
        play("advance until S2.beats >= 2");
        assertThat(holds("S2.beats == 2")).isTrue();
        assertThat(run.world(run.step() - 1).digest()).isNotEqualTo(run.world().digest());
        run.back();
        assertThat(holds("S2.beats == 1")).isTrue();
        assertThatThrownBy(() -> play("advance until S1.beats == 99 max 50ms")).isInstanceOf(ExpectationFailed.class)
                .hasMessageStartingWith("\"S1.beats == 99\" did not come true by ");
        long step = run.step();
        play("advance until S2.up");
        assertThat(run.step()).isEqualTo(step);
        play("crash S1", "crash S2", "crash S3", "crash M1", "crash C1", "settle");
        assertThatThrownBy(() -> play("advance until S1.up")).isInstanceOf(ExpectationFailed.class)
                .hasMessage("\"S1.up\" did not come true before nothing was left to happen");
    }

    @Test
    void advanceNeverHangsOnStepsWithoutTime() {
        Run zeno = new Run(replicascope.simulation.Simulator.startUnwatched(Toy.setup(1, 1)));
        Toys.play(zeno, "set pace=1us", "timeout S1 beat");
        assertThatThrownBy(() -> Toys.play(zeno, "advance 100s")).isInstanceOf(CommandFailed.class)
                .hasMessage("more than 1000000 steps are due by 100s: advance less far");
    }

    @Test
    void longCommandsCanBeCancelled() {
        Player player = new Player(run, () -> run.step() >= 3);
        assertThatThrownBy(() -> player.play(replicascope.language.Commands.parse("advance 10s")))
                .isInstanceOf(CommandFailed.class).hasMessageStartingWith("cancelled at ");
        assertThat(run.step()).isEqualTo(3);
    }

    @Test
    void nodesCrashRestartPauseAndSlow() {
        play("crash S1", "wipe S1", "restart S1", "pause S2", "resume S2", "skew M1 -5ms", "slow S3 by 2.5");
        assertThat(holds("S1.up and not S2.paused and M1.skew == -5ms and S3.slow == 2.5")).isTrue();
        assertFails("restart S1", "S1 is up: crash it first");
        assertFails("start S1", "S1 has joined already");
        assertFails("crash S7", "there is no node S7: the nodes are S1, S2, S3, M1, C1");
    }

    @Test
    void timersAreNamedWithWhatTheyCarry() {
        play("timeout S1 beat choosing peer=0");
        assertThat(slot("S1").timers()).extracting(Armed::timer).contains(new Toy.Resend(0, "k0"));
        assertFails("timeout S1 resend(1, k0)", "S1 has no timer resend running: there is group(knock), group(doze),"
                + " beat, resend(0, k0)");
        assertFails("timeout S1 resend(0)", "S1 has no timer resend running: there is group(knock), group(doze), beat,"
                + " resend(0, k0)");
        play("timeout S1 resend(0, \"k0\")");
        assertFails("timeout C1 retry", "C1 has no timer retry running: none is");
        play("timeout S1 group(doze)");
        assertThat(slot("S1").timers()).extracting(Armed::timer).containsExactly(new Toy.Beat());
    }

    @Test
    void cutsNameGroups() {
        play("cut S1 > *", "cut S1 S2 | S3");
        assertThat(replicascope.simulation.Cuts.now(run.world())).hasSize(7);
        play("heal S1 > S2", "heal");
        assertThat(replicascope.simulation.Cuts.now(run.world())).isEmpty();
        play("partition S1 S2 | *");
        assertThat(replicascope.simulation.Cuts.now(run.world())).hasSize(12);
        assertFails("partition S1 S2 | S3",
                "M1 is in no group: add it to one, or write * for all that are not named");
        assertFails("partition S1 S2 | S2 | *", "S2 is in two groups: a node is on one side only");
        assertFails("partition S1 S2 S3 | M1 C1 | *", "* stands for no node here: all are named");
        assertFails("cut S1 S2 S3 M1 C1 | *", "* stands for no node here: all are named");
        assertFails("cut S1 | S8", "there is no node S8: the nodes are S1, S2, S3, M1, C1");
    }

    @Test
    void clientsAskForOperations() {
        play("client C1 put x 1 via S2 with level=most as w1");
        assertThat(holds("op(w1) == pending and op(w2) == none and flight(C1>S2 Put) == 1")).isTrue();
        assertFails("client C1 get x", "the protocol toy has no operation \"get\": it has put");
        assertFails("client S1 put x 1", "put begins at a node of kind client, and S1 is a server");
        assertFails("client C1 put x", "put takes 2 arguments (key, value), not 1");
        assertFails("client C1 put x 1 via S9", "there is no node S9: the nodes are S1, S2, S3, M1, C1");
        assertFails("client C1 put x 1", "C1 cannot begin \"put x 1\" now: it is still waiting for an earlier answer,"
                + " or takes no operations");
        assertFails("client C1 put x 1 as w1",
                "there is already an operation named w1: give another name after \"as\"");
        play("crash C1", "restart C1");
        assertThat(holds("op(w1) == unknown")).isTrue();
        play("client C1 put y 2");
        assertThat(holds("op(op2) == pending")).isTrue();
    }

    @Test
    void settingsChangeWhereTheyMay() {
        play("set latency=1ms..2ms, links=fifo", "set latency(S1>*)=9ms");
        assertThat(run.setup().network().latencies()).hasSize(4);
        assertThat(run.world(0).setup().network().latencies()).isEmpty();
        assertFails("set most=3", "most cannot change while a run goes on: set it in the header");
        assertFails("set latncy=3ms", "there is no parameter \"latncy\": there are pace, steps, most, strict, order,"
                + " latency, delays, links, cuts");
        assertFails("set latency=3", "\"latency=3\" is not possible: give a time or a range such as 5ms..15ms, from 0s"
                + " to 3600s");
        assertFails("set latency=3ms..2ms", "\"latency=3ms..2ms\" is not possible: give a time or a range such as"
                + " 5ms..15ms, from 0s to 3600s");
        assertFails("set pace(S1>S2)=3ms", "only latency can be set for one link, not \"pace\"");
    }

    @Test
    void answersArePinned() {
        play("timeout S1 beat choosing peer=1, beat=70ms");
        assertThat(holds("S1.favourite == S3")).isTrue();
        assertThat(slot("S1").timers().stream().filter(armed -> armed.timer() instanceof Toy.Beat).toList().getFirst()
                .due()).isEqualTo(70 * Times.MILLI);
        assertFails("timeout S1 beat choosing peer=2", "the answer to \"peer\" is a number from 0 to 1, not 2");
        assertFails("timeout S1 beat choosing pear=1", "nobody asks for \"pear\" in this step");
        assertFails("timeout S1 beat choosing beat=7s", "the timer beat is armed for 50ms to 100ms, not 7s");
        assertFails("timeout S1 beat choosing peer=S2", "\"peer\" is answered with a number or a time, not S2");
        assertFails("crash S1 choosing peer=1", "nobody asks for \"peer\" in this step");
        for (String command : new String[] {"advance 5ms", "settle", "expect S1.up", "mark here", "note \"x\""})
            assertFails(command + " choosing peer=1", "nobody asks for \"peer\" here: \"choosing\" belongs to a command"
                    + " that makes one step, or to \"advance until\", where it answers in the first");
    }

    @Test
    void aMistakeOfAnEngineIsASentence() {
        assertThatThrownBy(() -> play("client C1 put x word")).isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("C1 could not handle put x word: ");
    }

    @Test
    void whatWouldBeIgnoredIsRefused() {
        assertFails("timeout S2 beat choosing peer=0..1", "\"peer\" takes one value here, without a link or a range");
        assertFails("client C1 put x 5 with level(S1>S2)=1",
                "\"level\" takes one value here, without a link or a range");
    }

    @Test
    void expectationsAreJudgedAndRemembered() {
        play("expect S1.up");
        assertThatThrownBy(() -> play("expect S1.beats == 3")).isInstanceOf(ExpectationFailed.class)
                .hasMessage("expected S1.beats == 3, but S1.beats is 0");
        play("mark here", "note \"so\"");
        assertThat(run.remarks(0)).hasSize(4);
    }
}
