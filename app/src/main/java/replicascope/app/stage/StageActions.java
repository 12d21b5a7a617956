package replicascope.app.stage;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame.LetterView;

/// What hands on the stage can do. The stage offers what is possible and asks for it here; it changes nothing itself.
public interface StageActions {
    /// Makes a choice at the place looked at.
    void act(Choice choice);

    /// True when the choice is possible now.
    boolean possible(Choice choice);

    /// Why the choice is not possible, in a sentence; empty when it is.
    String whyNot(Choice choice);

    /// The timers running at a node, as choices that fire them, each with its name.
    List<Named> timers(NodeId node);

    /// The client operations that can begin at a node now, as choices, each with its name.
    List<Named> operations(NodeId node);

    /// A node was chosen for the inspector; null for none.
    void select(NodeId node);

    /// A letter was clicked.
    default void point(LetterView letter) {}

    /// A choice with the word a menu shows for it.
    record Named(String name, Choice choice) {}
}
