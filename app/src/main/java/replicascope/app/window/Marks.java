package replicascope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replicascope.language.Action;
import replicascope.run.Branch;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Verdict;

/// The marks on the timeline: faults, cuts, client operations, broken invariants and what scripts remarked. Steps
/// looked at once are not looked at again.
final class Marks {
    private final Run run;
    private final Map<Branch, Known> known = new LinkedHashMap<>();

    /// What stands at a step.
    ///
    /// @param text for the mark's tooltip; empty when the step's own sentence says it
    record Mark(long step, Kind kind, String text) {}

    /// Each with its sign.
    enum Kind {
        CRASH("✕"), RESTART("↺"), DROP("✕"), CUT("⌁"), HEAL("≈"), FAULT("•"), CLIENT("▭"), KEY("◇"), BROKEN("✗");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    private static final class Known {
        private final List<Mark> marks = new ArrayList<>();
        private long upTo = -1;
    }

    Marks(Run run) {
        this.run = run;
    }

    /// The marks of the branch looked at, from its start to its end.
    List<Mark> all() {
        Known here = known.computeIfAbsent(run.branch(), branch -> new Known());
        for (long step = here.upTo + 1; step <= run.end(); step++)
            look(step, here.marks);
        here.upTo = run.end();
        List<Mark> all = new ArrayList<>(here.marks);
        for (Verdict verdict : run.world(run.end()).verdicts())
            if (!verdict.holds())
                all.add(new Mark(verdict.step(), Kind.BROKEN, verdict.invariant()));
        return all;
    }

    private void look(long step, List<Mark> marks) {
        if (step > 0)
            kind(run.choice(step)).ifPresent(kind -> marks.add(new Mark(step, kind, "")));
        for (Action remark : run.remarks(step))
            if (remark instanceof Action.Mark(String name))
                marks.add(new Mark(step, Kind.KEY, name));
            else if (remark instanceof Action.Note(String text))
                marks.add(new Mark(step, Kind.KEY, text));
    }

    static Optional<Kind> kind(Choice choice) {
        return Optional.ofNullable(switch (choice) {
            case Choice.Crash crash -> Kind.CRASH;
            case Choice.Wipe wipe -> Kind.CRASH;
            case Choice.Restart restart -> Kind.RESTART;
            case Choice.Start start -> Kind.RESTART;
            case Choice.Drop drop -> Kind.DROP;
            case Choice.Cut cut -> Kind.CUT;
            case Choice.Partition partition -> Kind.CUT;
            case Choice.Heal heal -> Kind.HEAL;
            case Choice.HealAll all -> Kind.HEAL;
            case Choice.Duplicate duplicate -> Kind.FAULT;
            case Choice.Delay delay -> Kind.FAULT;
            case Choice.Hold hold -> Kind.FAULT;
            case Choice.Pause pause -> Kind.FAULT;
            case Choice.Skew skew -> Kind.FAULT;
            case Choice.Slow slow -> Kind.FAULT;
            case Choice.Invoke invoke -> Kind.CLIENT;
            case Choice.Choosing choosing -> kind(choosing.choice()).orElse(null);
            default -> null;
        });
    }
}
