package replicascope.app.stage;

import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;

/// What the stage shows: a place τ = step + phase in a run, and nothing else. Equal moments look equal.
///
/// @param before the frame of the step
/// @param step   what happens in the step that follows, or null at the end of the run
/// @param after  the frame of the step that follows, or null at the end of the run
/// @param phase  how far that step has come, in [0, 1)
public record Moment(Frame before, Explanation step, Frame after, double phase) {
    public Moment {
        if (!(phase >= 0 && phase < 1))
            throw new IllegalArgumentException("a phase is in [0, 1): " + phase);
    }
}
