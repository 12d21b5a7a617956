package replicascope.app.stage;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame;

/// Plans and parking places for the frames looked at, kept while the stage keeps its size: every pulse asks for them.
final class StageGround {
    private static final int KEPT = 4;

    private double width;
    private double height;
    private double em;
    private final Map<Key, StagePlan> plans = new LinkedHashMap<>();
    private final IdentityHashMap<Frame, Map<Long, Parking.Place>> parked = new IdentityHashMap<>();
    private Frame last;
    private StagePlan lastPlan;

    private record Key(Topology topology, List<NodeId> nodes, int fields) {}

    /// Takes the size; true when it is new and nothing kept is right any more.
    boolean resized(double width, double height, double em) {
        if (width == this.width && height == this.height && em == this.em)
            return false;
        this.width = width;
        this.height = height;
        this.em = em;
        plans.clear();
        parked.clear();
        last = null;
        return true;
    }

    StagePlan plan(Frame frame) {
        if (frame == last)
            return lastPlan;
        last = frame;
        Key key = new Key(frame.topology(), frame.nodes().stream().map(Frame.NodeView::id).toList(),
                frame.nodes().stream().mapToInt(node -> node.fields().size()).max().orElse(0));
        if (plans.size() > KEPT && !plans.containsKey(key))
            plans.clear();
        lastPlan = plans.computeIfAbsent(key,
                missing -> StageLayout.of(missing.topology(), missing.nodes(), missing.fields(), width, height, em));
        return lastPlan;
    }

    Map<Long, Parking.Place> parked(Frame frame) {
        Map<Long, Parking.Place> places = parked.get(frame);
        if (places == null) {
            if (parked.size() > KEPT)
                parked.clear();
            places = Parking.of(frame, plan(frame));
            parked.put(frame, places);
        }
        return places;
    }
}
