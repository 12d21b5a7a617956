package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.simulation.Choice;
import replicascope.simulation.Refused;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// A run that lives through what one branch of another run lived through, with another setup: the same hands, by
/// what they would have said, and the same clock. What does not apply is passed over and kept in mind.
public final class Mirror {
    private final Run leader;
    private final Branch branch;
    private final Run run;
    private final Player player;
    private final List<Long> places = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /// What did not apply.
    ///
    /// @param step the leader's step
    /// @param what the command
    /// @param why  in a clause
    public record Skipped(long step, String what, String why) {}

    /// Mirrors the branch that the leader looks at. Nothing has happened yet.
    public Mirror(Run leader, Setup setup) {
        this.leader = leader;
        branch = leader.branch();
        run = new Run(setup);
        player = new Player(run);
        places.add(0L);
    }

    /// The mirrored branch.
    public Branch branch() {
        return branch;
    }

    /// Catches up with the end of the mirrored branch. The leader must look at that branch; the mirror then looks at
    /// its own end.
    public void follow() {
        if (leader.branch() != branch)
            throw new IllegalStateException("the leader looks at " + leader.branch().name() + ", not at "
                    + branch.name());
        run.seek(run.end());
        for (long step = places.size(); step <= leader.end(); step++) {
            leader.remarks(step - 1).forEach(run::remark);
            live(step);
            places.add(run.end());
        }
    }

    private void live(long step) {
        World before = leader.world(step - 1);
        Choice choice = leader.choice(step);
        if (choice instanceof Choice.Tick || choice instanceof Choice.Choosing(Choice.Tick tick, var pins))
            tickUntil(leader.world(step).now());
        else if (choice instanceof Choice.Wait wait)
            tickUntil(wait.untilMicros());
        else
            play(step, Recording.command(before, choice));
        waitUntil(leader.world(step).now());
    }

    /// What is due before a moment, and one thing that is due at it.
    private void tickUntil(long moment) {
        while (Simulator.nextDue(run.world()) < moment)
            run.act(new Choice.Tick());
        if (Simulator.nextDue(run.world()) == moment)
            run.act(new Choice.Tick());
    }

    /// One clock for both: where nothing happens, time passes all the same.
    private void waitUntil(long moment) {
        if (run.world().now() < moment && Simulator.nextDue(run.world()) > moment)
            run.act(new Choice.Wait(moment));
    }

    private void play(long step, Command command) {
        try {
            player.play(command);
        } catch (CommandFailed e) {
            skipped.add(new Skipped(step, Commands.print(command), e.getMessage()));
        } catch (Refused e) {
            throw new IllegalStateException("the player says it otherwise", e);
        }
    }

    /// The run that lived through it.
    public Run run() {
        return run;
    }

    /// The place that belongs to a place of the leader; within a step it moves as the leader does, over as many steps
    /// as were made here meanwhile.
    ///
    /// @param tau up to the last step that was followed
    public double tau(double tau) {
        int step = (int) Math.clamp((long) tau, 0, places.size() - 1L);
        long here = places.get(step);
        long next = places.get(Math.min(step + 1, places.size() - 1));
        return here + Math.clamp(tau - step, 0, 1) * (next - here);
    }

    /// What did not apply, in the leader's order.
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }
}
