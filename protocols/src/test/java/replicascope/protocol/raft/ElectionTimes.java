package replicascope.protocol.raft;

import static replicascope.kernel.Times.MILLI;
import static replicascope.kernel.Times.SECOND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/// Measures how long five servers are without a leader after theirs crashed. As in §9.3 of the Raft paper the heartbeat
/// is half of the least election timeout, and the leader crashes at a random moment between two heartbeats and stays
/// down. A letter takes 1.25 to 3.75 ms. Unlike there all logs are equal, so that everybody can win.
final class ElectionTimes {
    static final long LIMIT = 20 * SECOND;
    private static final List<String> SERVERS = List.of("S1", "S2", "S3", "S4", "S5");

    private final long least;
    private final long most;

    ElectionTimes(double leastMillis, double mostMillis) {
        least = (long) (leastMillis * MILLI);
        most = (long) (mostMillis * MILLI);
    }

    /// Microseconds, sorted; [Times#NEVER] where there was no leader within [#LIMIT].
    long[] measure(int runs) {
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++)
            times[i] = afterCrash(i + 1);
        Arrays.sort(times);
        return times;
    }

    /// The same from the start, when all timers begin at once.
    long[] measureFromStart(int runs) {
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++)
            times[i] = untilLeader(start(i + 1), 0);
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
                        new Parameter.Setting(new Value.Span(least / 2), null)),
                set("latency", 1_250, 3_750))));
    }

    private static Assignment set(String name, long from, long to) {
        return new Assignment(name, null, new Parameter.Setting(new Value.Span(from), new Value.Span(to)));
    }

    private long afterCrash(long seed) {
        World world = start(seed);
        NodeId first = world.nodes().getFirst();
        world = Simulator.step(world, new Choice.Fire(first, RaftTimer.ELECTION));
        long heartbeat = least / 2;
        long crash = 4 * heartbeat + Math.floorMod(Hashes.mix(seed, 77), heartbeat);
        Clockwork clock = new Clockwork(world);
        while (clock.next() <= crash)
            clock.tick();
        world = clock.world();
        NodeId leader = leader(world);
        if (leader == null)
            throw new IllegalStateException("no leader to crash");
        return untilLeader(Simulator.step(world, new Choice.Crash(leader)), crash);
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
}
