package replicascope.lessons;

import java.util.List;
import replicascope.language.Action;
import replicascope.run.Fault;
import replicascope.simulation.Choice;

/// The verbs of the command language, for what a task allows.
final class Verbs {
    /// In the order of the grammar. What only looks (`expect`, `mark`, `note`) is always allowed.
    static final List<String> ALL = List.of("deliver", "drop", "release", "duplicate", "hold", "delay", "start",
            "crash", "restart", "wipe", "pause", "resume", "timeout", "cut", "partition", "heal", "skew", "slow",
            "advance", "settle", "client", "set");

    private Verbs() {}

    /// The verb of a choice; the clock's are `advance`.
    static String of(Choice choice) {
        return switch (choice) {
            case Choice.Deliver _ -> "deliver";
            case Choice.Drop _ -> "drop";
            case Choice.Release _ -> "release";
            case Choice.Duplicate _ -> "duplicate";
            case Choice.Hold _ -> "hold";
            case Choice.Delay _ -> "delay";
            case Choice.Start _ -> "start";
            case Choice.Crash _ -> "crash";
            case Choice.Restart _ -> "restart";
            case Choice.Wipe _ -> "wipe";
            case Choice.Pause _ -> "pause";
            case Choice.Resume _ -> "resume";
            case Choice.Fire _ -> "timeout";
            case Choice.Cut _ -> "cut";
            case Choice.Partition _ -> "partition";
            case Choice.Heal _, Choice.HealAll _ -> "heal";
            case Choice.Skew _ -> "skew";
            case Choice.Slow _ -> "slow";
            case Choice.Tick _, Choice.Wait _ -> "advance";
            case Choice.Invoke _ -> "client";
            case Choice.Change _ -> "set";
            case Choice.Choosing choosing -> of(choosing.choice());
        };
    }

    static String of(Action action) {
        return switch (action) {
            case Action.Deliver _ -> "deliver";
            case Action.Drop _ -> "drop";
            case Action.Release _ -> "release";
            case Action.Duplicate _ -> "duplicate";
            case Action.Hold _ -> "hold";
            case Action.Delay _ -> "delay";
            case Action.OnNode node -> node.verb().word();
            case Action.Timeout _ -> "timeout";
            case Action.Cut _ -> "cut";
            case Action.Partition _ -> "partition";
            case Action.Heal _ -> "heal";
            case Action.Skew _ -> "skew";
            case Action.Slow _ -> "slow";
            case Action.Advance _, Action.AdvanceUntil _ -> "advance";
            case Action.Settle _ -> "settle";
            case Action.Client _ -> "client";
            case Action.Set _ -> "set";
            case Action.Expect _ -> "expect";
            case Action.Mark _ -> "mark";
            case Action.Note _ -> "note";
        };
    }

    /// True for what changes nothing.
    static boolean looks(Action action) {
        return action instanceof Action.Expect || action instanceof Action.Mark || action instanceof Action.Note;
    }

    /// True for a choice that a budget of faults counts: what goes wrong, not what is given back.
    static boolean isFault(Choice choice) {
        Fault fault = Fault.of(choice);
        return fault != null && fault != Fault.RECOVERY;
    }
}
