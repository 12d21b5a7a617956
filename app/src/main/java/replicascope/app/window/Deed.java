package replicascope.app.window;

import java.util.List;
import javafx.scene.input.KeyCombination;

/// Something that keys can do. Its name stands in the bundle under `deed.` and its id.
///
/// @param usual its keys unless others were chosen
/// @param run   null for what the stage does by itself when it gets the first usual key
record Deed(String id, Part part, Where where, List<KeyCombination> usual, Runnable run) {
    /// The groups of the sheet of keys.
    enum Part {
        TIME, LETTERS, NODES, NETWORK, LESSON, RUN, VIEW
    }

    boolean relayed() {
        return run == null;
    }
}
