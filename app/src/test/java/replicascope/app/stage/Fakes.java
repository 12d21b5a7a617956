package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import replicascope.kernel.Bag;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Sentence;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Frame.TimerView;
import replicascope.simulation.Health;
import replicascope.simulation.Letter;

/// Frames made by hand.
final class Fakes {
    private Fakes() {}

    static List<NodeId> nodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> new NodeId(i, "n" + (i + 1))).toList();
    }

    static Health health(Health.Presence presence) {
        return new Health(presence, false, 0, 1, Bag.empty());
    }

    static NodeView node(NodeId id, String role, Picture.Stress stress, Field... fields) {
        return new NodeView(id, "server", new Picture.Badge(role, stress), health(Health.Presence.UP),
                List.of(fields), List.of(new TimerView("tick", 0, 100)), List.of());
    }

    static NodeView plain(NodeId id) {
        return node(id, "FOLLOWER", Picture.Stress.PLAIN, new Field.Scalar("term", "1"));
    }

    static LetterView letter(long serial, NodeId from, NodeId to, Family family, long sentAt, long due) {
        return new LetterView(serial, from, to, "Letter", 1, "LT", family, List.of(), sentAt, due, false, false,
                Letter.Fate.FLYING);
    }

    static Frame frame(Topology topology, List<NodeView> nodes, long now, List<LetterView> letters) {
        return new Frame(0, now, topology, nodes, letters, List.of(), List.of(), Sentence.of("start.of.run"));
    }

    static Frame frame(Topology topology, List<NodeId> nodes) {
        return frame(topology, nodes.stream().map(Fakes::plain).toList(), 0, List.of());
    }

    static Moment still(Frame frame) {
        return new Moment(frame, null, null, 0);
    }

    /// Nodes evenly around a ring.
    static Topology ring(List<NodeId> nodes) {
        List<Topology.Place> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++)
            places.add(new Topology.Place(nodes.get(i), (double) i / nodes.size()));
        return new Topology.Ring(places);
    }

    /// The same, each with tokens of its own where chance puts them.
    static Topology ring(List<NodeId> nodes, int tokens, long seed) {
        Random random = new Random(seed);
        TreeMap<Double, NodeId> owners = new TreeMap<>();
        for (NodeId node : nodes)
            for (int i = 0; i < tokens; i++)
                owners.put(random.nextDouble(), node);
        List<Topology.Arc> arcs = new ArrayList<>();
        double from = owners.lastKey();
        for (Map.Entry<Double, NodeId> owner : owners.entrySet()) {
            arcs.add(new Topology.Arc(from, owner.getKey(), owner.getValue()));
            from = owner.getKey();
        }
        return new Topology.Ring(((Topology.Ring) ring(nodes)).places(), arcs);
    }

    /// Every kind of field.
    static List<Field> fields() {
        List<Field.Row> rows = List.of(new Field.Row("A", "3"), new Field.Row("B", "1"), new Field.Row("C", "2"));
        return List.of(new Field.Scalar("term", "4"), new Field.Tally("votes", List.of("B", "C"), 5, 3),
                new Field.Cells("log", List.of(new Field.Cell("1", ""), new Field.Cell("1", ""),
                        new Field.Cell("2", "")), 2),
                new Field.Gauge("load", 3, 8), new Field.Bag("seen", List.of("x", "y")),
                new Field.Table("store", List.of(new Field.Row("x", "1"))), new Field.Clock("clock", rows),
                new Field.Tree("tree", new Field.Branch("r", false, List.of(new Field.Branch("a", true, List.of()),
                        new Field.Branch("b", false, List.of())))),
                new Field.Group("disk", List.of(new Field.Scalar("epoch", "2"), new Field.Scalar("size", "9"))));
    }
}
