package replicascope.simulation;

import replicascope.kernel.NodeId;

/// A handler of an engine threw: a mistake in the protocol, not in the run.
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    EngineFailure(NodeId node, Object input, RuntimeException cause) {
        super(node + " could not handle " + input + ": " + cause.getMessage(), cause);
    }
}
