package replicascope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import replicascope.blocks.ring.TokenRing;
import replicascope.blocks.ring.Vnodes;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Provider;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.kernel.Value;
import replicascope.run.Protocols;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Setup;
import replicascope.simulation.World;

/// Cassandra as deployed with its usual settings (16 tokens a node, three replicas, `QUORUM`). Clients read and write
/// in rounds: each begins an operation, then the clock brings all that follows.
final class RingLoad {
    static final int NODES = 1_000;
    static final int CLIENTS = 100;
    static final int OPERATIONS = 10_000;
    static final int VNODES = 16;
    static final int REPLICAS = 3;
    private static final int KEYS = 1_000;

    private RingLoad() {}

    static Setup setup(long seed, int nodes, int clients) {
        Provider provider = Protocols.named("cassandra");
        return Setup.of(provider, Settings.deployed(provider.blueprint()), seed,
                Map.of("node", names("N", nodes), "client", names("C", clients)), List.of());
    }

    /// Half of them are writes, each of another value. Keys and coordinators are drawn, so that some operations on one
    /// key overlap.
    static List<Choice.Invoke> operations(Setup setup, int count) {
        Seq<NodeId> nodes = all(setup, "node");
        Seq<NodeId> clients = all(setup, "client");
        List<Choice.Invoke> operations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Value key = Value.of("key" + Loads.draw(3 * i, KEYS));
            boolean write = Loads.draw(3 * i + 1, 2) == 0;
            NodeId via = nodes.get((int) Loads.draw(3 * i + 2, nodes.size()));
            operations.add(new Choice.Invoke(clients.get(i % clients.size()), new OpId("op" + i),
                    write ? new Operation("write", Seq.of(key, Value.of((long) i)), via, Table.empty())
                            : new Operation("read", Seq.of(key), via, Table.empty())));
        }
        return operations;
    }

    static World run(World start, List<Choice.Invoke> operations) {
        int clients = all(start.setup(), "client").size();
        Clockwork clock = new Clockwork(start);
        for (int i = 0; i < operations.size(); i++) {
            clock.invoke(operations.get(i));
            if ((i + 1) % clients == 0)
                played(clock);
        }
        played(clock);
        return clock.world();
    }

    private static void played(Clockwork clock) {
        boolean more = true;
        while (more)
            more = clock.tick();
    }

    static RingTwin twin(Setup setup, RingTwin.Placement placement, List<Choice.Invoke> operations) {
        int nodes = all(setup, "node").size();
        int clients = all(setup, "client").size();
        RingTwin twin = new RingTwin(setup.seed(), nodes, clients, placement);
        for (int i = 0; i < operations.size(); i++) {
            Choice.Invoke asked = operations.get(i);
            twin.invoke(asked.node().index(), asked.id(), asked.operation());
            if ((i + 1) % clients == 0)
                played(twin);
        }
        played(twin);
        return twin;
    }

    private static void played(RingTwin twin) {
        boolean more = true;
        while (more)
            more = twin.tick();
    }

    /// Who holds what: worked out once, as the engine does.
    static RingTwin.Placement placement(Setup setup) {
        Seq<NodeId> nodes = all(setup, "node");
        TokenRing ring = TokenRing.of(nodes.stream().flatMap(node -> Vnodes.drawn(node, VNODES).stream()).toList());
        return new RingTwin.Placement(ring, IntStream.range(0, ring.size())
                .mapToObj(i -> ring.hosts(i, REPLICAS).stream().mapToInt(NodeId::index).toArray())
                .toArray(int[][]::new));
    }

    private static Seq<NodeId> all(Setup setup, String kind) {
        return setup.self(setup.nodes().get(0)).all(kind);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
