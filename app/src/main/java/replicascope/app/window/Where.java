package replicascope.app.window;

import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the focus must be for keys to mean something. Letters alone are for the stage, so that nothing is crashed by
/// typing elsewhere.
enum Where {
    WINDOW, STAGE, NODE, LETTER;

    /// The place of the thing that has the focus.
    static Where of(Node focused, Node stage) {
        if (focused == null || !within(focused, stage))
            return WINDOW;
        if (focused.getStyleClass().contains("stage-card"))
            return NODE;
        return focused.getStyleClass().contains("stage-token") ? LETTER : STAGE;
    }

    static boolean within(Node node, Node whole) {
        for (Parent parent = node.getParent(); parent != null && node != whole; parent = parent.getParent())
            if (parent == whole)
                return true;
        return node == whole;
    }

    /// True when what is bound here works with the focus there.
    boolean reaches(Where focus) {
        return this == WINDOW || this == focus || this == STAGE && focus != WINDOW;
    }

    /// True when there is a focus with which both work.
    boolean overlaps(Where other) {
        return reaches(other) || other.reaches(this);
    }
}
