package replicascope.run;

import java.util.List;
import replicascope.simulation.Setup;
import replicascope.simulation.Walk;

/// Runs of several branches.
final class Trees {
    private static final int BRANCHES = 6;
    private static final int MOVES = 15;

    private Trees() {}

    /// A trunk and five branches, each out of a place of any other, the one looked at being any.
    static Run random(Setup setup, Walk walk) {
        Run run = new Run(setup);
        while (run.branches().size() < BRANCHES)
            grow(run, walk);
        run.switchTo(run.branches().get(walk.random().nextInt(BRANCHES)));
        run.seek(walk.random().nextLong(run.end() + 1));
        return run;
    }

    /// Some moves on any branch.
    static void grow(Run run, Walk walk) {
        for (int i = 0; i < MOVES; i++)
            run.act(walk.next(run.world()));
        run.switchTo(run.branches().get(walk.random().nextInt(run.branches().size())));
        run.seek(walk.random().nextLong(run.end() + 1));
    }

    /// One move; at times on another branch.
    static void move(Run run, Walk walk) {
        if (walk.random().nextInt(10) == 0)
            run.switchTo(run.branches().get(walk.random().nextInt(run.branches().size())));
        if (walk.random().nextInt(10) == 0)
            run.seek(walk.random().nextLong(run.end() + 1));
        run.act(walk.next(run.world()));
    }

    /// Where each branch leaves which other one, where it ends, and with which digest.
    static List<String> shape(Run run) {
        return run.branches().stream().map(branch -> (branch.parent() == null ? -1 : run.branches().indexOf(branch
                .parent())) + " at " + branch.fork()
                + " to " + branch.end() + " ends " + branch.digest()).toList();
    }
}
