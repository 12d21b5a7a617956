package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import replicascope.blocks.hints.Hints;
import replicascope.blocks.ring.TokenRing;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Picture.Badge;
import replicascope.kernel.Picture.Stress;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Topology;

/// How a node is shown, and where it stands.
final class NodePicture {
    private NodePicture() {}

    static Picture of(Self self, Node node, Placement place) {
        List<Field> fields = new ArrayList<>(trees(self, node.synced()));
        for (Table.Entry<String, Bag<Version>> entry : node.store())
            fields.add(siblings(entry.key(), entry.value()));
        if (!node.suspects().isEmpty())
            fields.add(new Field.Bag("suspects", node.suspects().stream().map(NodeId::name).toList()));
        for (Table.Entry<OpId, Node.Put> put : node.puts())
            fields.add(tally("put " + put.key(), put.value().from(), put.value().targets(), put.value().needed()));
        for (Table.Entry<OpId, Node.Get> get : node.gets())
            fields.add(tally("get " + get.key(), get.value().from(), get.value().targets(), get.value().needed()));
        for (Table.Entry<OpId, Node.Walk> walk : node.walks())
            fields.add(new Field.Scalar("walk " + walk.key(), Members.names(walk.value().list()) + " after "
                    + walk.value().rounds() + " positions"));
        if (!node.hints().isEmpty())
            fields.add(hints(node.hints()));
        if (node.synced().with() != null)
            fields.add(new Field.Scalar("trees", node.synced().pairs() + " pairs with " + node.synced().with()));
        if (!node.store().isEmpty())
            fields.add(clocks(node));
        fields.add(ring(self, place));
        return new Picture(badge(self, node, place), fields);
    }

    private static Badge badge(Self self, Node node, Placement place) {
        if (!place.members().contains(self.id()))
            return new Badge("OUTSIDE", Stress.DASHED);
        boolean busy = node.puts().values().anyMatch(put -> !put.done())
                || node.gets().values().anyMatch(get -> !get.done()) || !node.walks().isEmpty();
        return busy ? new Badge("COORDINATOR", Stress.CROWNED)
                : node.hints().isEmpty() ? Badge.NONE : new Badge("STAND-IN", Stress.PLAIN);
    }

    /// Siblings stand beside each other.
    private static Field siblings(String key, Bag<Version> versions) {
        return new Field.Scalar(key,
                String.join(" \u2225 ", versions.stream().map(version -> version.value().toString()).toList()));
    }

    private static Field clocks(Node node) {
        List<Field.Row> rows = new ArrayList<>();
        for (Table.Entry<String, Bag<Version>> entry : node.store())
            for (Version version : entry.value())
                rows.add(new Field.Row(entry.key() + "=" + version.value(), pairs(version.clock())));
        return new Field.Table("clocks", rows);
    }

    /// As the paper writes a clock: `[(Sx,2),(Sy,1)]`.
    static String pairs(Table<NodeId, Long> clock) {
        return "[" + String.join(",", clock.stream().map(entry -> "(" + entry.key() + "," + entry.value() + ")")
                .toList()) + "]";
    }

    static Field clock(String name, Table<NodeId, Long> clock) {
        return new Field.Clock(name, clock.stream().map(entry -> new Field.Row(entry.key().name(),
                entry.value().toString()))
                .toList());
    }

    private static Field tally(String name, Bag<NodeId> from, Seq<Target> targets, int needed) {
        return new Field.Tally(name, from.stream().map(NodeId::name).toList(), targets.size(), needed);
    }

    private static Field hints(Hints<Node.Hint> hints) {
        return new Field.Table("hints", hints.waiting().stream().map(owner -> new Field.Row("for " + owner.key(),
                String.join(", ", owner.value().values().map(hint -> hint.key() + "=" + hint.version().value())
                        .toList())))
                .toList());
    }

    /// The last comparison, as long as it is one that found something.
    private static List<Field> trees(Self self, Node.Synced synced) {
        if (synced.with() == null)
            return List.of();
        Field.Branch root = synced.own().branch(synced.other());
        return root.lit() ? List.of(new Field.Tree(self.id() + " and " + synced.with(), root)) : List.of();
    }

    /// What it owns, and its tokens.
    private static Field ring(Self self, Placement place) {
        TokenRing ring = place.ring();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Scalar("owns", percent(ring.share(self.id()))));
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++)
            if (ring.host(i).equals(self.id()))
                tokens.add(percent(TokenRing.turn(ring.token(i))));
        fields.add(new Field.Bag("tokens", tokens));
        return new Field.Group("ring", fields);
    }

    /// A part of the ring: what a node owns, or where a token lies.
    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }

    /// Nodes stand at equal distances, which is where their tokens lie when there is one for each and `tokens=even`.
    static Topology topology(List<NodeId> nodes, List<Topology.Arc> arcs) {
        List<Topology.Place> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++)
            places.add(new Topology.Place(nodes.get(i), (double) i / nodes.size()));
        return new Topology.Ring(places, arcs);
    }
}
