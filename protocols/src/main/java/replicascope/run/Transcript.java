package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import replicascope.language.Body;
import replicascope.language.Command;

/// What happened on one branch as commands. What it was asked about before it does not look at again: a branch only
/// ever grows.
final class Transcript {
    /// Ticks that one line stands for; `advance` has a limit.
    private static final int MOST_TICKS = 100_000;

    private final List<Body> settled = new ArrayList<>();
    private int remarks;
    private long step = -1;

    /// The commands that lead from where the branch leaves its parent to its end, remarks included.
    ///
    /// @param branch that of the time before, or a copy of it, longer or, what takes more time, shorter
    List<Body> of(Branch branch) {
        if (step > branch.end())
            return new Transcript().of(branch);
        if (step < 0)
            step = branch.fork();
        settle(branch);
        if (remarks + unsettledRemarks(branch) != branch.remarked()) {
            settled.clear();
            remarks = 0;
            step = branch.fork();
            settle(branch);
        }
        List<Body> bodies = new ArrayList<>(settled);
        if (step < branch.end())
            bodies.addAll(made(branch, step, branch.end()));
        bodies.addAll(remarks(branch, branch.end()));
        return bodies;
    }

    /// Settles all but the last stretch of ticks, which may get longer, and the remarks at its ends.
    private void settle(Branch branch) {
        while (step < branch.end()) {
            long next = next(branch, step);
            if (next == branch.end() && branch.isTick(next))
                return;
            settled.addAll(made(branch, step, next));
            remarks += branch.remarks(step).size();
            step = next;
        }
    }

    /// Somebody may have remarked upon a place that was settled; then the count is another.
    private int unsettledRemarks(Branch branch) {
        int end = branch.remarks(branch.end()).size();
        return step < branch.end() ? branch.remarks(step).size() + end : end;
    }

    /// The end of the step, or of the stretch of ticks, that begins here.
    private static long next(Branch branch, long from) {
        long next = from + 1;
        while (branch.isTick(next) && next < branch.end() && next - from < MOST_TICKS && branch.isTick(next + 1)
                && branch.remarks(next).isEmpty())
            next++;
        return next;
    }

    private static List<Body> made(Branch branch, long from, long to) {
        List<Body> made = new ArrayList<>(remarks(branch, from));
        made.add(branch.isTick(to) ? new Command(Recording.ticksUntil(branch.world(to).steps()))
                : Recording.command(branch.world(from), branch.choice(to)));
        return made;
    }

    /// The remarks at the place where a branch leaves its parent are the parent's.
    private static List<Command> remarks(Branch branch, long position) {
        return branch.remarks(position).stream().map(Command::new).toList();
    }
}
