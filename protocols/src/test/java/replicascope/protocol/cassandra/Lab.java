package replicascope.protocol.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.language.Commands;
import replicascope.language.Conditions;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.run.Headers;
import replicascope.run.Outcomes;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// A run of Cassandra that tests play commands on.
final class Lab {
    static final CassandraProvider PROVIDER = new CassandraProvider();

    final Run run;
    private final Player player;

    private Lab(String header) {
        run = new Run(Headers.of(RunFiles.parse("replicascope 1\nprotocol cassandra 1\n" + header + "\n---\n"))
                .setup());
        player = new Player(run);
    }

    static Lab of(String... header) {
        return new Lab(String.join("\n", header));
    }

    /// Nodes with one token each, at equal distances, and two clients.
    static Lab even(int nodes, String... header) {
        StringBuilder names = new StringBuilder("nodes");
        for (int i = 1; i <= nodes; i++)
            names.append(" N").append(i);
        return of(names + " : node", "nodes C1 C2 : client", "set vnodes=1, tokens=even", String.join("\n", header));
    }

    Lab play(String... commands) {
        for (String command : commands)
            player.play(Commands.parse(command));
        return this;
    }

    boolean holds(String condition) {
        return player.holds(Conditions.parse(condition));
    }

    World world() {
        return run.world();
    }

    Node node(String name) {
        return (Node) world().slot(world().setup().node(name).orElseThrow()).state();
    }

    /// The lines of the last step, with outcomes.
    String lines() {
        return Outcomes.lines(run.explanation(run.step()).lines());
    }

    List<String> broken() {
        return broken(world());
    }

    /// Broken properties, the first one first.
    static List<String> broken(World world) {
        return world.verdicts().stream().filter(verdict -> !verdict.holds())
                .sorted(Comparator.comparingLong(Verdict::step)).map(Verdict::invariant).toList();
    }

    static RunFile file(String name) throws IOException {
        try (InputStream text = CassandraProvider.class.getResourceAsStream("scenarios/" + name + ".run")) {
            return RunFiles.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// Settings such as `rf=2`, and switches such as `A7.7`.
    static Settings settings(String... words) {
        Settings settings = Settings.deployed(PROVIDER.blueprint());
        for (String word : words)
            if (!word.contains("="))
                settings = settings.breaking(List.of(word));
            else {
                String text = word.substring(word.indexOf('=') + 1);
                settings = settings.with(word.substring(0, word.indexOf('=')),
                        text.matches("\\d+") ? Value.of(Long.parseLong(text)) : Value.of(text));
            }
        return settings;
    }

    static Seq<NodeId> nodes(int count) {
        Seq<NodeId> nodes = Seq.empty();
        for (int i = 1; i <= count; i++)
            nodes = nodes.append(new NodeId(i - 1, "N" + i));
        return nodes;
    }

    static Placement place(int nodes, String... settings) {
        return new Rings(Variant.of(settings(settings))).of(nodes(nodes), Node.fresh());
    }
}
