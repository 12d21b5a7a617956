package replicascope.history;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Linearizability by its definition and nothing cleverer: takes every choice of indeterminate operations that took
/// effect, tries every permutation, and looks at each one as a whole. Shares no code with what it judges.
final class EveryOrder {
    private EveryOrder() {}

    static boolean linearizable(List<Call> calls) {
        List<Call> certain = calls.stream().filter(call -> call.returned() != Call.NEVER).toList();
        List<Call> open = calls.stream()
                .filter(call -> call.returned() == Call.NEVER && call.meaning() != Meaning.READ).toList();
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            List<Call> some = new ArrayList<>(certain);
            for (int i = 0; i < open.size(); i++)
                if ((chosen & 1 << i) != 0)
                    some.add(open.get(i));
            if (permutations(some, 0))
                return true;
        }
        return false;
    }

    private static boolean permutations(List<Call> calls, int fixed) {
        if (fixed == calls.size())
            return inRealTime(calls) && readsAgree(calls);
        for (int i = fixed; i < calls.size(); i++) {
            List<Call> swapped = new ArrayList<>(calls);
            swapped.set(fixed, calls.get(i));
            swapped.set(i, calls.get(fixed));
            if (permutations(swapped, fixed + 1))
                return true;
        }
        return false;
    }

    private static boolean inRealTime(List<Call> order) {
        for (int i = 0; i < order.size(); i++)
            for (int j = i + 1; j < order.size(); j++)
                if (order.get(j).returned() < order.get(i).invoked())
                    return false;
        return true;
    }

    private static boolean readsAgree(List<Call> order) {
        Value held = Value.of("none");
        for (Call call : order) {
            Value argument = call.operation().arguments().size() < 2 ? null : call.operation().arguments().get(1);
            switch (call.meaning()) {
                case WRITE -> held = argument;
                case DELETE -> held = Value.of("none");
                case APPEND -> held = new Value.Items(held.equals(Value.of("none")) ? Seq.of(argument)
                        : held instanceof Value.Items(Seq<Value> items) ? items.append(argument)
                        : Seq.of(held, argument));
                case READ -> {
                    if (!held.equals(call.result()))
                        return false;
                }
                case NONE -> throw new AssertionError(call);
            }
        }
        return true;
    }
}
