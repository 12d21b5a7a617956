package replicascope.protocol.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import replicascope.kernel.Cluster;
import replicascope.kernel.Settings;
import replicascope.language.Action;
import replicascope.language.Commands;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.run.Headers;
import replicascope.run.Outcomes;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// A run of Dynamo that tests play commands on.
final class Lab {
    static final DynamoProvider PROVIDER = new DynamoProvider();

    final Run run;
    private final Player player;

    Lab(String... header) {
        run = new Run(Headers.of(RunFiles.parse("replicascope 1\nprotocol dynamo\n" + String.join("\n", header)
                + "\n---\n")).setup());
        player = new Player(run);
    }

    Lab play(String... commands) {
        for (String command : commands)
            player.play(Commands.parse(command));
        return this;
    }

    World world() {
        return run.world();
    }

    /// The lines of the last step, with outcomes.
    String lines() {
        return Outcomes.lines(run.explanation(run.step()).lines());
    }

    boolean holds(String condition) {
        return player.holds(((Action.Expect) Commands.parse("expect " + condition).action()).condition());
    }

    List<String> broken() {
        return broken(world());
    }

    /// Broken properties, the first one first.
    static List<String> broken(World world) {
        return world.verdicts().stream().filter(verdict -> !verdict.holds())
                .sorted(Comparator.comparingLong(Verdict::step)).map(Verdict::invariant).toList();
    }

    static Settings deployed() {
        return Settings.deployed(PROVIDER.blueprint());
    }

    static World start(Settings settings, int nodes, long seed) {
        return Simulator.start(Setup.of(PROVIDER, settings, seed,
                Map.of("client", List.of("C1", "C2"), "node", IntStream.rangeClosed(1, nodes).mapToObj(i -> "N" + i)
                        .toList()), List.of()));
    }

    static RunFile file(String name) throws IOException {
        try (InputStream text = DynamoProvider.class.getResourceAsStream("scenarios/" + name + ".run")) {
            return RunFiles.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The world as invariants see it.
    @SuppressWarnings("unchecked")
    static Cluster<Message> cluster(World world) {
        return (Cluster<Message>) (Cluster<?>) world;
    }
}
