package replicascope.app.stage;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame;

/// Plans and parking places for the frames looked at, as they lie in the part of the stage that is seen; kept while
/// that part stays: every pulse asks for them.
final class StageGround {
    private static final int KEPT = 4;

    private final Lens lens = new Lens();
    private Seen seen = new Seen(0, 0, 0, 0, 0);
    private double width;
    private double height;
    private final Map<Key, StagePlan> plans = new LinkedHashMap<>();
    private final Map<Key, StagePlan> shifted = new LinkedHashMap<>();
    private final IdentityHashMap<Frame, Map<Long, Parking.Place>> parked = new IdentityHashMap<>();
    private List<Bag<NodeId>> cutFrom = List.of();
    private Set<Division.Cut> cuts = Set.of();
    private Frame last;
    private StagePlan lastPlan;

    private record Key(Topology topology, List<NodeId> nodes, int fields) {}

    /// What everything depends on.
    private record Seen(double width, double height, double em, double left, double top) {}

    Lens lens() {
        return lens;
    }

    /// Takes the size; true when something is seen otherwise and nothing kept is right any more.
    boolean resized(double width, double height, double em) {
        if (width != this.width || height != this.height)
            lens.size(width, height);
        this.width = width;
        this.height = height;
        Seen now = new Seen(lens.wholeWidth(), lens.wholeHeight(), em, lens.left(), lens.top());
        if (now.equals(seen))
            return false;
        if (now.width != seen.width || now.height != seen.height || now.em != seen.em)
            plans.clear();
        seen = now;
        shifted.clear();
        parked.clear();
        last = null;
        return true;
    }

    StagePlan plan(Frame frame) {
        if (frame == last)
            return lastPlan;
        if (last != null && frame.topology().equals(last.topology()) && alike(frame.nodes(), last.nodes())) {
            last = frame;
            return lastPlan;
        }
        last = frame;
        Key key = new Key(frame.topology(), frame.nodes().stream().map(Frame.NodeView::id).toList(),
                frame.nodes().stream().mapToInt(node -> node.fields().size()).max().orElse(0));
        if (plans.size() > KEPT && !plans.containsKey(key)) {
            plans.clear();
            shifted.clear();
        }
        lastPlan = shifted.computeIfAbsent(key, missing -> whole(missing).moved(-seen.left, -seen.top));
        return lastPlan;
    }

    /// True when the same nodes have as many fields each: nothing would stand elsewhere.
    private static boolean alike(List<Frame.NodeView> some, List<Frame.NodeView> others) {
        if (some.size() != others.size())
            return false;
        for (int i = 0; i < some.size(); i++)
            if (!some.get(i).id().equals(others.get(i).id())
                    || some.get(i).fields().size() != others.get(i).fields().size())
                return false;
        return true;
    }

    /// The links that carry no letters; the same set as long as nothing changes.
    Set<Division.Cut> cuts(Frame frame) {
        List<Bag<NodeId>> now = frame.nodes().stream().map(node -> node.health().cutFrom()).toList();
        if (now.equals(cutFrom))
            return cuts;
        cutFrom = now;
        Set<Division.Cut> found = new LinkedHashSet<>();
        for (Frame.NodeView node : frame.nodes())
            for (NodeId from : node.health().cutFrom())
                found.add(new Division.Cut(from, node.id()));
        cuts = Collections.unmodifiableSet(found);
        return cuts;
    }

    private StagePlan whole(Key key) {
        return plans.computeIfAbsent(key, missing -> StageLayout.of(missing.topology(), missing.nodes(),
                missing.fields(), seen.width, seen.height, seen.em));
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
