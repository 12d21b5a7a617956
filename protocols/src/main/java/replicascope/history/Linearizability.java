package replicascope.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import replicascope.kernel.Sentence;

/// Linearizability of one register that can be written, appended to, deleted and read: every operation seems to take
/// effect at one moment between its beginning and its end. Decided by trying every order ([Orders]).
/// After M. Herlihy, J. Wing: *Linearizability: A Correctness Condition for Concurrent Objects*. ACM TOPLAS 12(3), 1990.
public final class Linearizability {
    /// More operations on one key are not judged: each one more can double the work.
    public static final int MOST = 12;

    private Linearizability() {}

    /// Judges the operations on one key. Indeterminate reads say nothing and are left out, also of the count.
    public static Judgement judge(List<Call> ofOneKey) {
        List<Call> calls = ofOneKey.stream().filter(call -> call.certain() || !call.reads())
                .sorted(Comparator.comparingInt(Call::invoked)).toList();
        if (calls.size() > MOST)
            return new Judgement.NotJudged(Sentence.of("history.too-long", calls.size(), MOST));
        if (Orders.exist(calls, List.of()))
            return new Judgement.Holds();
        List<Call> early = firstBroken(calls);
        Call last = early.stream().filter(Call::certain).max(Comparator.comparingInt(Call::returned)).orElseThrow();
        List<Call> guilty = needed(early, last);
        return new Judgement.Broken(guilty.stream().map(Call::id).toList(), Reasons.why(calls, guilty, last));
    }

    /// The history when it was broken first. Its last event is the end of an operation, and that operation is a read:
    /// a write that ends can still be put at the end of any order.
    private static List<Call> firstBroken(List<Call> calls) {
        TreeSet<Integer> ends = new TreeSet<>();
        calls.stream().filter(Call::certain).forEach(call -> ends.add(call.returned()));
        for (int end : ends) {
            List<Call> known = calls.stream().map(call -> call.knownAt(end + 1)).filter(Objects::nonNull)
                    .filter(call -> call.certain() || !call.reads()).toList();
            if (!Orders.exist(known, List.of()))
                return known;
        }
        throw new IllegalStateException("the whole history is broken, so some part of it is");
    }

    /// Frees one operation after the other, as long as the rest is still impossible: reads first, earlier ones first.
    /// A free read is left out, and a free write may take effect at any time or never; to leave it out would make
    /// those guilty who read it.
    private static List<Call> needed(List<Call> calls, Call last) {
        List<Call> order = new ArrayList<>(calls);
        order.sort(Comparator.comparing(call -> !call.reads()));
        List<Call> free = new ArrayList<>();
        for (Call call : order) {
            if (call.equals(last))
                continue;
            free.add(call);
            if (Orders.exist(calls, free))
                free.removeLast();
        }
        return calls.stream().filter(call -> !free.contains(call)).toList();
    }
}
