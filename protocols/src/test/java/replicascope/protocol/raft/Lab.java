package replicascope.protocol.raft;

import java.util.List;
import replicascope.kernel.Value;
import replicascope.language.Commands;
import replicascope.language.Conditions;
import replicascope.language.RunFiles;
import replicascope.run.Headers;
import replicascope.run.Outcomes;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Explanation;
import replicascope.simulation.World;

/// A run of Raft for tests: header lines first, then commands.
final class Lab {
    private final Run run;
    private final Player player;

    private Lab(Run run) {
        this.run = run;
        player = new Player(run);
    }

    /// Three servers and a client, deployed, and what the further header lines say.
    static Lab three(String... header) {
        return of("nodes S1 S2 S3 : server\nnodes C1 : client\n" + String.join("\n", header));
    }

    static Lab five(String... header) {
        return of("nodes S1 S2 S3 S4 S5 : server\nnodes C1 : client\n" + String.join("\n", header));
    }

    static Lab of(String header) {
        String text = "replicascope 1\nprotocol raft 1\n" + header.strip() + "\n---\n";
        return new Lab(new Run(Headers.of(RunFiles.parse(text)).setup()));
    }

    Lab play(String... commands) {
        for (String command : commands)
            player.play(Commands.parse(command));
        return this;
    }

    boolean holds(String condition) {
        return player.holds(Conditions.parse(condition));
    }

    /// The lines of the listing that ran in the last step.
    String lines() {
        return Outcomes.lines(explanation().lines());
    }

    Explanation explanation() {
        return run.explanation(run.step());
    }

    World world() {
        return run.world();
    }

    Server server(String name) {
        return (Server) world().slot(world().setup().node(name).orElseThrow()).state();
    }

    /// The terms of a server's log.
    List<Integer> terms(String name) {
        return server(name).log().stream().map(Entry::term).toList();
    }

    /// The message of the only letter sent in the last step.
    Message sent() {
        List<Message> sent = explanation().sent().stream().map(letter -> (Message) letter.message()).toList();
        if (sent.size() != 1)
            throw new AssertionError("expected one letter, but sent were " + sent);
        return sent.getFirst();
    }

    /// The properties broken so far, the first first.
    List<String> broken() {
        return world().verdicts().stream().filter(verdict -> !verdict.holds())
                .sorted((one, other) -> Long.compare(one.step(), other.step()))
                .map(verdict -> verdict.invariant()).toList();
    }

    Value stored(String server, String key) {
        return server(server).store().get(key);
    }
}
