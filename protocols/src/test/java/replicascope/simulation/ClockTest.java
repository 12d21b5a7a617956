package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static replicascope.simulation.Small.assertRefused;
import static replicascope.simulation.Small.deliver;
import static replicascope.simulation.Small.fire;
import static replicascope.simulation.Small.latency;
import static replicascope.simulation.Small.letter;
import static replicascope.simulation.Small.node;
import static replicascope.simulation.Small.ping;
import static replicascope.simulation.Small.server;
import static replicascope.simulation.Small.slot;
import static replicascope.simulation.Small.step;
import static replicascope.simulation.Small.world;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;

/// The order under the clock, waiting, given answers, and both hashes.
class ClockTest {
    private final World start = world();
    private final NodeId s1 = node(start, "S1");
    private final NodeId s2 = node(start, "S2");

    @Test
    void tiesGoByDestinationThenSourceThenSendOrder() {
        World tied = world(latency(10, 10));
        for (String name : List.of("S3", "S2", "S1"))
            tied = step(tied, fire(tied, name, new Toy.InGroup(new Toy.Knock())),
                    fire(tied, name, new Toy.InGroup(new Toy.Knock())));
        assertThat(tied.flight()).hasSize(12).extracting(Letter::due).containsOnly(10 * Times.MILLI);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Choice.Deliver next = (Choice.Deliver) Simulator.resolve(tied, new Choice.Tick());
            Letter letter = tied.slot(next.to()).inbox().get(tied.slot(next.to()).find(next.serial()));
            order.add(letter.from() + ">" + letter.to() + ((Toy.Hello) ((Toy.Wrapped) letter.message()).inner())
                    .round());
            tied = step(tied, new Choice.Drop(next.to(), next.serial()));
        }
        assertThat(order).containsExactly("S2>S11", "S2>S12", "S3>S11", "S3>S12", "S1>S21", "S1>S22", "S3>S21",
                "S3>S22", "S1>S31", "S1>S32", "S2>S31", "S2>S32");
    }

    @Test
    void theClockStandsStillForWhatIsOverdue() {
        World later = step(start, new Choice.Wait(20 * Times.MILLI));
        World flying = ping(step(later, new Choice.Change(List.of(latency(0, 0)))), 0);
        World after = step(flying, new Choice.Tick());
        assertThat(after.now()).isEqualTo(20 * Times.MILLI);
        assertThat(server(after, "S2").seen().get(s1)).isEqualTo(1);
    }

    @Test
    void waitingGoesOnToAMomentBeforeTheNextEvent() {
        long due = Simulator.nextDue(start);
        assertThat(step(start, new Choice.Wait(due - 1)).now()).isEqualTo(due - 1);
        assertRefused(start, new Choice.Wait(due), "something is due before " + Times.print(due));
        World later = step(start, new Choice.Wait(5 * Times.MILLI));
        assertRefused(later, new Choice.Wait(5 * Times.MILLI), "the clock is at 5ms or past it");
        assertRefused(later, new Choice.Wait(4 * Times.MILLI), "the clock is at 4ms or past it");
    }

    @Test
    void whereNothingIsDueTheClockHasNothingToBring() {
        World dead = start;
        for (NodeId node : start.nodes())
            dead = step(dead, new Choice.Crash(node));
        assertRefused(dead, new Choice.Tick(),
                "nothing is left that the clock could bring: no timer is running and no letter is free to arrive");
        World last = dead;
        assertThatThrownBy(() -> Simulator.resolve(last, new Choice.Tick())).isInstanceOf(Refused.class);
        assertThat(new Clockwork(dead).tick()).isFalse();
        assertThat(new Clockwork(dead).next()).isEqualTo(Times.NEVER);
        assertThat(step(dead, new Choice.Wait(Times.SECOND)).now()).isEqualTo(Times.SECOND);
    }

    @Test
    void answersAreGivenInTheirOrder() {
        Choice beat = new Choice.Choosing(fire(start, "S1", new Toy.Beat()), pins("peer", 1, "beat", 60_000));
        World after = step(start, beat);
        assertThat(server(after, "S1").favourite()).isEqualTo(node(start, "S3"));
        assertThat(Simulator.explain(start, beat).choice()).isEqualTo(fire(start, "S1", new Toy.Beat()));
        assertThat(Simulator.explain(start, beat).sent()).containsExactlyElementsOf(after.flight());
        assertThat(Simulator.explain(start, beat).changes()).contains(
                new Explanation.Change(s1, "favourite", null, node(start, "S3")));
        World tock = step(start, new Choice.Choosing(fire(start, "M1", new Toy.Look()), pins("clock", -7)));
        assertThat(((ToyEngine.Monitor) slot(tock, "M1").state()).last()).isEqualTo(-7);
    }

    @Test
    void answersThatNobodyAsksForOrThatCannotBeAreRefused() {
        Choice beat = fire(start, "S1", new Toy.Beat());
        assertThatThrownBy(() -> step(start, new Choice.Choosing(beat, pins("pear", 1)))).isInstanceOf(Refused.class)
                .hasMessage("nobody asks for \"pear\" in this step");
        assertThatThrownBy(() -> step(start, new Choice.Choosing(beat, pins("peer", 1, "peer", 1))))
                .isInstanceOf(Refused.class).hasMessage("nobody asks for \"peer\" in this step");
        for (long wrong : List.of(2L, -1L))
            assertThatThrownBy(() -> step(start, new Choice.Choosing(beat, pins("peer", wrong))))
                    .isInstanceOf(Refused.class)
                    .hasMessage("the answer to \"peer\" is a number from 0 to 1, not " + wrong);
        assertThatThrownBy(() -> step(start, new Choice.Choosing(new Choice.Crash(s1), pins("peer", 0))))
                .isInstanceOf(Refused.class).hasMessage("nobody asks for \"peer\" in this step");
        assertRefused(start, new Choice.Choosing(new Choice.Choosing(beat, pins("peer", 0)), pins("peer", 0)),
                "answers are given twice");
    }

    @Test
    void noAnswersAtAllChangeNothing() {
        Choice change = new Choice.Change(List.of(latency(1, 1)));
        assertThat(step(start, new Choice.Choosing(change, Seq.empty())).digest())
                .isEqualTo(step(start, change).digest());
    }

    private static Seq<Choice.Pin> pins(Object... namesAndValues) {
        Seq<Choice.Pin> pins = Seq.empty();
        for (int i = 0; i < namesAndValues.length; i += 2)
            pins = pins.append(new Choice.Pin((String) namesAndValues[i], ((Number) namesAndValues[i + 1])
                    .longValue()));
        return pins;
    }

    @Test
    void theSearchKeyKnowsNoTimesSerialsOrDraws() {
        World one = ping(start, 0);
        Letter letter = letter(one, "S2", 0);
        World delayed = step(one, new Choice.Delay(s2, letter.serial(), 9));
        assertThat(unwatched(delayed).searchKey()).isEqualTo(unwatched(one).searchKey());
        assertThat(delayed.digest()).isNotEqualTo(one.digest());
        World waited = step(start, new Choice.Wait(Times.MILLI));
        assertThat(unwatched(waited).searchKey()).isEqualTo(unwatched(start).searchKey());
        World copied = step(one, new Choice.Duplicate(s2, letter.serial()), new Choice.Drop(s2, letter.serial()));
        assertThat(unwatched(copied).searchKey()).isEqualTo(unwatched(one).searchKey());
        World skewed = step(start, new Choice.Skew(s1, 5), new Choice.Skew(s1, 0));
        assertThat(unwatched(skewed).searchKey()).isEqualTo(unwatched(start).searchKey());
        World other = unwatched(Simulator.start(Toy.setup(3, 99)));
        assertThat(other.searchKey()).isEqualTo(unwatched(start).searchKey());
        assertThat(other.digest()).isNotEqualTo(start.digest());
    }

    private static World unwatched(World world) {
        return world.watching(null);
    }

    @Test
    void bothKeysTellApartWhatDecidesTheFuture() {
        World one = ping(ping(start, 0), 1);
        long serial = letter(one, "S2", 0).serial();
        World busy = Small.writing(one);
        List<World> all = new ArrayList<>(List.of(one, busy));
        for (Choice choice : List.of(new Choice.Hold(s2, serial), new Choice.Drop(s2, serial),
                new Choice.Duplicate(s2, serial), new Choice.Crash(s2), new Choice.Pause(s2), new Choice.Skew(s2, 1),
                new Choice.Slow(s2, 2), new Choice.Slow(s2, 3), new Choice.Cut(Seq.of(s1), false, Seq.of(s2)),
                new Choice.Cut(Seq.of(s2), false, Seq.of(s1)), new Choice.Cut(Seq.of(s1), true, Seq.of(s2)),
                new Choice.Change(List.of(Small.set("links", "fifo"))),
                new Choice.Change(List.of(Small.set("cuts", "lose"))), fire(one, "S2", new Toy.InGroup(new Toy.Doze())),
                fire(one, "S2", new Toy.Odd(1, null, Seq.empty(), null)), new Choice.Deliver(s2, serial)))
            if (Simulator.refusal(one, choice).isEmpty())
                all.add(step(one, choice));
        World crashed = step(one, new Choice.Crash(s2));
        all.add(step(crashed, new Choice.Wipe(s2)));
        all.add(step(busy, new Choice.Tick()));
        assertThat(all.stream().map(World::searchKey)).doesNotHaveDuplicates().hasSizeGreaterThan(18);
        assertThat(all.stream().map(world -> unwatched(world).searchKey())).doesNotHaveDuplicates();
        assertThat(all.stream().map(World::digest)).doesNotHaveDuplicates();
    }

    /// Latencies are times: search, which knows none, sees one world, and a run file two.
    @Test
    void latenciesAreToldApartByTheDigestOnly() {
        World usual = unwatched(ping(start, 0));
        World quick = step(usual, new Choice.Change(List.of(latency(1, 1))));
        World slower = step(usual, new Choice.Change(List.of(latency(1, 2))));
        assertThat(quick.searchKey()).isEqualTo(slower.searchKey()).isEqualTo(usual.searchKey());
        assertThat(quick.digest()).isNotEqualTo(slower.digest());
    }

    @Test
    void underFifoTheOrderOnALinkCounts() {
        World ab = step(ping(ping(start, 0), 0), new Choice.Change(List.of(Small.set("links", "bag"))));
        World[] bag = {order(ab, new Toy.Ping(1), new Toy.Ping(2)), order(ab, new Toy.Ping(2), new Toy.Ping(1))};
        assertThat(bag[0].searchKey()).isEqualTo(bag[1].searchKey());
        Choice fifo = new Choice.Change(List.of(Small.set("links", "fifo")));
        assertThat(step(bag[0], fifo).searchKey()).isNotEqualTo(step(bag[1], fifo).searchKey());
        World back = step(step(bag[0], fifo), new Choice.Change(List.of(Small.set("links", "bag"))));
        assertThat(unwatched(back).searchKey()).isEqualTo(unwatched(bag[0]).searchKey());
    }

    private static World order(World world, Toy.Message first, Toy.Message second) {
        Slot[] slots = world.slots.clone();
        Letter like = slots[1].inbox[0];
        slots[1] = slots[1].inbox(new Letter[] {letterLike(like, first, 1), letterLike(like, second, 2)});
        return new World(world.setup, slots, world.now(), world.steps(), world.nextSerial, world.past, null);
    }

    private static Letter letterLike(Letter like, Object message, long serial) {
        return new Letter(like.from(), like.to(), message, serial, 0, 9, false, Letter.Fate.FLYING);
    }

    @Test
    void anAnnouncedStepIsNoTimerOfNoTime() {
        World next = armed(new Armed(new Toy.Knock(), 0, 0, 0, 0, 9, true));
        World timer = armed(new Armed(new Toy.Knock(), 0, 0, 0, 0, 9, false));
        assertThat(next.digest()).isNotEqualTo(timer.digest());
        assertThat(next.searchKey()).isNotEqualTo(timer.searchKey());
        Armed knock = new Armed(new Toy.Knock(), 0, 0, 0, 0, 9, true);
        Armed doze = new Armed(new Toy.Doze(), 0, 0, 0, 0, 9, true);
        assertThat(armed(knock, doze).searchKey()).isNotEqualTo(armed(doze, knock).searchKey());
    }

    private World armed(Armed... timers) {
        Slot[] slots = start.slots.clone();
        slots[0] = new Slot(slots[0].state, slots[0].inbox, timers, slots[0].health, slots[0].draws);
        return new World(start.setup, slots, 0, 0, 99, start.past, null);
    }

    @Test
    void aStepIsExplainedByItsLines() {
        World busy = Small.writing(start);
        Explanation first = Simulator.explain(busy, new Choice.Tick());
        assertThat(first.lines()).containsExactly(new Explanation.Line(15, 15, true));
        assertThat(first.timers()).containsExactly(new Explanation.TimerChange("write(w1, C1, 1)", true),
                new Explanation.TimerChange("write(w1, C1, 2)", false));
        assertThat(first.sentence().key()).isEqualTo("next.write");
        World last = step(busy, new Choice.Tick(), new Choice.Tick());
        assertThat(Simulator.explain(last, new Choice.Tick()).lines())
                .containsExactly(new Explanation.Line(15, 15, false), new Explanation.Line(16, 17, null));
        World pinged = ping(start, 0);
        Explanation heard = Simulator.explain(pinged, deliver(pinged, "S2", 0));
        assertThat(heard.lines()).containsExactly(new Explanation.Line(25, 25, true));
        assertThat(heard.seen()).containsExactly(new Explanation.Seen("hops", 2));
        assertThat(heard.changes()).extracting(Explanation.Change::field).containsExactly("seen", "friends");
        assertThat(heard.sentence().key()).isEqualTo("deliver.Ping");
        assertThat(heard.letter()).isEqualTo(letter(pinged, "S2", 0));
    }
}
