package replicascope.history;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Event;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// What is said of a whole client history, key by key: operations on different keys do not bind each other, and a
/// history is linearizable exactly when the part of each key is (Herlihy and Wing, 1990, Theorem 1).
///
/// @param byKey keys in the order of their first use
public record Judgements(SequencedMap<Value, Judgement> byKey) {
    /// The models there are, by the names conditions use.
    public static final List<String> MODELS = List.of("linearizable");

    public Judgements {
        byKey = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byKey));
    }

    /// Judges the history for linearizability, a register for each key.
    public static Judgements of(Blueprint blueprint, Seq<Event> history) {
        SequencedMap<Value, Judgement> keys = new LinkedHashMap<>();
        Calls.byKey(blueprint, history).forEach((key, calls) -> keys.put(key, Linearizability.judge(calls)));
        return new Judgements(keys);
    }

    /// True when clients of the protocol can read something that they can write, so that there is something to judge.
    public static boolean possible(Blueprint blueprint) {
        List<Blueprint.Meaning> meanings = blueprint.operations().stream().map(Blueprint.OperationKind::meaning)
                .toList();
        return meanings.contains(Blueprint.Meaning.READ) && meanings.stream()
                .anyMatch(meaning -> meaning != Blueprint.Meaning.NONE && meaning != Blueprint.Meaning.READ);
    }

    /// A key that nobody has used is judged as what it is, an empty history: it holds.
    public Judgement of(Value key) {
        return byKey.getOrDefault(key, new Judgement.Holds());
    }

    /// The worst there is: broken before not judged before holding.
    public Judgement worst() {
        return byKey.values().stream().max(Comparator.comparing(one -> Judgement.WORDS.indexOf(one.word())))
                .orElse(new Judgement.Holds());
    }
}
