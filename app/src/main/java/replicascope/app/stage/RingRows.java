package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import replicascope.kernel.Topology.Place;

/// The nodes of a ring on one circle, or, where that is too short for them, on several circles one in another: one node
/// on the outermost, the next on the one within, and so on. Each keeps its angle; where tokens lie so close that nodes
/// would cover each other, the nodes keep their order and take equal distances instead.
///
/// @param nodes    in order around the ring
/// @param turns    where each stands, as a part of a turn
/// @param rows     on which circle each stands, 0 the outermost
/// @param distance between two circles, in pixels
/// @param least    the least distance between the middles of two nodes, in pixels
record RingRows(List<Place> nodes, double[] turns, int[] rows, double distance, double least) {
    /// More circles than this leave no room for letters within.
    private static final int MOST = 14;
    /// So much of the largest distance is enough: fewer circles leave more room within.
    private static final double ENOUGH = 0.88;
    /// Nodes that stand at less than this part of what they could are put at equal distances.
    private static final double CROWDED = 0.6;

    /// As few circles as give every node the distance that is wanted; where none do, as few as give nearly the most.
    ///
    /// @param radius of the outermost
    /// @param wanted between two middles, in pixels
    static RingRows of(List<Place> places, double radius, double wanted) {
        List<Place> sorted = places.stream().sorted(Comparator.comparingDouble(Place::turn)).toList();
        List<RingRows> tried = new ArrayList<>();
        for (int rows = 1; rows <= Math.min(MOST, Math.max(1, sorted.size())); rows++)
            tried.add(of(sorted, radius, rows, wanted));
        double most = tried.stream().mapToDouble(RingRows::least).max().orElse(0);
        return tried.stream().filter(some -> some.least >= Math.min(wanted, ENOUGH * most)).findFirst().orElseThrow();
    }

    private static RingRows of(List<Place> sorted, double radius, int rows, double wanted) {
        int count = sorted.size();
        double perRow = 2 * Math.PI * rows / Math.max(1, count);
        double equal = radius * perRow / (1 + (rows - 1) * perRow);
        double distance = Math.min(equal, wanted);
        double[] even = new double[count];
        double[] own = new double[count];
        for (int i = 0; i < count; i++) {
            even[i] = (double) i / count;
            own[i] = sorted.get(i).turn();
        }
        int[] row = rows(count, rows);
        double free = least(even, row, radius, distance);
        double found = least(own, row, radius, distance);
        return found < Math.min(wanted, CROWDED * free) ? new RingRows(sorted, even, row, distance, free)
                : new RingRows(sorted, own, row, distance, found);
    }

    /// Rounds of as many nodes as there are circles, some one shorter, so that none comes near itself at the seam.
    private static int[] rows(int count, int rows) {
        int[] row = new int[count];
        int rounds = (count + rows - 1) / rows;
        int at = 0;
        for (int round = 0; round < rounds; round++) {
            int end = (int) ((long) count * (round + 1) / rounds);
            for (int i = 0; at < end; i++)
                row[at++] = i;
        }
        return row;
    }

    /// Of each node those after it are looked at, as long as one of them might still be nearer.
    private static double least(double[] turns, int[] rows, double radius, double distance) {
        double innermost = radius - IntStream.of(rows).max().orElse(0) * distance;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < turns.length; i++)
            for (int after = 1; after < turns.length; after++) {
                int j = (i + after) % turns.length;
                double apart = turns[j] - turns[i] + (j < i ? 1 : 0);
                if (apart > 0.5 || 2 * innermost * Math.sin(Math.PI * apart) > least)
                    break;
                double one = radius - rows[i] * distance;
                double other = radius - rows[j] * distance;
                least = Math.min(least, Math.hypot(x(turns[i], one) - x(turns[j], other),
                        y(turns[i], one) - y(turns[j], other)));
            }
        return least;
    }

    /// To the right of the middle of a ring, at a part of a turn clockwise from the top.
    static double x(double turn, double radius) {
        return radius * Math.sin(2 * Math.PI * turn);
    }

    /// Below it.
    static double y(double turn, double radius) {
        return -radius * Math.cos(2 * Math.PI * turn);
    }

    /// How far a node is from the middle.
    double radius(int node, double outermost) {
        return outermost - rows[node] * distance;
    }

    /// True when more than one circle is needed.
    boolean several() {
        for (int row : rows)
            if (row > 0)
                return true;
        return false;
    }
}
