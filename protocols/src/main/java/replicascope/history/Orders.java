package replicascope.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Looks for an order of operations on one register that respects who ended before whom began, and in which every read
/// finds what it returned. Operations that are indeterminate may be left out of the order.
///
/// Depth first, after J. Wing, C. Gong: *Testing and Verifying Concurrent Objects*, 1993. Two beginnings of an order go
/// on alike when they hold the same operations and leave the same value, so each such state is entered once, after
/// G. Lowe: *Testing for Linearizability*, 2017. Values that no read still waits for are one.
final class Orders {
    private final List<Call> calls;
    /// For each operation those that come before it, as bits.
    private final int[] before;
    private final int must;
    private final int reads;
    private final Set<State> dead = new LinkedHashSet<>();

    /// Operations that have taken effect, as bits, and what the register holds; null when no read waits for it.
    private record State(int done, Value value) {}

    private Orders(List<Call> calls, List<Call> free) {
        this.calls = calls;
        before = new int[calls.size()];
        int certain = 0;
        int reading = 0;
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).certain() && !free.contains(calls.get(i)))
                certain |= 1 << i;
            if (calls.get(i).reads())
                reading |= 1 << i;
        }
        must = certain;
        reads = reading & certain;
        for (int i = 0; i < calls.size(); i++)
            for (int j = 0; j < calls.size() && !free.contains(calls.get(i)); j++)
                if ((must & 1 << j) != 0 && calls.get(j).precedes(calls.get(i)))
                    before[i] |= 1 << j;
    }

    /// @param calls at most 31; reads among them are certain
    /// @param free  those that bind nothing: a read is left out, a write may take effect at any time or never
    static boolean exist(List<Call> calls, List<Call> free) {
        return new Orders(calls, free).from(new State(0, Call.NOTHING));
    }

    /// True when the operations left over can follow. With no read left, any order of the others does.
    private boolean from(State state) {
        int waiting = reads & ~state.done;
        if (waiting == 0)
            return true;
        if (!dead.add(state))
            return false;
        for (int i = 0; i < calls.size(); i++) {
            boolean possible = (state.done & 1 << i) == 0 && (before[i] & ~state.done) == 0;
            if (!possible || calls.get(i).reads() && (waiting & 1 << i) == 0)
                continue;
            Call call = calls.get(i);
            if (call.reads() && !call.found().equals(state.value))
                continue;
            int done = state.done | 1 << i;
            if (from(new State(done, awaited(done, after(call, state.value)))))
                return true;
        }
        return false;
    }

    private static Value after(Call call, Value value) {
        return switch (call.meaning()) {
            case WRITE -> call.written();
            case DELETE -> Call.NOTHING;
            case APPEND -> value == null ? null : new Value.Items(list(value).append(call.written()));
            case READ, NONE -> value;
        };
    }

    /// The value, or null when no read that is left has it or something that grows out of it.
    private Value awaited(int done, Value value) {
        for (int i = 0; i < calls.size() && value != null; i++)
            if ((reads & ~done & 1 << i) != 0 && leadsTo(value, calls.get(i).found()))
                return value;
        return null;
    }

    private static boolean leadsTo(Value value, Value found) {
        if (value.equals(found))
            return true;
        if (!(found instanceof Value.Items(Seq<Value> items)))
            return false;
        Seq<Value> start = list(value);
        for (int i = 0; i < start.size(); i++)
            if (i >= items.size() || !start.get(i).equals(items.get(i)))
                return false;
        return true;
    }

    /// What an append finds: nothing is an empty list, and a single value a list of one.
    static Seq<Value> list(Value value) {
        if (value.equals(Call.NOTHING))
            return Seq.empty();
        return value instanceof Value.Items items ? items.items() : Seq.of(value);
    }
}
