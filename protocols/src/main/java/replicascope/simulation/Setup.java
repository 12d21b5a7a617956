package replicascope.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Engine;
import replicascope.kernel.Hashes;
import replicascope.kernel.Kind;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;

/// What stays the same while a run goes on: the protocol with its settings, the nodes, the network, the seed.
/// Changing a live parameter makes a new one.
public final class Setup {
    private final Provider provider;
    private final Blueprint blueprint;
    private final Settings settings;
    private final Network network;
    private final long seed;
    private final Seq<NodeId> nodes;
    private final Seq<NodeId> absent;
    private final Engine<Object> engine;
    final Self[] selves;
    final Kind<Record, Object>[] kinds;
    final long[] seeds;
    private final long hash;
    private final long orderHash;

    private Setup(Provider provider, Settings settings, Network network, long seed, Seq<NodeId> nodes,
            Seq<NodeId> absent, Table<String, Seq<NodeId>> members) {
        this.provider = provider;
        blueprint = provider.blueprint();
        this.settings = settings;
        this.network = network;
        this.seed = seed;
        this.nodes = nodes;
        this.absent = absent;
        engine = engine(provider, settings);
        selves = selves(nodes, members);
        kinds = kinds(engine, selves);
        seeds = new long[nodes.size()];
        for (int i = 0; i < seeds.length; i++)
            seeds[i] = Hashes.mix(seed, i + 1);
        orderHash = orderHash(settings, network);
        hash = latencyHash(orderHash, network);
    }

    /// Which nodes there are, by kind. Without any, each kind has its usual number; kinds that are not named have
    /// the least.
    ///
    /// @throws BadSetting for unknown kinds, double names and impossible numbers
    public static Setup of(Provider provider, Settings settings, long seed, Map<String, List<String>> wanted,
            List<String> absentNames) {
        Blueprint blueprint = provider.blueprint();
        checkShapes(blueprint.messages().stream().map(Blueprint.MessageKind::type).toList());
        checkShapes(blueprint.timers().stream().map(Blueprint.TimerKind::type).toList());
        LinkedHashMap<String, List<String>> names = names(blueprint, wanted);
        List<NodeId> nodes = new ArrayList<>();
        Table<String, Seq<NodeId>> members = Table.empty();
        for (Blueprint.NodeKind kind : blueprint.nodes()) {
            List<NodeId> own = new ArrayList<>();
            for (String name : names.get(kind.name())) {
                NodeId node = new NodeId(nodes.size(), name);
                if (nodes.stream().anyMatch(other -> other.name().equals(name)))
                    throw new BadSetting("the node " + name + " is named twice: give each node a name of its own");
                nodes.add(node);
                own.add(node);
            }
            members = members.with(kind.name(), Seq.copyOf(own));
        }
        List<NodeId> absent = new ArrayList<>();
        for (String name : absentNames)
            absent.add(nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow(
                    () -> new BadSetting("absent: there is no node " + name)));
        return new Setup(provider, settings, Network.USUAL, seed, Seq.copyOf(nodes), Seq.copyOf(absent), members);
    }

    /// Hashes know no class names: a timer that hashes like another would make two worlds one. A message may hash
    /// like a timer.
    private static void checkShapes(List<? extends Class<?>> types) {
        TreeMap<Long, Class<?>> known = new TreeMap<>();
        for (Class<?> type : types) {
            Class<?> other = known.put(Hashes.shape(type.asSubclass(Record.class)), type);
            if (other != null && other != type)
                throw new IllegalStateException(other.getName() + " and " + type.getName()
                        + " hash alike: make them members of one sealed interface");
        }
    }

    private static LinkedHashMap<String, List<String>> names(Blueprint blueprint, Map<String, List<String>> wanted) {
        for (String kind : wanted.keySet())
            if (blueprint.node(kind).isEmpty())
                throw new BadSetting("the protocol " + blueprint.id() + " has no nodes of kind \"" + kind
                        + "\": it has " + String.join(", ",
                                blueprint.nodes().stream().map(Blueprint.NodeKind::name).toList()));
        LinkedHashMap<String, List<String>> names = new LinkedHashMap<>();
        for (Blueprint.NodeKind kind : blueprint.nodes()) {
            List<String> own = wanted.get(kind.name());
            if (own == null)
                own = usualNames(kind, wanted.isEmpty() ? kind.usual() : kind.least());
            if (own.size() < kind.least() || own.size() > kind.most())
                throw new BadSetting("the protocol " + blueprint.id() + " needs from " + kind.least() + " to "
                        + kind.most() + " nodes of kind " + kind.name() + ", not " + own.size());
            names.put(kind.name(), own);
        }
        return names;
    }

