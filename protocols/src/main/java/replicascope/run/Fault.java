package replicascope.run;

import replicascope.simulation.Choice;

/// What was done to a run from outside, by what it was done to. Deliveries, timers, operations and the clock are none.
public enum Fault {
    /// A letter was dropped, duplicated, held or delayed.
    LETTER,
    /// A node crashed, lost its disk, paused, or got another clock or pace.
    NODE,
    /// Links were cut.
    LINK,
    /// A node, a link or a letter was given back, or a node joined.
    RECOVERY;

    /// Null when the choice is no fault.
    public static Fault of(Choice choice) {
        return switch (choice) {
            case Choice.Drop drop -> LETTER;
            case Choice.Duplicate duplicate -> LETTER;
            case Choice.Hold hold -> LETTER;
            case Choice.Delay delay -> LETTER;
            case Choice.Crash crash -> NODE;
            case Choice.Wipe wipe -> NODE;
            case Choice.Pause pause -> NODE;
            case Choice.Skew skew -> NODE;
            case Choice.Slow slow -> NODE;
            case Choice.Cut cut -> LINK;
            case Choice.Partition partition -> LINK;
            case Choice.Release release -> RECOVERY;
            case Choice.Start start -> RECOVERY;
            case Choice.Restart restart -> RECOVERY;
            case Choice.Resume resume -> RECOVERY;
            case Choice.Heal heal -> RECOVERY;
            case Choice.HealAll all -> RECOVERY;
            case Choice.Choosing choosing -> of(choosing.choice());
            case Choice.Deliver deliver -> null;
            case Choice.Fire fire -> null;
            case Choice.Invoke invoke -> null;
            case Choice.Change change -> null;
            case Choice.Tick tick -> null;
            case Choice.Wait wait -> null;
        };
    }
}
