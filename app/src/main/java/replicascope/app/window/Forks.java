package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import replicascope.run.Branch;

/// Where the other branches leave the one looked at, for the timeline.
final class Forks {
    private Forks() {}

    /// Another branch.
    ///
    /// @param at the last step that both share
    record Fork(Branch branch, long at) {}

    /// The branches other than this one, in the order they were started.
    static List<Fork> of(List<Branch> branches, Branch here) {
        List<Fork> forks = new ArrayList<>();
        for (Branch other : branches)
            if (other != here)
                forks.add(new Fork(other, shared(other, here)));
        return forks;
    }

    /// The last step that two branches share.
    static long shared(Branch one, Branch other) {
        long limit = other.end();
        for (Branch mine = one; mine != null; mine = mine.parent()) {
            long theirLimit = limitOn(other, mine);
            if (theirLimit >= 0)
                return Math.min(limitOn(one, mine), theirLimit);
        }
        return Math.min(limit, 0);
    }

    /// Up to which step a branch runs along one of its ancestors (or itself); -1 when it never does.
    private static long limitOn(Branch branch, Branch ancestor) {
        long limit = branch.end();
        for (Branch at = branch; at != null; at = at.parent()) {
            if (at == ancestor)
                return limit;
            limit = at.parent() == null ? -1 : Math.min(limit, at.fork());
        }
        return -1;
    }
}
