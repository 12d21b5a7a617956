package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import replicascope.blocks.hints.Hints;
import replicascope.blocks.lww.Cell;
import replicascope.blocks.ring.TokenRing;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Picture.Badge;
import replicascope.kernel.Picture.Stress;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Topology;
import replicascope.kernel.Topology.Arc;
import replicascope.kernel.Topology.Region;
import replicascope.protocol.cassandra.Repair.Job;

/// How a node is shown, and where it stands.
final class NodePicture {
    private NodePicture() {}

    static Picture of(Self self, Node node, Placement place) {
        List<Field> fields = new ArrayList<>();
        fields.add(store(node.store()));
        if (!node.writes().isEmpty())
            fields.add(new Field.Group("writes", node.writes().stream()
                    .<Field>map(write -> tally(write.key(), write.value())).toList()));
        if (!node.reads().isEmpty())
            fields.add(new Field.Group("reads", node.reads().stream()
                    .<Field>map(read -> tally(read.key(), read.value())).toList()));
        if (!node.hints().isEmpty())
            fields.add(hints(node.hints()));
        if (!node.down().isEmpty())
            fields.add(new Field.Bag("down", node.down().keys().map(NodeId::name).toList()));
        if (node.repair() != null)
            fields.add(repair(node.repair()));
        fields.addAll(ring(self, place));
        return new Picture(badge(self, node, place), fields);
    }

    private static Badge badge(Self self, Node node, Placement place) {
        if (node.join() != null)
            return new Badge("JOINING", Stress.DASHED);
        if (!place.members().contains(self.id()))
            return new Badge("OUTSIDE", Stress.DASHED);
        if (node.writes().values().anyMatch(write -> !write.done()) || !node.reads().isEmpty())
            return new Badge("COORDINATOR", Stress.CROWNED);
        return Badge.NONE;
    }

    private static Field store(Table<String, Cell> store) {
        return new Field.Table("store", store.stream().map(entry -> new Field.Row(entry.key(),
                cell(entry.value())))
                .toList());
    }

    private static String cell(Cell cell) {
        return (cell.tombstone() ? "\u271D" : cell.value().toString())
                + (cell.timestamp() == Node.NO_TIME ? "" : " @" + cell.timestamp());
    }

    private static Field tally(OpId id, Node.Write write) {
        return new Field.Tally(write.level() + " " + id, write.from().stream().map(NodeId::name).toList(),
                write.targets().size(), write.needed().required());
    }

    private static Field tally(OpId id, Node.Read read) {
        return new Field.Tally(read.level() + " " + id, read.found().keys().map(NodeId::name).toList(),
                read.asked().size(), read.asked().size());
    }

    private static Field hints(Hints<Node.Hint> hints) {
        return new Field.Table("hints", hints.waiting().stream().map(owner -> new Field.Row("for " + owner.key(),
                String.join(", ", owner.value().values().map(hint -> hint.key() + "=" + Cell.shown(hint.cell()))
                        .toList())))
                .toList());
    }

    /// The trees of each two nodes of a job that differ.
    private static Field repair(Repair repair) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Scalar(repair.id().name(),
                (repair.open() ? "under way, " : "ended, ") + repair.pairs() + " hashes compared"));
        for (Job job : repair.jobs())
            for (int one = 0; job.compared() && one < job.group().size(); one++)
                for (int other = 0; other < one; other++) {
                    NodeId a = job.group().get(other);
                    NodeId b = job.group().get(one);
                    Field.Branch root = job.trees().get(a).branch(job.trees().get(b));
                    if (root.lit())
                        fields.add(new Field.Tree(a + " and " + b, root));
                }
        return new Field.Group("repair", fields);
    }

    /// What it owns of the ring, and by which tokens.
    private static List<Field> ring(Self self, Placement place) {
        TokenRing ring = place.ring();
        List<Field.Row> tokens = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++)
            if (ring.host(i).equals(self.id()))
                tokens.add(new Field.Row(turn(ring.token(i)), Long.toString(ring.token(i))));
        return List.of(new Field.Scalar("owns", String.format(Locale.ROOT, "%.1f %%", 100 * ring.share(self.id()))),
                new Field.Table("tokens", tokens));
    }

    /// A token as a part of the ring, as the stage draws it.
    private static String turn(long token) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * TokenRing.turn(token));
    }

    /// Data centres side by side, racks in them, and the ring of all tokens between them; with neither, the nodes around
    /// it.
    static Topology topology(Placement place, List<NodeId> nodes) {
        List<Arc> arcs = place.ring().arcs();
        List<String> dcs = nodes.stream().map(node -> place.site(node).dc()).distinct().toList();
        if (dcs.size() == 1)
            return racks(place, nodes).map(racks -> around(racks, arcs)).orElseGet(() -> ring(nodes, arcs));
        return around(dcs.stream().map(dc -> {
            List<NodeId> here = nodes.stream().filter(node -> place.site(node).dc().equals(dc)).toList();
            return new Region(dc, racks(place, here).<Topology>map(Topology.Regions::new)
                    .orElseGet(() -> new Topology.Circle(here)));
        }).toList(), arcs);
    }

    /// The racks of some nodes, unless they all stand in one.
    private static Optional<List<Region>> racks(Placement place, List<NodeId> nodes) {
        List<String> racks = nodes.stream().map(node -> place.site(node).rack()).distinct().toList();
        return racks.size() == 1 ? Optional.empty() : Optional.of(racks.stream().map(rack -> new Region(rack,
                new Topology.Circle(nodes.stream().filter(node -> place.site(node).rack().equals(rack)).toList())))
                .toList());
    }

    private static Topology around(List<Region> regions, List<Arc> arcs) {
        List<Region> all = new ArrayList<>(regions);
        all.add(regions.size() / 2, new Region("", new Topology.Ring(List.of(), arcs)));
        return new Topology.Regions(all);
    }

    private static Topology ring(List<NodeId> nodes, List<Arc> arcs) {
        List<Topology.Place> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++)
            places.add(new Topology.Place(nodes.get(i), (double) i / nodes.size()));
        return new Topology.Ring(places, arcs);
    }
}
