package replicascope.blocks.ring;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.ring.TokenRing.Position;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// Ways to give hosts their tokens.
public final class Vnodes {
    /// Keeps tokens of different rings apart that would otherwise coincide: far less than any distance that shows.
    private static final long APART = 1L << 32;

    private Vnodes() {}

    /// Tokens that a host draws for itself. They are hashes of its name and a number, so that they are always the same
    /// and do not change when other hosts come or go.
    public static List<Position> drawn(NodeId host, int count) {
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < count; i++)
            positions.add(new Position(Murmur3.token(host.name() + "/" + i), host));
        return positions;
    }

    /// Tokens at equal distances, hosts taking turns.
    ///
    /// @param part  of `parts` rings that lie between each other's tokens, as those of data centres do; from 0 on
    public static List<Position> even(Seq<NodeId> hosts, int count, int part, int parts) {
        List<Position> positions = new ArrayList<>();
        long all = (long) hosts.size() * count * parts;
        long pace = all <= 1 ? 0 : Long.divideUnsigned(-1, all);
        for (int i = 0; i < hosts.size() * count; i++)
            positions.add(new Position(Long.MIN_VALUE + pace * ((long) i * parts + part) + part * APART,
                    hosts.get(i % hosts.size())));
        return positions;
    }
}
