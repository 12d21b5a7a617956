package replicascope.app.timeline;

import replicascope.kernel.NodeId;
import replicascope.run.Branch;

/// What hands on the timeline can do. The timeline asks for it here and changes nothing itself.
public interface TimelineActions {
    /// Looks at another place of the branch.
    ///
    /// @param tau step and the part of the next one that has passed, from 0 to the branch's end
    void seek(double tau);

    /// Looks at another branch.
    void switchTo(Branch branch);

    /// Gives a branch another name.
    void rename(Branch branch, String name);

    /// A node was chosen for the inspector.
    void selectNode(NodeId node);
}
