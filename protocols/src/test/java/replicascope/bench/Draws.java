package replicascope.bench;

import replicascope.kernel.Hashes;

/// The random numbers of a setup: each node has a seed and counts its draws.
final class Draws {
    private static final long LEAST_LATENCY = 5_000;
    private static final long MOST_LATENCY = 15_000;

    private final long[] seeds;
    private final long[] counts;

    Draws(long seed, int nodes) {
        seeds = new long[nodes];
        counts = new long[nodes];
        for (int i = 0; i < nodes; i++)
            seeds[i] = Hashes.mix(seed, i + 1);
    }

    long below(int node, long bound) {
        return (Hashes.mix(seeds[node], counts[node]++) >>> 1) % bound;
    }

    long latency(int from, int to) {
        long drawn = below(from, MOST_LATENCY - LEAST_LATENCY + 1);
        return from == to ? 0 : LEAST_LATENCY + drawn;
    }
}
