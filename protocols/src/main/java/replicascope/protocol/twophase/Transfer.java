package replicascope.protocol.twophase;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// The operation `transfer FROM TO AMOUNT`: FROM pays AMOUNT to TO, or to each of `[TO, TO …]`.
final class Transfer {
    private static final long MOST = 1_000_000_000;

    private Transfer() {}

    /// Each participant's share; empty when the request makes no sense.
    static Table<NodeId, Long> changes(Seq<NodeId> participants, Operation operation) {
        Seq<Value> arguments = operation.arguments();
        if (arguments.size() != 3 || !(arguments.get(2) instanceof Value.Whole(long amount)) || amount < 1
                || amount > MOST)
            return Table.empty();
        List<NodeId> to = (arguments.get(1) instanceof Value.Items(Seq<Value> items) ? items
                : Seq.of(arguments.get(1))).stream().map(value -> find(participants, value)).toList();
        NodeId from = find(participants, arguments.get(0));
        if (from == null || to.isEmpty() || to.contains(null))
            return Table.empty();
        Table<NodeId, Long> changes = Table.<NodeId, Long>empty().with(from, -amount * to.size());
        for (NodeId node : to)
            changes = changes.with(node, changes.getOr(node, 0L) + amount);
        return changes;
    }

    private static NodeId find(Seq<NodeId> participants, Value value) {
        return participants.stream().filter(node -> value.equals(Value.of(node.name()))).findFirst().orElse(null);
    }
}
