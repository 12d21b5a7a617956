package replicascope.bench;

import replicascope.kernel.OpId;
import replicascope.kernel.Value;

/// What a client saw: the result is null for an invocation, and for an operation that was given up.
record Seen(OpId id, Value result, long at) {}
