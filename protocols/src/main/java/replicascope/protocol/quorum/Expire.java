package replicascope.protocol.quorum;

import replicascope.kernel.OpId;
import replicascope.kernel.Timer;

/// A coordinator has waited long enough for an operation's answers.
record Expire(OpId id) implements Timer {}
