package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.ring.Md5;
import replicascope.blocks.ring.TokenRing;
import replicascope.blocks.ring.TokenRing.Position;
import replicascope.blocks.ring.Vnodes;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// Lines 5–18 and 40–48: which nodes a key belongs to. It is worked out once for a membership.
final class Placement {
    private final Variant variant;
    private final Seq<NodeId> members;
    private final TokenRing ring;

    /// A step of the walk: a position that was looked at, and whether its host came into the list.
    record Met(int position, NodeId host, boolean taken) {}

    /// A walk around the ring.
    ///
    /// @param list the preference list, the primary first
    /// @param met  what was looked at, the primary's position first
    record Walked(Seq<NodeId> list, List<Met> met) {}

    /// @param all    every node of the run; the last `outside` of them are not in the ring at first
    /// @param joined those of them that have joined
    Placement(Variant variant, Seq<NodeId> all, Bag<NodeId> joined) {
        this.variant = variant;
        members = all.filter(node -> within(variant, all, node) || joined.has(node));
        ring = TokenRing.of(positions(variant, all, members));
    }

    private static boolean within(Variant variant, Seq<NodeId> all, NodeId node) {
        return all.indexOf(node) < Math.max(1, all.size() - variant.outside());
    }

    private static List<Position> positions(Variant variant, Seq<NodeId> all, Seq<NodeId> members) {
        List<Position> positions = new ArrayList<>();
        if (variant.drawn())
            for (NodeId member : members)
                positions.addAll(Vnodes.drawn(member, variant.vnodes()));
        else
            for (Position position : Vnodes.even(all, variant.vnodes(), 0, 1))
                if (members.contains(position.host()))
                    positions.add(position);
        return positions;
    }

    TokenRing ring() {
        return ring;
    }

    /// Who is in the ring.
    Seq<NodeId> members() {
        return members;
    }

    /// Lines 7 and 41.
    int position(String key) {
        return variant.modulo() ? Md5.modulo(key, ring.size()) : ring.owner(Md5.token(key));
    }

    /// GetPreferenceList: once around the ring, or as far as the book's loop has to go.
    Walked walk(String key, Bag<NodeId> suspects) {
        int start = position(key);
        Seq<NodeId> list = Seq.empty();
        List<Met> met = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            int position = (start + i) % ring.size();
            NodeId host = ring.host(position);
            boolean taken = eligible(host, i == 0, list, suspects) && (!variant.healthInList()
                    || list.size() < variant.N());
            if (taken)
                list = list.append(host);
            met.add(new Met(position, host, taken));
        }
        return new Walked(list, met);
    }

    /// Line 13: `current` is a position in the book (A10.9), and no position comes twice in one turn.
    boolean eligible(NodeId host, boolean primary, Seq<NodeId> list, Bag<NodeId> suspects) {
        boolean healthy = !variant.healthInList() || primary && variant.primaryAnyway() || !suspects.has(host);
        return healthy && (variant.positions() || !list.contains(host));
    }

    /// All hosts in the order in which a key prefers them, whoever seems healthy.
    Seq<NodeId> list(String key) {
        return walk(key, Bag.empty()).list();
    }

    /// The first N of them.
    Seq<NodeId> owners(String key) {
        Seq<NodeId> list = list(key);
        return list.take(Math.min(variant.N(), list.size()));
    }

    /// Lines 44–47: to whom a request goes.
    Seq<Target> targets(Seq<NodeId> list, Bag<NodeId> suspects) {
        Seq<NodeId> first = list.take(Math.min(variant.N(), list.size()));
        if (!variant.sloppy() || variant.healthInList())
            return first.map(node -> new Target(node, node));
        Seq<NodeId> chosen = chosen(list, suspects);
        Seq<NodeId> missing = first.filter(owner -> !chosen.contains(owner));
        Seq<Target> targets = Seq.empty();
        int standIns = 0;
        for (NodeId node : chosen)
            targets = targets.append(new Target(node, first.contains(node) ? node : missing.get(standIns++)));
        return targets;
    }

    /// The first N healthy ones; when there are fewer, suspects among the first N as well.
    private Seq<NodeId> chosen(Seq<NodeId> list, Bag<NodeId> suspects) {
        Seq<NodeId> chosen = Seq.empty();
        for (int i = 0; i < list.size() && chosen.size() < variant.N(); i++)
            if (!suspects.has(list.get(i)) || i == 0 && variant.primaryAnyway())
                chosen = chosen.append(list.get(i));
        for (int i = 0; i < Math.min(variant.N(), list.size()) && chosen.size() < variant.N(); i++)
            if (suspects.has(list.get(i)) && !chosen.contains(list.get(i)))
                chosen = chosen.append(list.get(i));
        return chosen;
    }
}
