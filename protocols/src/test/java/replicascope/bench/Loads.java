package replicascope.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.run.Protocols;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Setup;
import replicascope.simulation.World;

/// What is run to measure speed, once by the kernel and once by a twin: the same events at the same places.
final class Loads {
    /// Raft: a client operation takes the place of every fiftieth event, when the client is free.
    static final int SERVERS = 5;
    static final int OPERATION_EVERY = 50;

    /// In a long run: where a client operation takes the place of a tick.
    static final int RUN_OPERATION_EVERY = 1_000;

    static final int GOSSIPERS = 1_000;
    static final int FANOUT = 8;
    /// Gossip: every so many events, some rumours begin one after the other.
    static final int RUMOURS_EVERY = 36_000;
    static final int RUMOURS = 4;

    private Loads() {}

    static Setup raft(long seed) {
        return raft(seed, List.of());
    }

    static Setup raft(long seed, List<String> absent) {
        Provider provider = Protocols.named("raft");
        return Setup.of(provider, Settings.deployed(provider.blueprint()), seed,
                Map.of("server", names("S", SERVERS), "client", names("C", 1)), absent);
    }

    static OpId operationId(int number) {
        return new OpId("op" + number);
    }

    static Operation operation(int number) {
        return Operation.of("put", Value.of("key" + number % 8), Value.of((long) number));
    }

    /// True when the client of [#raft] waits for nothing.
    static boolean idle(World world, Operation next) {
        NodeId client = client(world.setup());
        return world.setup().kind(client).role().accepts(world.setup().self(client), world.slot(client).state(), next);
    }

    static NodeId client(Setup setup) {
        return setup.nodes().get(SERVERS);
    }

    static World raft(World start, int events) {
        Clockwork clock = new Clockwork(start);
        int operations = 0;
        for (int e = 1; e <= events; e++) {
            if (e % OPERATION_EVERY == 0 && idle(clock.world(), operation(operations)))
                clock.invoke(new Choice.Invoke(client(start.setup()), operationId(operations),
                        operation(operations++)));
            else
                clock.tick();
        }
        return clock.world();
    }

    static RaftTwin raftTwin(long seed, int events) {
        RaftTwin twin = new RaftTwin(seed, SERVERS);
        int operations = 0;
        for (int e = 1; e <= events; e++) {
            if (e % OPERATION_EVERY == 0 && twin.idle())
                twin.invoke(operationId(operations), operation(operations++));
            else
                twin.tick();
        }
        return twin;
    }

    static Setup gossip(long seed, int nodes) {
        Provider provider = Protocols.named("flooding");
        Settings settings = Settings.deployed(provider.blueprint()).with("fanout",
                new Parameter.Setting(Value.of((long) FANOUT), null));
        return Setup.of(provider, settings, seed, Map.of("node", names("N", nodes)), List.of());
    }

    static World gossip(World start, int events) {
        Clockwork clock = new Clockwork(start);
        int rumours = 0;
        for (int e = 0; e < events; e++) {
            if (e % RUMOURS_EVERY < RUMOURS)
                clock.invoke(new Choice.Invoke(origin(start.setup(), rumours), operationId(rumours),
                        rumour(rumours++)));
            else
                clock.tick();
        }
        return clock.world();
    }

    static GossipTwin gossipTwin(long seed, int nodes, int events) {
        GossipTwin twin = new GossipTwin(seed, nodes, FANOUT, (events / RUMOURS_EVERY + 1) * RUMOURS);
        int rumours = 0;
        for (int e = 0; e < events; e++) {
            if (e % RUMOURS_EVERY < RUMOURS)
                twin.broadcast(rumours * 7 % nodes, operationId(rumours), rumour(rumours++).arguments().get(0));
            else
                twin.tick();
        }
        return twin;
    }

    /// Takes a run of [#raft] to a number of steps, a client operation now and then.
    static void drive(Run run, long steps) {
        while (run.end() < steps) {
            int operations = run.world().history().size() / 2;
            boolean turn = run.end() % RUN_OPERATION_EVERY == 0 && idle(run.world(), operation(operations));
            run.act(turn ? new Choice.Invoke(client(run.setup()), operationId(operations), operation(operations))
                    : new Choice.Tick());
        }
    }

    /// A number in `[0, bound)`.
    static long draw(int place, long bound) {
        return (Hashes.mix(1, place) >>> 1) % bound;
    }

    private static Operation rumour(int number) {
        return Operation.of("broadcast", Value.of("rumour" + number));
    }

    private static NodeId origin(Setup setup, int rumour) {
        return setup.nodes().get(rumour * 7 % setup.nodes().size());
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
