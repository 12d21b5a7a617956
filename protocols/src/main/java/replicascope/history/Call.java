package replicascope.history;

import replicascope.kernel.Blueprint;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// One operation of a client history, from its beginning to its end.
///
/// @param client   the node at which it began
/// @param key      what it reads or changes
/// @param invoked  place of its beginning in the history
/// @param returned place of its end in the history; [#NEVER] when it is indeterminate, that is, when it was abandoned
///                 or still runs: then it may take effect at any time after it began, or never
/// @param result   what it returned, or null when it is indeterminate
public record Call(OpId id, NodeId client, Operation operation, Blueprint.Meaning meaning, Value key, int invoked,
        int returned, Value result) {

    /// The end of an operation that has not ended.
    public static final int NEVER = Integer.MAX_VALUE;

    /// What a register holds that was never written, or was deleted. `null` as a value means the same.
    public static final Value NOTHING = Value.of("none");

    /// True when its end is known.
    public boolean certain() {
        return returned != NEVER;
    }

    /// True when it had ended before the other began; only this order binds.
    public boolean precedes(Call other) {
        return returned < other.invoked;
    }

    boolean reads() {
        return meaning == Blueprint.Meaning.READ;
    }

    /// What a write writes or an append appends.
    Value written() {
        return plain(operation.arguments().get(1));
    }

    /// What a read found; null when it is indeterminate.
    Value found() {
        return result == null ? null : plain(result);
    }

    /// As it was known when the history had only so many events; null when it had not begun.
    Call knownAt(int events) {
        if (invoked >= events)
            return null;
        return returned < events ? this : new Call(id, client, operation, meaning, key, invoked, NEVER, null);
    }

    private static Value plain(Value value) {
        return value.equals(Value.NULL) ? NOTHING : value;
    }
}
