package replicascope.simulation;

import replicascope.kernel.NodeId;

/// A handler of an engine threw: a mistake in the protocol, not in the run.
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private EngineFailure(NodeId node, Object input, RuntimeException cause) {
        super(node + " could not handle " + input + ": " + cause.getMessage(), cause);
    }

    /// What to throw when a handler threw `cause`: a refused answer is no fault of the engine and passes.
    static RuntimeException of(NodeId node, Object input, RuntimeException cause) {
        return cause instanceof Refused ? cause : new EngineFailure(node, input, cause);
    }
}
