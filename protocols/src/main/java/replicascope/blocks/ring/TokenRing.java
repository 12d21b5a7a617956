package replicascope.blocks.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;

/// Tokens of hosts around a ring (Karger and others, STOC 1997). The tokens of keys and hosts run from -2^63 to
/// 2^63 - 1 and then begin again. A position owns the tokens from the one after the position before it up to its own,
/// and a host may have many positions (virtual nodes).
///
/// It is made once for a membership and then only looked at: a lookup costs O(log positions).
public final class TokenRing {
    private final long[] tokens;
    private final NodeId[] hosts;

    /// One token of a host.
    public record Position(long token, NodeId host) {}

    private TokenRing(long[] tokens, NodeId[] hosts) {
        this.tokens = tokens;
        this.hosts = hosts;
    }

    /// @throws IllegalArgumentException when two positions have the same token
    public static TokenRing of(List<Position> positions) {
        List<Position> sorted = new ArrayList<>(positions);
        sorted.sort(Comparator.comparingLong(Position::token));
        long[] tokens = new long[sorted.size()];
        NodeId[] hosts = new NodeId[sorted.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = sorted.get(i).token();
            hosts[i] = sorted.get(i).host();
            if (i > 0 && tokens[i] == tokens[i - 1])
                throw new IllegalArgumentException(hosts[i - 1] + " and " + hosts[i] + " have the same token "
                        + tokens[i]);
        }
        return new TokenRing(tokens, hosts);
    }

    /// How many positions there are.
    public int size() {
        return tokens.length;
    }

    public long token(int position) {
        return tokens[position];
    }

    public NodeId host(int position) {
        return hosts[position];
    }

    /// The first position whose token is not below this one, or [#size] when all are.
    public int ceiling(long token) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (tokens[middle] < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// The position that owns a token: the first one whose token is not below it, from the last one on the first.
    ///
    /// @throws IllegalStateException when the ring is empty
    public int owner(long token) {
        if (tokens.length == 0)
            throw new IllegalStateException("an empty ring owns nothing");
        int position = ceiling(token);
        return position == tokens.length ? 0 : position;
    }

    /// The hosts met from a position on, each once, at most `count` of them: a preference list.
    public Seq<NodeId> hosts(int from, int count) {
        Seq<NodeId> met = Seq.empty();
        for (int i = 0; i < tokens.length && met.size() < count; i++) {
            NodeId host = hosts[(from + i) % tokens.length];
            if (!met.contains(host))
                met = met.append(host);
        }
        return met;
    }

    /// Which part of the ring a host owns as the first of its replicas, from 0 to 1.
    public double share(NodeId host) {
        double share = 0;
        for (int i = 0; i < tokens.length; i++)
            if (hosts[i].equals(host))
                share += tokens.length == 1 ? 1 : part(tokens[i] - tokens[i == 0 ? tokens.length - 1 : i - 1]);
        return share;
    }

    /// What each token owns: from the one before it up to itself.
    public List<Topology.Arc> arcs() {
        List<Topology.Arc> arcs = new ArrayList<>();
        for (int i = 0; i < size(); i++)
            arcs.add(new Topology.Arc(turn(token(Math.floorMod(i - 1, size()))), turn(token(i)), host(i)));
        return arcs;
    }

    /// Where a token lies on the ring, in turns from 0 to 1.
    public static double turn(long token) {
        return part(token - Long.MIN_VALUE);
    }

    /// A length of the ring, an unsigned number, as a part of the whole.
    private static double part(long length) {
        return (length >>> 1) * 0x1p-63;
    }
}
