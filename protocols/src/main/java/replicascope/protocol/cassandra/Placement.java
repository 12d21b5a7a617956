package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import replicascope.blocks.ring.Murmur3;
import replicascope.blocks.ring.TokenRing;
import replicascope.blocks.ring.TokenRing.Position;
import replicascope.blocks.ring.Vnodes;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// Lines 5–15 and 41–43: which nodes hold a key. It is worked out once for a membership; a lookup is a search in the
/// ring.
final class Placement {
    private static final String EVERYWHERE = "";

    private final Variant variant;
    private final Table<NodeId, Site> sites;
    private final Table<String, Integer> hosts;
    private final Table<String, Bag<String>> racks;
    private final Seq<NodeId> members;
    private final TokenRing ring;
    private final List<Seq<NodeId>> replicas;
    /// The placement after everybody who is joining has joined; this one when nobody is.
    private final Placement next;

    /// @param all     every node of the run; the last `outside` of them are not in the ring at first
    /// @param joined  those of them that have joined
    /// @param joining those that are about to
    Placement(Variant variant, Seq<NodeId> all, Bag<NodeId> joined, Bag<NodeId> joining) {
        this.variant = variant;
        sites = sites(variant, all);
        members = all.filter(node -> within(variant, all, node) || joined.has(node));
        Table<String, Integer> counts = Table.empty();
        Table<String, Bag<String>> names = Table.empty();
        for (NodeId member : members) {
            Site site = sites.get(member);
            counts = counts.with(site.dc(), counts.getOr(site.dc(), 0) + 1);
            names = names.with(site.dc(), names.getOr(site.dc(), Bag.empty()).include(site.rack()));
        }
        hosts = counts;
        racks = names;
        ring = TokenRing.of(positions(variant, all, sites, members));
        List<Seq<NodeId>> lists = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++)
            lists.add(new Walk(i).replicas());
        replicas = lists;
        next = joining.isEmpty() ? this : new Placement(variant, all, joined.includeAll(joining), Bag.empty());
    }

    private static boolean within(Variant variant, Seq<NodeId> all, NodeId node) {
        return variant.outside() == 0 || all.indexOf(node) < Math.max(1, all.size() - variant.outside());
    }

    /// Data centres get their nodes by turns of equal length, and so do racks in each.
    private static Table<NodeId, Site> sites(Variant variant, Seq<NodeId> all) {
        Table<NodeId, Site> sites = Table.empty();
        int n = all.size();
        for (int i = 0; i < n; i++) {
            int dc = (int) ((long) i * variant.dataCentres() / n);
            int from = Math.ceilDiv(dc * n, variant.dataCentres());
            int size = Math.ceilDiv((dc + 1) * n, variant.dataCentres()) - from;
            sites = sites.with(all.get(i), new Site("DC" + (dc + 1),
                    "rack" + ((long) (i - from) * variant.racks() / size + 1)));
        }
        return sites;
    }

    private static List<Position> positions(Variant variant, Seq<NodeId> all, Table<NodeId, Site> sites,
            Seq<NodeId> members) {
        List<Position> positions = new ArrayList<>();
        for (int dc = 0; dc < variant.dataCentres() && !variant.drawn(); dc++) {
            String name = "DC" + (dc + 1);
            positions.addAll(Vnodes.even(all.filter(node -> sites.get(node).dc().equals(name)), variant.vnodes(), dc,
                    variant.dataCentres()));
        }
        if (variant.drawn())
            for (NodeId member : members)
                positions.addAll(Vnodes.drawn(member, variant.vnodes()));
        Table<NodeId, Boolean> there = Table.of(members, true);
        return positions.stream().filter(position -> there.has(position.host())).toList();
    }

    /// How many replicas a data centre still has to get, and how many of them may stand in a rack that has one.
    private static final class Quota {
        int left;
        int repeats;
        Bag<String> racks = Bag.empty();

        boolean takes(String rack, boolean blind) {
            if (left == 0)
                return false;
            if (!blind && racks.has(rack) && repeats-- <= 0)
                return false;
            racks = racks.include(rack);
            left--;
            return true;
        }
    }

    /// One walk around the ring.
    private final class Walk {
        private final int start;
        private final TreeMap<String, Quota> quotas = new TreeMap<>();
        private Seq<NodeId> chosen = Seq.empty();

        Walk(int start) {
            this.start = start;
            if (variant.simple())
                quota(EVERYWHERE, members.size());
            else
                for (Table.Entry<String, Integer> dc : hosts)
                    quota(dc.key(), dc.value());
        }

        /// Of fewer hosts than RF all are taken, unless A7.8: then the walk goes on until there are RF.
        private void quota(String dc, int hosts) {
            Quota quota = new Quota();
            quota.left = variant.goesRound() ? variant.rf() : Math.min(variant.rf(), hosts);
            quota.repeats = variant.rf() - racks.getOr(dc, Bag.empty()).size();
            quotas.put(dc, quota);
        }

        Seq<NodeId> replicas() {
            for (int turn = 0; turn < variant.rf(); turn++)
                for (int i = 0; i < ring.size() && open(); i++)
                    take(ring.host((start + i) % ring.size()), turn == 0);
            return chosen;
        }

        private boolean open() {
            return quotas.values().stream().anyMatch(quota -> quota.left > 0);
        }

        /// A host is taken once, unless A7.7.
        private void take(NodeId host, boolean firstTurn) {
            if (firstTurn && !variant.repeatsHosts() && chosen.contains(host))
                return;
            Site site = sites.get(host);
            if (quotas.get(variant.simple() ? EVERYWHERE : site.dc()).takes(site.rack(), variant.simple()))
                chosen = chosen.append(host);
        }
    }

    Variant variant() {
        return variant;
    }

    TokenRing ring() {
        return ring;
    }

    /// Who is in the ring.
    Seq<NodeId> members() {
        return members;
    }

    Site site(NodeId node) {
        return sites.get(node);
    }

    /// True when both are in one data centre.
    boolean together(NodeId one, NodeId other) {
        return variant.dataCentres() == 1 || site(one).dc().equals(site(other).dc());
    }

    /// The racks of a data centre that have a node in the ring.
    Bag<String> racks(String dc) {
        return racks.getOr(dc, Bag.empty());
    }

    /// How many nodes of a data centre are in the ring.
    int hosts(String dc) {
        return hosts.getOr(dc, 0);
    }

    /// Those that have a node in the ring.
    Iterable<String> dataCentres() {
        return hosts.keys()::iterator;
    }

    /// True when RF counts for each data centre.
    boolean byDataCentre() {
        return !variant.simple();
    }

    /// How many replicas a key is to have in all.
    int factor() {
        return byDataCentre() ? variant.rf() * hosts.size() : variant.rf();
    }

    /// GetReplicas. With A7.11 a token beyond the last one has none.
    Seq<NodeId> replicas(String key) {
        long token = Murmur3.token(key);
        return variant.neverWraps() && ring.ceiling(token) == ring.size() ? Seq.empty()
                : replicas.get(ring.owner(token));
    }

    /// Line 43: nodes that will hold the key and do not yet.
    Seq<NodeId> pending(String key) {
        if (next == this)
            return Seq.empty();
        Seq<NodeId> now = replicas(key);
        return next.replicas(key).filter(node -> !now.contains(node));
    }

    /// The placement after everybody who is joining has joined.
    Placement next() {
        return next;
    }

    /// The replicas of a key as a set; ranges with the same set are repaired together.
    Bag<NodeId> group(String key) {
        return set(replicas(key));
    }

    /// All such sets with this node in them, in the ring's order.
    List<Bag<NodeId>> groups(NodeId node) {
        List<Bag<NodeId>> groups = new ArrayList<>();
        for (Seq<NodeId> list : replicas)
            if (list.contains(node) && !groups.contains(set(list)))
                groups.add(set(list));
        return groups;
    }

    /// Who hands a key over to a node that joins: the replica that it takes the place of, or the first one when nobody
    /// gives way. Null when it does not get the key.
    static NodeId source(NodeId joining, Seq<NodeId> before, Seq<NodeId> after) {
        if (!after.contains(joining) || before.contains(joining) || before.isEmpty())
            return null;
        for (NodeId old : before)
            if (!after.contains(old))
                return old;
        return before.get(0);
    }

    /// All nodes that have something to hand over to this one.
    Bag<NodeId> sources(NodeId joining) {
        Bag<NodeId> sources = Bag.empty();
        for (int i = 0; i < next.ring.size(); i++) {
            Seq<NodeId> before = replicas.get(ring.owner(next.ring.token(i)));
            NodeId source = source(joining, before, next.replicas.get(i));
            sources = source == null ? sources : sources.include(source);
        }
        return sources;
    }

    private static Bag<NodeId> set(Seq<NodeId> nodes) {
        return Bag.<NodeId>empty().includeAll(nodes);
    }
}
