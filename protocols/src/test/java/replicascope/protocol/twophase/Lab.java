package replicascope.protocol.twophase;

import java.util.ArrayList;
import java.util.List;
import replicascope.language.Commands;
import replicascope.language.RunFiles;
import replicascope.run.Headers;
import replicascope.run.Outcomes;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// A run of two-phase commit that tests play commands on.
final class Lab {
    /// The commands of a transfer that goes well, two participants.
    static final List<String> HAPPY = List.of("client C1 transfer P1 P2 30 as w1", "deliver C1>TM1 Request",
            "deliver TM1>P1 Prepare", "timeout P1 say", "deliver TM1>P2 Prepare", "timeout P2 say",
            "deliver P1>TM1 Vote", "deliver P2>TM1 Vote", "timeout TM1 tell", "deliver TM1>P1 Commit",
            "deliver TM1>P2 Commit", "deliver P1>TM1 Ack", "deliver P2>TM1 Ack", "deliver TM1>C1 Answer");

    final Run run;
    private final Player player;

    Lab(String... header) {
        run = new Run(Headers.of(RunFiles.parse("replicascope 1\nprotocol twophase\n" + String.join("\n", header)
                + "\n---\n")).setup());
        player = new Player(run);
    }

    static Lab ofTwo(String... header) {
        List<String> lines = new ArrayList<>(List.of("nodes P1 P2 : participant"));
        lines.addAll(List.of(header));
        return new Lab(lines.toArray(String[]::new));
    }

    Lab play(String... commands) {
        for (String command : commands)
            player.play(Commands.parse(command));
        return this;
    }

    Lab play(List<String> commands) {
        return play(commands.toArray(String[]::new));
    }

    /// The happy path up to and including the command that begins like this.
    Lab happyUntil(String command) {
        for (String step : HAPPY) {
            play(step);
            if (step.startsWith(command))
                return this;
        }
        throw new IllegalArgumentException(command);
    }

    World world() {
        return run.world();
    }

    /// The lines of the last step, with outcomes.
    String lines() {
        return Outcomes.lines(run.explanation(run.step()).lines());
    }

    boolean holds(String condition) {
        return player.holds(((replicascope.language.Action.Expect) Commands.parse("expect " + condition).action())
                .condition());
    }

    /// Names of letters that the last step sent, as `P1 Vote`.
    List<String> sent() {
        return run.explanation(run.step()).sent().stream()
                .map(letter -> letter.to() + " " + letter.message().getClass().getSimpleName()).toList();
    }

    List<String> broken() {
        return broken(world());
    }

    static List<String> broken(World world) {
        return world.verdicts().stream().filter(verdict -> !verdict.holds()).map(Verdict::invariant).toList();
    }

    /// The clock alone until a time.
    static World until(World start, long micros) {
        World world = start;
        while (Simulator.nextDue(world) <= micros)
            world = Simulator.step(world, new Choice.Tick());
        return world;
    }
}
