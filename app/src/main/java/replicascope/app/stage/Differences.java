package replicascope.app.stage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.NodeView;

/// In what a node differs from the same node on another stage.
///
/// @param fields the names of the fields that differ
/// @param here   the node on this stage
/// @param there  the node on the other
public record Differences(Set<String> fields, NodeView here, NodeView there) {

    /// The nodes that do not look the same: role, health or fields.
    public static Map<NodeId, Differences> between(Frame here, Frame there) {
        Map<NodeId, Differences> all = new LinkedHashMap<>();
        for (NodeView node : here.nodes())
            of(node, there.node(node.id()).orElseThrow()).ifPresent(some -> all.put(node.id(), some));
        return all;
    }

    private static Optional<Differences> of(NodeView here, NodeView there) {
        Set<String> fields = new LinkedHashSet<>();
        for (Field field : here.fields())
            if (!there.fields().contains(field))
                fields.add(field.name());
        for (Field field : there.fields())
            if (!here.fields().contains(field))
                fields.add(field.name());
        boolean same = fields.isEmpty() && here.badge().equals(there.badge()) && here.health().equals(there.health());
        return same ? Optional.empty() : Optional.of(new Differences(fields, here, there));
    }

    /// A field's value on one of the stages; empty when it has none.
    static String value(NodeView node, String field) {
        return node.fields().stream().filter(one -> one.name().equals(field)).findFirst().map(FieldText::value)
                .orElse("");
    }
}
