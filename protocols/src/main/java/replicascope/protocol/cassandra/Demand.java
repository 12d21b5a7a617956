package replicascope.protocol.cassandra;

import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// GetRequiredResponses: what a consistency level asks for, from a coordinator's point of view.
///
/// @param total how many answers in all, 0 when only `each` counts
/// @param each  by data centre: how many answers from there
record Demand(int total, Table<String, Integer> each) {
    /// Nodes that are taking over a range raise the demand of a write: what was promised has to be true of the old
    /// replicas and of the new.
    ///
    /// @param pending such nodes; none for a read
    static Demand of(Level level, Placement place, NodeId coordinator, Seq<NodeId> pending) {
        int more = pending.size();
        return switch (level) {
            case ANY, ONE -> new Demand(1 + more, Table.empty());
            case TWO -> new Demand(2 + more, Table.empty());
            case THREE -> new Demand(3 + more, Table.empty());
            case QUORUM -> new Demand(half(place.factor()) + more, Table.empty());
            case ALL -> new Demand(place.factor() + more, Table.empty());
            case LOCAL_ONE, LOCAL_QUORUM, EACH_QUORUM -> place.byDataCentre() ? each(level, place, coordinator, pending)
                    : of(level == Level.LOCAL_ONE ? Level.ONE : Level.QUORUM, place, coordinator, pending);
        };
    }

    private static Demand each(Level level, Placement place, NodeId coordinator, Seq<NodeId> pending) {
        Table<String, Integer> each = Table.empty();
        String local = place.site(coordinator).dc();
        for (String dc : place.dataCentres())
            if (level == Level.EACH_QUORUM || dc.equals(local))
                each = each.with(dc, (level == Level.LOCAL_ONE ? 1 : half(place.variant().rf()))
                        + count(pending, dc, place));
        return new Demand(0, each);
    }

    private static int half(int replicas) {
        return replicas / 2 + 1;
    }

    private static int count(Iterable<NodeId> nodes, String dc, Placement place) {
        int count = 0;
        for (NodeId node : nodes)
            if (place.site(node).dc().equals(dc))
                count++;
        return count;
    }

    /// How many answers in all.
    int required() {
        int sum = total;
        for (Table.Entry<String, Integer> one : each)
            sum += one.value();
        return sum;
    }

    /// True when these nodes, each named once, are enough.
    boolean met(Iterable<NodeId> nodes, Placement place) {
        int count = 0;
        for (NodeId _ : nodes)
            count++;
        if (count < total)
            return false;
        for (Table.Entry<String, Integer> one : each)
            if (count(nodes, one.key(), place) < one.value())
                return false;
        return true;
    }

    /// As few of these nodes as are enough, the first ones first.
    ///
    /// @return null when all of them are not enough
    Seq<NodeId> first(Seq<NodeId> nodes, Placement place) {
        if (!met(nodes, place))
            return null;
        if (each.isEmpty())
            return nodes.take(total);
        Seq<NodeId> chosen = Seq.empty();
        for (NodeId node : nodes) {
            String dc = place.site(node).dc();
            if (count(chosen, dc, place) < each.getOr(dc, 0))
                chosen = chosen.append(node);
        }
        return chosen;
    }
}