    private static List<String> usualNames(Blueprint.NodeKind kind, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++)
            names.add(kind.prefix() + i);
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Engine<Object> engine(Provider provider, Settings settings) {
        return (Engine<Object>) provider.engine(settings);
    }

    private static Self[] selves(Seq<NodeId> nodes, Table<String, Seq<NodeId>> members) {
        Self[] selves = new Self[nodes.size()];
        members.stream().forEach(entry -> {
            Seq<NodeId> own = entry.value();
            for (NodeId node : own)
                selves[node.index()] = new Self(node, entry.key(), own.without(own.indexOf(node)), members);
        });
        return selves;
    }

    @SuppressWarnings("unchecked")
    private static Kind<Record, Object>[] kinds(Engine<Object> engine, Self[] selves) {
        Kind<Record, Object>[] kinds = (Kind<Record, Object>[]) new Kind<?, ?>[selves.length];
        for (int i = 0; i < kinds.length; i++) {
            String wanted = selves[i].kind();
            kinds[i] = (Kind<Record, Object>) engine.kinds().stream().filter(kind -> kind.name().equals(wanted))
                    .findFirst().orElseThrow(() -> new IllegalStateException("the engine has no kind " + wanted));
        }
        return kinds;
    }

    /// With parameters of the protocol or the network set.
    ///
    /// @throws BadSetting when one of them cannot be
    public Setup with(List<Assignment> assignments) {
        Settings changed = settings;
        Network links = network;
        for (Assignment assignment : assignments) {
            if (assignment.link() != null)
                links = links.with(assignment.link(), assignment.name(), assignment.setting());
            else if (Network.has(assignment.name()))
                links = links.with(assignment.name(), assignment.setting());
            else
                changed = changed.with(assignment.name(), assignment.setting());
        }
        return new Setup(provider, changed, links, seed, nodes, absent, selves[0].members());
    }

    /// The same nodes, network and seed with other settings of the same protocol.
    ///
    /// @throws BadSetting when the protocol's engine cannot be built with them
    public Setup with(Settings changed) {
        return new Setup(provider, changed, network, seed, nodes, absent, selves[0].members());
    }

    /// The names of all parameters, the network's last.
    List<String> parameters() {
        List<String> names = new ArrayList<>(blueprint().parameters().stream().map(Parameter::name).toList());
        Network.PARAMETERS.forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    /// True when this parameter may change in the middle of a run.
    boolean live(String name) {
        return Network.has(name) ? Network.parameter(name).live()
                : blueprint().parameter(name).map(Parameter::live).orElse(false);
    }

    /// Hash of what is set otherwise than usual: it may change in the middle of a run and decides the future.
    long hash() {
        return hash;
    }

    /// The same for search, where only the order of events counts: without latencies.
    long orderHash() {
        return orderHash;
    }

    private static long latencyHash(long before, Network network) {
        long hash = before;
        for (var one : network.chosen().entrySet())
            if (Network.onlyTimes(one.getKey()) && !one.getValue().equals(Network.parameter(one.getKey()).usual()))
                hash = hash(hash, one.getKey(), one.getValue());
        for (var one : network.latencies().entrySet())
            hash = hash(hash, one.getKey().toString(), one.getValue());
        return hash;
    }

    private static long orderHash(Settings settings, Network network) {
        long hash = 0;
        for (var one : settings.chosen().entrySet())
            if (!one.getValue().equals(settings.blueprint().parameter(one.getKey()).orElseThrow().usual()))
                hash = hash(hash, one.getKey(), one.getValue());
        for (var one : network.chosen().entrySet())
            if (!Network.onlyTimes(one.getKey())
                    && !one.getValue().equals(Network.parameter(one.getKey()).usual()))
                hash = hash(hash, one.getKey(), one.getValue());
        return hash;
    }

    private static long hash(long before, String name, Parameter.Setting setting) {
        return Hashes.mix(Hashes.mix(before, Hashes.of(name)), Hashes.of(setting));
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    public Provider provider() {
        return provider;
    }

    public Settings settings() {
        return settings;
    }

    public Network network() {
        return network;
    }

    public Engine<Object> engine() {
        return engine;
    }

    public long seed() {
        return seed;
    }

    public Seq<NodeId> nodes() {
        return nodes;
    }

    /// Nodes that are there only after a `start`.
    public Seq<NodeId> absent() {
        return absent;
    }

    public Optional<NodeId> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public Self self(NodeId node) {
        return selves[node.index()];
    }

    public Kind<Record, Object> kind(NodeId node) {
        return kinds[node.index()];
    }

    /// The names of nodes by kind, for a run file's header.
    public TreeMap<String, List<String>> members() {
        TreeMap<String, List<String>> result = new TreeMap<>();
        selves[0].members().stream()
                .forEach(entry -> result.put(entry.key(), entry.value().stream().map(NodeId::name).toList()));
        return result;
    }
}
