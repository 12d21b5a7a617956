package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Settings;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.Term;
import replicascope.simulation.Toy;

/// What conditions say about a real run, and the exact sentence when they speak of what is not there.
class ConditionsTest {
    private Run run;

    @BeforeEach
    void aRunWithSomeHistory() {
        run = Toys.run(Toy.setup(Settings.deployed(new Toy().blueprint()), 3, 7, List.of("S3")),
                "client C1 put x 5 via S1 as w1", "deliver C1>S1 choosing redirect=1", "settle",
                "timeout S2 beat choosing peer=0",
                "deliver S2>S1", "settle", "crash C1", "wipe C1", "advance 3ms");
    }

    private boolean holds(String condition) {
        return new Player(run).holds(Conditions.parse(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1.mode == IDLE", "S1.mode == \"IDLE\"", "S1.mode != WRITING", "S1.favourite == null",
        "S2.favourite == S1", "S2.favourite != null", "S1.log.size == 1", "S1.log[1].value == 5",
        "S1.log[1].key == x", "S1.log[1].key == \"x\"", "S1.log.last.value == S1.log.first.value",
        "S1.log[2] == null", "S1.log[1].id == w1", "S1.seen[S2] == 2", "S1.seen.S2 == 2", "S1.seen[S3] == null",
        "S1.seen.size == 1", "S1.friends == {S2}", "S2 in S1.friends", "not S3 in S1.friends", "S2 in S1.seen",
        "S1.friends.size == 1", "S1.mode in [IDLE, WRITING]", "S1.mode in {IDLE}", "S1.group.round == 0",
        "S1.group.echoed == {}", "S1.beats < S2.beats", "S2.beats >= 1 and S2.beats <= 1.0", "S2.beats > 0.5",
        "S1.up and S1.joined and not S1.paused", "not S3.up and not S3.joined", "C1.joined and not C1.up",
        "S1.skew == 0s and S1.slow == 1", "count(server, .up) == 2", "some(server, .beats == 1)",
        "not every(server, .up)", "every(monitor, .samples == 0)", "count(server, .mode == IDLE and .up) == 2",
        "flight(*>*) == 0", "quiescent()", "op(w1) == done", "result(w1) == 1", "op(w7) == none",
        "invariant(few-beats) == ok", "time() == 3ms", "time() < 1s", "steps() > 5",
        "S1.log == S2.log", "S2.beats == 1 or S9.up", "M1.last == 0"})
    void thisHolds(String condition) {
        assertThat(holds(condition)).isTrue();
        assertThat(holds("not (" + condition + ")")).isFalse();
    }

    private Term term(String text) {
        return ((Condition.Holds) Conditions.parse(text)).term();
    }

    @ParameterizedTest
    @CsvSource({"S1.mode, IDLE", "S2.favourite, S1", "S1.favourite, null", "S1.friends, {S2}", "time(), 3ms",
        "invariant(few-beats), ok", "'count(server, .up)', 2", "result(w1), 1"})
    void aTermHasAText(String written, String text) {
        assertThat(new Player(run).text(term(written))).isEqualTo(text);
    }

    @Test
    void theNodesOfWhichSomethingHoldsAreTold() {
        assertThat(new Player(run).nodes((Term.Quantified) term("some(server, .beats == 1)")))
                .extracting(Object::toString).containsExactly("S2");
    }

    @Test
    void aNodeWithoutAStateCountsForWhatEveryNodeHas() {
        assertThat(holds("count(server, not .up) == 1")).isTrue();
        assertThat(holds("count(server, .beats >= 0) == 2")).isTrue();
        assertThat(holds("every(server, .beats >= 0)")).isFalse();
    }

    @Test
    void zeroIsFalse() {
        assertThat(holds("S1.beats")).isFalse();
        assertThat(holds("S2.beats")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "invariant(few-beats) == holds | \"holds\" is never the answer: it is one of ok, broken",
        "op(w1) != finished | \"finished\" is never the answer: it is one of none, pending, done, unknown",
        "S9.up | there is no node S9: the nodes are S1, S2, S3, M1, C1",
        "S1.term == 1 | there is no field \"term\": there are mode, log, seen, friends, favourite, beats, group",
        "S3.mode == IDLE | S3 has no state: it has not joined, or lost its disk",
        "C1.tries == 0 | C1 has no state: it has not joined, or lost its disk",
        "S1.beats.x == 1 | nothing named \"x\" in 0",
        "S1.log.first.z == 1 | there is no field \"z\": there are id, key, value",
        "S3.log.size == 0 | S3 has no state: it has not joined, or lost its disk",
        "S1.log[0] == null | items are counted from 1, not [0]",
        "S1.log[x] == null | items are counted from 1, not [x]",
        "S1.beats[1] == 0 | 0 has no [1]",
        "S1.log[9].value == 5 | nothing named \"value\" in null",
        "S1.mode < 3 and S1.mode < LEADER | LEADER is not a number",
        "S1.favourite < 3 | null is not a number",
        "S1.mode | \"IDLE\" is neither true nor false: compare it with something",
        "S1 in S1.beats | 0 contains nothing",
        ".up | \".up\" belongs to no node: write NODE.field, or put it inside count, every or some",
        "count(broker, .up) == 0 | there is no kind of node \"broker\": there are server, monitor, client",
        "invariant(safe) == ok | there is no invariant \"safe\": there are few-beats, log-grows, longest",
        "result(w7) == 1 | the operation w7 has no result: it is none",
        "history(x, linearizable) == ok | the protocol toy has no operations that read and write a key, so there is no history to judge: use its invariants",
        "history(*, sequential) == ok | no consistency model \"sequential\" is known to this version: it knows linearizable",
        "history(x, linearizable) != fine | \"fine\" is never the answer: it is one of ok, not-judged, broken",
        "flight(S9>S1) == 0 | there is no node S9: the nodes are S1, S2, S3, M1, C1"})
    void thisCannotBeSaid(String condition, String reason) {
        assertThatThrownBy(() -> holds(condition)).isInstanceOf(CommandFailed.class).hasMessage(reason);
    }

    @Test
    void wholeNumbersAreComparedExactly() {
        assertThat(Values.equal(9007199254740993L, replicascope.kernel.Value.of(9007199254740992L))).isFalse();
        assertThat(Values.compare(9007199254740993L, 9007199254740992L)).isPositive();
        assertThat(Values.equal(-0.0, replicascope.kernel.Value.of(0))).isTrue();
    }
}
