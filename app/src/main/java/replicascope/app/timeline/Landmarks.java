package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.run.Fault;
import replicascope.run.Run;
import replicascope.simulation.Verdict;

/// The places of a branch that one wants to go to: faults, marks, notes, expectations, broken invariants. None of
/// them is found by playing the run.
public final class Landmarks {
    private Landmarks() {}

    /// The nearest after `step`, or -1 when there is none.
    public static long next(Run run, long step) {
        long nearest = run.nextRemark(step);
        for (Fault fault : Fault.values())
            nearest = earlier(nearest, run.nextFault(fault, step));
        for (long broken : broken(run).keySet())
            if (broken > step)
                nearest = earlier(nearest, broken);
        return nearest;
    }

    /// The nearest before `step`, or -1 when there is none.
    public static long previous(Run run, long step) {
        long nearest = run.previousRemark(step);
        for (Fault fault : Fault.values())
            nearest = Math.max(nearest, run.previousFault(fault, step));
        for (long broken : broken(run).keySet())
            if (broken < step)
                nearest = Math.max(nearest, broken);
        return nearest;
    }

    private static long earlier(long one, long other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    /// The steps of the branch that broke an invariant, each with the first invariant it broke.
    static Map<Long, String> broken(Run run) {
        Map<Long, String> broken = new TreeMap<>();
        long before = run.world(0).steps();
        for (Verdict verdict : run.world(run.end()).verdicts())
            if (!verdict.holds())
                broken.putIfAbsent(verdict.step() - before, verdict.invariant());
        return broken;
    }

    /// What was remarked at a step: a mark's name, a note's text, an expectation as it is written.
    static List<String> words(Run run, long step) {
        List<String> words = new ArrayList<>();
        for (Action remark : run.remarks(step))
            words.add(switch (remark) {
                case Action.Mark(String name) -> name;
                case Action.Note(String text) -> text;
                default -> Commands.print(new Command(remark));
            });
        return words;
    }
}
