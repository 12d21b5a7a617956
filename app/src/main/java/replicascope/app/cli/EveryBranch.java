package replicascope.app.cli;

import java.util.function.LongConsumer;
import replicascope.run.Branch;
import replicascope.run.Run;

/// Goes through the branches of a run, each under its name if there are several.
final class EveryBranch {
    private EveryBranch() {}

    /// @param first tells the branch that the run then looks at, from this step to its end: 0 for the trunk, and for
    ///              another branch the first step that is its own
    static void tell(Terminal terminal, Run run, LongConsumer first) {
        Branch looked = run.branch();
        for (Branch branch : run.branches()) {
            run.switchTo(branch);
            run.seek(run.end());
            if (run.branches().size() > 1) {
                terminal.line();
                terminal.paragraph("", title(branch) + (branch == looked ? " (the one looked at):" : ":"));
            }
            first.accept(branch.parent() == null ? 0 : branch.fork() + 1);
        }
        run.switchTo(looked);
        run.seek(run.end());
    }

    private static String title(Branch branch) {
        String name = "Branch \"" + branch.name() + "\"";
        return branch.parent() == null ? name
                : name + ", from step " + branch.fork() + " of \"" + branch.parent().name() + "\"";
    }
}
