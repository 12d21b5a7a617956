package replicascope.app.stage;

import replicascope.simulation.Frame.LetterView;

/// How one letter is drawn at one moment.
///
/// @param x,y         its middle
/// @param tailX,tailY where its dashed tail begins, at the sender
/// @param opacity     1 unless it fades
/// @param scale       1 unless it is just leaving or arriving
record Pose(LetterView letter, double x, double y, double tailX, double tailY, double opacity, double scale,
        Act act) {

    /// What a letter does.
    enum Act {
        /// It waits, or moves on with the clock.
        WAITING,
        /// It travels to the receiver in this step.
        ARRIVING,
        /// It travels to a receiver that is not up.
        LOST,
        /// It is dropped in this step.
        DROPPED,
        /// It is sent in this step.
        LEAVING
    }
}
