package replicascope.kernel;

/// What a client asks for.
///
/// @param name      as the blueprint lists it: `put`, `get`, `broadcast`
/// @param arguments in the blueprint's order
/// @param via       the node to ask first, or null for the client's own choice
/// @param with      further settings of this one operation, such as `level`
public record Operation(String name, Seq<Value> arguments, NodeId via, Table<String, Value> with) {
    public static Operation of(String name, Value... arguments) {
        return new Operation(name, Seq.of(arguments), null, Table.empty());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        arguments.forEach(argument -> text.append(' ').append(argument));
        return text.toString();
    }
}
