package replicascope.app.window;

import java.util.List;
import java.util.OptionalLong;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.run.Run;
import replicascope.simulation.Frame;
import replicascope.simulation.World;

/// When a field got the value it has.
final class LastChange {
    /// Steps looked back at most, so that a click never takes long.
    static final long MOST = 100_000;

    private LastChange() {}

    /// The step that gave a field of a node the look it has at `step`; empty when it always had it.
    static OptionalLong of(Run run, NodeId node, String field, long step) {
        World after = run.world(step);
        Field now = field(after, node, field);
        for (long at = step; at > 0 && step - at < MOST; at--) {
            World before = run.world(at - 1);
            Object state = before.slot(node).state();
            if (state != after.slot(node).state()) {
                Field then = field(before, node, field);
                if (now == null ? then != null : !now.equals(then))
                    return OptionalLong.of(at);
            }
            after = before;
        }
        return OptionalLong.empty();
    }

    private static Field field(World world, NodeId node, String name) {
        List<Field> fields = Frame.of(world, null).node(node).map(Frame.NodeView::fields).orElse(List.of());
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
    }
}
