package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import replicascope.run.CommandFailed;
import replicascope.run.Player;
import replicascope.run.Recording;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Refused;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;

/// The same choices with nothing broken.
///
/// @param run     looks at the end of it
/// @param skipped what was not possible there, as commands
public record Compared(Run run, List<String> skipped) {
    public Compared {
        skipped = List.copyOf(skipped);
    }

    /// Plays what led to the place looked at once more.
    static Compared with(Run broken, Setup deployed) {
        Run run = new Run(Simulator.start(deployed));
        List<String> skipped = new ArrayList<>();
        for (long step = 1; step <= broken.step(); step++) {
            Choice choice = broken.choice(step);
            try {
                if (choice instanceof Choice.Tick || choice instanceof Choice.Wait)
                    run.act(choice);
                else
                    new Player(run).play(Recording.command(broken.world(step - 1), choice));
            } catch (CommandFailed | Refused e) {
                skipped.add(choice instanceof Choice.Tick || choice instanceof Choice.Wait ? "advance"
                        : Recording.command(broken.world(step - 1), choice).toString());
            }
        }
        return new Compared(run, skipped);
    }
}
