package replicascope.simulation;

import replicascope.kernel.Violation;

/// What one invariant says: it holds, or it was broken at a step, and why. Once broken it stays so.
///
/// @param step      the step that broke it, or -1
/// @param violation why, or null
public record Verdict(String invariant, long step, Violation violation) {
    public boolean holds() {
        return violation == null;
    }
}
