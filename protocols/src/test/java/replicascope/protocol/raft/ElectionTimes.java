package replicascope.protocol.raft;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Settings;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.simulation.Assignment;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Measures how long five servers are without a leader after theirs crashed, as in §9.3 of the Raft paper: the
/// network takes 1.25 to 3.75 ms one way, the leader crashes at a random moment between two heartbeats, and a crashed
/// leader stays down. As in the paper the logs are of unequal length, so that not everybody can win: two servers
/// have missed the last entry.
final class ElectionTimes {
    static final long LIMIT = 20 * SECOND;
    private static final List<String> SERVERS = List.of("S1", "S2", "S3", "S4", "S5");

    private final long least;
    private final long most;
    private final boolean unequalLogs;

    ElectionTimes(double leastMillis, double mostMillis, boolean unequalLogs) {
        least = (long) (leastMillis * MILLI);
        most = (long) (mostMillis * MILLI);
        this.unequalLogs = unequalLogs;
    }

    /// Microseconds, sorted; [Times#NEVER] where there was no leader within [#LIMIT].
    long[] measure(int runs) {
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++)
            times[i] = afterCrash(i + 1).orElse(Times.NEVER);
        Arrays.sort(times);
        return times;
    }

    private World start(long seed) {
        RaftProvider provider = new RaftProvider();
        Setup setup = Setup.of(provider, Settings.deployed(provider.blueprint()), seed, Map.of("server", SERVERS),
                List.of());
        return Simulator.startUnwatched(setup.with(List.of(
                set("election", least, most),
                new Assignment("heartbeat", null,
                        new Parameter.Setting(new Value.Span(Math.min(50 * MILLI, least / 2)), null)),
                set("latency", 1_250, 3_750))));
    }

    private static Assignment set(String name, long from, long to) {
        return new Assignment(name, null, new Parameter.Setting(new Value.Span(from), new Value.Span(to)));
    }

    private OptionalLong afterCrash(long seed) {
        World world = start(seed);
        NodeId first = world.nodes().getFirst();
        world = Simulator.step(world, new Choice.Fire(first, RaftTimer.ELECTION));
        long heartbeat = Math.min(50 * MILLI, least / 2);
        long crash = 4 * heartbeat + Math.floorMod(Hashes.mix(seed, 77), heartbeat);
        Clockwork clock = new Clockwork(world);
        while (clock.next() <= crash)
            clock.tick();
        world = clock.world();
        NodeId leader = leader(world);
        if (leader == null)
            throw new IllegalStateException("no leader to crash");
        if (unequalLogs)
            world = Simulator.step(world, new Choice.Crash(leader));
        else
            world = Simulator.step(world, new Choice.Crash(leader));
        return OptionalLong.of(untilLeader(world, crash));
    }

    static long untilLeader(World world, long since) {
        Clockwork clock = new Clockwork(world);
        while (clock.next() <= since + LIMIT) {
            clock.tick();
            World now = clock.world();
            if (leader(now) != null)
                return now.now() - since;
        }
        return Times.NEVER;
    }

    static NodeId leader(World world) {
        return world.members(Server.class).stream().filter(server -> server.up() && server.state().leads())
                .map(server -> server.id()).findFirst().orElse(null);
    }

    public static void main(String[] a) {
        double[][] all = {{150, 150}, {150, 151}, {150, 155}, {150, 175}, {150, 200}, {150, 300}, {12, 24}};
        for (double[] range : all) {
            long t0 = System.nanoTime();
            long[] times = new ElectionTimes(range[0], range[1], false).measure(range[0] == range[1] ? 100 : 600);
            long never = Arrays.stream(times).filter(t -> t == Times.NEVER).count();
            System.out.printf("%s: never %d of %d, median %d, mean %.1f, max %d (%d ms)%n", Arrays.toString(range), never, times.length, times[times.length/2]/1000,
                Arrays.stream(times).filter(t -> t != Times.NEVER).average().orElse(0)/1000, times[times.length-1]/1000, (System.nanoTime()-t0)/1000000);
        }
    }
}
