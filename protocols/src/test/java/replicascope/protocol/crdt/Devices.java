package replicascope.protocol.crdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import replicascope.kernel.Answers;
import replicascope.kernel.Effects;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Some replicas without a network: updates through the engine's own handler, merges by hand.
final class Devices implements Answers {
    static final Map<Type, List<String>> UPDATES = Map.of(Type.G_SET, List.of("add"), Type.G_COUNTER,
            List.of("increment"), Type.PN_COUNTER, List.of("increment", "decrement"), Type.LWW_REGISTER,
            List.of("assign"), Type.LWW_MAP, List.of("put", "delete"));

    final Variant variant;
    final List<Replica> replicas = new ArrayList<>();
    final Random random;
    private final ReplicaRole role;
    private final List<Self> selves = new ArrayList<>();
    private int updates;

    Devices(Type type, int count, long seed, String... broken) {
        variant = Variant.of(Settings.deployed(CrdtBlueprint.BLUEPRINT).breaking(List.of(broken)).with("type",
                Value.of(type.word)));
        role = new ReplicaRole(variant);
        random = new Random(seed);
        List<NodeId> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++)
            nodes.add(new NodeId(i, "R" + (i + 1)));
        for (NodeId node : nodes) {
            Seq<NodeId> all = Seq.copyOf(nodes);
            selves.add(new Self(node, "replica", all.filter(other -> !other.equals(node)),
                    Table.<String, Seq<NodeId>>empty().with("replica", all)));
            replicas.add(Replica.fresh(variant));
        }
    }

    @Override
    public int choose(String what, int bound) {
        return random.nextInt(bound);
    }

    /// Clocks that disagree, and sometimes agree.
    @Override
    public long clock() {
        return 1 + random.nextInt(8);
    }

    Crdt content(int replica) {
        return replicas.get(replica).content();
    }

    void update(int replica, Operation operation) {
        Turn<Message> turn = new Turn<>(new Effects(this, null), selves.get(replica), null);
        replicas.set(replica, role.invoke(selves.get(replica), replicas.get(replica), new OpId("w" + ++updates),
                operation, turn));
    }

    void merge(int into, int from) {
        replicas.set(into, replicas.get(into).merge(content(from), replicas.get(from).seen()));
    }

    Effect effect(int replica, Operation operation) {
        return new Updates(variant).prepare(selves.get(replica), replicas.get(replica), operation,
                new Turn<>(new Effects(this, null), selves.get(replica), null));
    }

    Value shown(int replica) {
        return new Updates(variant).whole(content(replica));
    }

    /// Some update that the type has.
    Operation draw() {
        List<String> names = UPDATES.getOrDefault(variant.type(), List.of("add", "remove"));
        String name = names.get(random.nextInt(names.size()));
        Value element = Value.of(List.of("milk", "eggs", "bread").get(random.nextInt(3)));
        Value number = Value.of(1 + random.nextInt(9));
        return switch (name) {
            case "increment", "decrement", "assign" -> Operation.of(name, number);
            case "put" -> Operation.of(name, element, number);
            default -> Operation.of(name, element);
        };
    }

    /// A random history: at each of so many steps an update or a merge.
    Devices play(int steps) {
        for (int i = 0; i < steps; i++)
            if (random.nextInt(3) < 2)
                update(random.nextInt(replicas.size()), draw());
            else
                merge(random.nextInt(replicas.size()), random.nextInt(replicas.size()));
        return this;
    }
}
