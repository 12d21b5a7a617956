package replicascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Value;
import replicascope.protocol.raft.RaftProvider;
import replicascope.simulation.Texts;

/// Verdicts about single histories with their sentences, and the search held to the definition on random ones.
class LinearizabilityTest {
    private static final Texts TEXTS = Texts.of(new RaftProvider());

    private static Judgement judge(String history) {
        return Linearizability.judge(Written.calls(history.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "r get x; r = none",
        "r get x; r = null",
        "w put x 1; w = ok; r get x; r = 1",
        "w put x 1; r get x; r = 1; w = ok",
        "w put x 1; r get x; r = none; w = ok",
        "a put x 1; b put x 2; b = ok; a = ok; r get x; r = 1",
        "a put x 1; b put x 2; a = ok; b = ok; r get x; r = 1",
        "w put x 1; w ?; r get x; r = none; s get x; s = 1",
        "w put x 1; v put x 2; v = ok; r get x; r = 2; s get x; s = 1; w ?",
        "r get x; w put x 1; w = ok; s get x; s = 1; r = none",
        "w put x 1; w = ok; d delete x; d = ok; r get x; r = none",
        "w put x 1; w = ok; r get x; r ?",
        "w put x null; w = ok; r get x; r = null",
        "a append x 1; a = ok; b append x 2; b = ok; r get x; r = [1, 2]",
        "a append x 1; b append x 2; a = ok; b = ok; r get x; r = [2, 1]",
        "w put x 1; w = ok; a append x 2; a = ok; r get x; r = [1, 2]"})
    void thisHolds(String history) {
        assertThat(judge(history)).isEqualTo(new Judgement.Holds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "w put x 1; w = ok; r get x; r = none | w r"
                + "| r returned none although w, which had ended before r began, wrote 1.",
        "w put x 1; w = ok; v put x 2; v = ok; r get x; r = 1 | w v r"
                + "| r returned 1 although v, which had ended before r began, wrote 2.",
        "u put x 0; u = ok; w put x 1; r get x; r = 1; s get x; s = 0; w = ok | u r s"
                + "| s returned 0 although r, which had ended before s began, returned 1.",
        "w put x 1; w = ok; r get x; r = 7 | r | r returned 7, which nobody had written.",
        "r get x; r = 1; w put x 1; w = ok | r | r returned 1, which w began to write only after r had ended.",
        "w put x 1; w = ok; r get x; r = none; s get x; s = none | w r"
                + "| w is lost: it wrote 1 and was answered, but all reads that began after that (r, s) returned none.",
        "w put x 1; w = ok; d delete x; d = ok; r get x; r = 1 | w d r"
                + "| r returned 1 although d, which had ended before r began, deleted it.",
        "a append x 1; a = ok; b append x 2; b = ok; r get x; r = [1] | b r"
                + "| r returned [1] although b, which had ended before r began, appended 2.",
        "a append x 1; a = ok; r get x; r = [1, 1] | r"
                + "| r returned [1, 1], which no order of what had been written and appended makes.",
        "w put x 1; r get x; r = 1; v put x 2; v = ok; s get x; s = 1; w ? | r v s"
                + "| s returned 1 although v wrote 2 before s began: r had returned 1 even before v began.",
        "w put x 1; v put x 2; r get x; r = 1; q get x; q = 2; s get x; s = 1; w = ok; v = ok | r q s"
                + "| There is no order of r, q, s in which s can return 1."})
    void thisIsBrokenAndSaysWhy(String history, String guilty, String why) {
        Judgement judgement = judge(history);
        assertThat(judgement).isInstanceOfSatisfying(Judgement.Broken.class, broken -> {
            assertThat(TEXTS.say(broken.why())).isEqualTo(why);
            assertThat(broken.guilty()).extracting(Object::toString).containsExactly(guilty.split(" "));
        });
    }

    private static List<Call> writesAndARead(int writes) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < writes; i++)
            calls.add(Written.call("w" + i, Meaning.WRITE, Value.of(i), i, 100 + i, Value.of("ok")));
        calls.add(Written.call("r", Meaning.READ, null, 99, 200, Value.of(0)));
        return calls;
    }

    @Test
    void twelveAreJudgedAndMoreAreNot() {
        assertThat(Linearizability.judge(writesAndARead(11))).isEqualTo(new Judgement.Holds());
        assertThat(Linearizability.judge(writesAndARead(12))).isInstanceOfSatisfying(Judgement.NotJudged.class,
                not -> assertThat(TEXTS.say(not.why())).isEqualTo("13 operations: at most 12 on one key are judged."));
    }

    @Test
    void readsThatNeverEndedAreNotCounted() {
        List<Call> calls = writesAndARead(11);
        calls.add(Written.call("q", Meaning.READ, null, 98, Call.NEVER, null));
        assertThat(Linearizability.judge(calls)).isEqualTo(new Judgement.Holds());
    }

    /// 11 concurrent appends have 39,916,800 orders; only those matter that begin like what was read.
    @Test
    void manyAppendsDoNotTakeForEver() {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 11; i++)
            calls.add(Written.call("a" + i, Meaning.APPEND, Value.of(i), i, 100 + i, Value.of("ok")));
        calls.add(Written.call("r", Meaning.READ, null, 201, 202, Value.of(5)));
        assertThat(Linearizability.judge(calls)).isInstanceOf(Judgement.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"5, 2, false", "6, 3, false", "6, 3, true", "7, 4, true"})
    void theSearchFindsWhatTheDefinitionSays(int operations, int clients, boolean lists) {
        RandomHistories random = new RandomHistories(31L * operations + clients, lists);
        Map<String, Integer> words = new TreeMap<>();
        int indeterminate = 0;
        for (int i = 0; i < 3_000; i++) {
            List<Call> calls = random.draw(2 + i % (operations - 1), clients);
            Judgement judgement = Linearizability.judge(calls);
            assertThat(judgement).as("%s", calls).isNotInstanceOf(Judgement.NotJudged.class);
            assertThat(judgement instanceof Judgement.Holds).as("%s", calls).isEqualTo(EveryOrder.linearizable(calls));
            words.merge(judgement.word(), 1, Integer::sum);
            indeterminate += calls.stream().anyMatch(call -> !call.certain() && call.meaning() != Meaning.READ) ? 1 : 0;
        }
        assertThat(words.get("ok")).as("drawn").isGreaterThan(300);
        assertThat(words.get("broken")).as("drawn").isGreaterThan(300);
        assertThat(indeterminate).as("with a write that never ended").isGreaterThan(300);
    }

    @Test
    void theGuiltyContradictEachOtherAndNoneIsIdle() {
        RandomHistories random = new RandomHistories(7, false);
        int several = 0;
        for (int i = 0; i < 9_000; i++) {
            List<Call> calls = random.draw(6, 3);
            if (!(Linearizability.judge(calls) instanceof Judgement.Broken broken))
                continue;
            List<Call> guilty = calls.stream().filter(call -> broken.guilty().contains(call.id())).toList();
            assertThat(EveryOrder.linearizable(without(calls, guilty))).as("%s of %s", broken, calls).isFalse();
            for (Call one : guilty) {
                List<Call> rest = guilty.stream().filter(call -> call != one).toList();
                assertThat(EveryOrder.linearizable(without(calls, guilty, rest))).as("without %s: %s of %s", one.id(),
                        broken, calls).isTrue();
            }
            assertThat(TEXTS.say(broken.why())).contains(lastRead(guilty).id().name());
            several += guilty.size() > 2 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(100);
    }

    private static List<Call> without(List<Call> calls, List<Call> guilty) {
        return without(calls, guilty, guilty);
    }

    /// The history up to the end of the last guilty read, in which only those of `bound` bind: of the others reads are
    /// gone, and writes may come anywhere or not at all.
    private static List<Call> without(List<Call> calls, List<Call> guilty, List<Call> bound) {
        int end = lastRead(guilty).returned();
        List<Call> rest = new ArrayList<>();
        for (Call call : calls) {
            boolean free = bound.stream().noneMatch(one -> one.id().equals(call.id()));
            Call known = call.knownAt(end + 1);
            if (known == null || call.meaning() == Meaning.READ && free)
                continue;
            rest.add(!free ? known
                    : new Call(call.id(), call.client(), call.operation(), call.meaning(), call.key(), -1, Call.NEVER,
                            null));
        }
        return rest;
    }

    private static Call lastRead(List<Call> guilty) {
        return guilty.stream().filter(call -> call.meaning() == Meaning.READ)
                .max(Comparator.comparingInt(Call::returned)).orElseThrow();
    }
}
