package replicascope.history;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Commands;

/// Histories written in words, one event each: `w1 put x 1` begins an operation, `w1 = ok` ends it, `w1 ?` gives it up.
final class Written {
    /// All meanings, and one operation without any.
    static final Blueprint BLUEPRINT = new Blueprint("written", 1, List.of(), List.of(), List.of(),
            List.of(kind("put", Meaning.WRITE, "key", "value"), kind("get", Meaning.READ, "key"),
                    kind("delete", Meaning.DELETE, "key"), kind("append", Meaning.APPEND, "key", "value"),
                    kind("look", Meaning.NONE, "key")),
            List.of(), List.of(), List.of());
    private static final NodeId CLIENT = new NodeId(0, "C1");

    private Written() {}

    private static Blueprint.OperationKind kind(String name, Meaning meaning, String... arguments) {
        return new Blueprint.OperationKind(name, "client", List.of(arguments), List.of(), meaning);
    }

    static Seq<Event> events(String... lines) {
        List<Event> events = new ArrayList<>();
        for (String line : lines) {
            OpId id = new OpId(line.substring(0, line.indexOf(' ')));
            String rest = line.substring(line.indexOf(' ') + 1);
            if (rest.equals("?"))
                events.add(new Event.Abandoned(id, events.size()));
            else if (rest.startsWith("= "))
                events.add(new Event.Returned(id, command("x " + rest.substring(2)).arguments().getFirst(),
                        events.size()));
            else {
                Action.Client begun = command(rest);
                events.add(new Event.Invoked(id, CLIENT, new Operation(begun.operation(),
                        Seq.copyOf(begun.arguments()), null, replicascope.kernel.Table.empty()), events.size()));
            }
        }
        return Seq.copyOf(events);
    }

    private static Action.Client command(String operation) {
        return (Action.Client) Commands.parse("client C1 " + operation).action();
    }

    static List<Call> calls(String... lines) {
        return Calls.of(BLUEPRINT, events(lines));
    }

    /// One operation of which only the outline matters.
    static Call call(String id, Meaning meaning, Value argument, int invoked, int returned, Value result) {
        Seq<Value> arguments = argument == null ? Seq.of(Value.of("x")) : Seq.of(Value.of("x"), argument);
        return new Call(new OpId(id), CLIENT, new Operation(meaning.name(), arguments, null,
                replicascope.kernel.Table.empty()), meaning, Value.of("x"), invoked, returned, result);
    }
}
