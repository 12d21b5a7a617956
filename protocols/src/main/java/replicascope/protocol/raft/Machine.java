package replicascope.protocol.raft;

import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// The replicated state machine: a table of keys and values.
/// `put KEY VALUE` answers `ok`; `get KEY` the value or `null`; `append KEY VALUE` puts the value at the end of the
/// key's list, which starts empty (or with the single value a `put` left there), and answers `ok`.
final class Machine {
    private static final Value OK = Value.of("ok");

    private Machine() {}

    static Value result(Table<String, Value> store, Operation operation) {
        return operation.name().equals("get") ? store.getOr(key(operation), Value.NULL) : OK;
    }

    /// @throws IllegalArgumentException for an operation that the blueprint does not list
    static Table<String, Value> after(Table<String, Value> store, Operation operation) {
        return switch (operation.name()) {
            case "put" -> store.with(key(operation), operation.arguments().get(1));
            case "append" -> store.with(key(operation),
                    new Value.Items(list(store.get(key(operation))).append(operation.arguments().get(1))));
            case "get" -> store;
            default -> throw new IllegalArgumentException("no operation of this machine: " + operation);
        };
    }

    private static Seq<Value> list(Value value) {
        if (value == null)
            return Seq.empty();
        return value instanceof Value.Items items ? items.items() : Seq.of(value);
    }

    private static String key(Operation operation) {
        return operation.arguments().get(0).toString();
    }
}
