package replicascope.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Event;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Makes operations out of the events of a client history. Only those count whose kind has a meaning
/// ([Blueprint.Meaning]).
public final class Calls {
    private Calls() {}

    /// The operations in the order in which they began.
    public static List<Call> of(Blueprint blueprint, Seq<Event> history) {
        SequencedMap<OpId, Call> calls = new LinkedHashMap<>();
        int place = 0;
        for (Event event : history) {
            int at = place++;
            switch (event) {
                case Event.Invoked begun -> {
                    Call call = begin(blueprint, begun, at);
                    if (call != null)
                        calls.put(call.id(), call);
                }
                case Event.Returned ended -> calls.computeIfPresent(ended.id(), (id, call) -> end(call, ended, at));
                case Event.Abandoned givenUp -> {}
            }
        }
        return List.copyOf(calls.values());
    }

    /// The operations on each key; keys in the order of their first use.
    public static SequencedMap<Value, List<Call>> byKey(Blueprint blueprint, Seq<Event> history) {
        SequencedMap<Value, List<Call>> keys = new LinkedHashMap<>();
        for (Call call : of(blueprint, history))
            keys.computeIfAbsent(call.key(), key -> new ArrayList<>()).add(call);
        return keys;
    }

    private static Call begin(Blueprint blueprint, Event.Invoked begun, int at) {
        Blueprint.Meaning meaning = blueprint.operation(begun.operation().name())
                .map(Blueprint.OperationKind::meaning).orElse(Blueprint.Meaning.NONE);
        return meaning == Blueprint.Meaning.NONE ? null
                : new Call(begun.id(), begun.client(), begun.operation(), meaning,
                        begun.operation().arguments().get(0), at, Call.NEVER, null);
    }

    private static Call end(Call call, Event.Returned ended, int at) {
        return call.certain() ? call
                : new Call(call.id(), call.client(), call.operation(), call.meaning(), call.key(), call.invoked(), at,
                        ended.result());
    }
}
