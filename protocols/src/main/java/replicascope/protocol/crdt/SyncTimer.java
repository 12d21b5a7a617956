package replicascope.protocol.crdt;

import replicascope.kernel.Timer;

/// Time to tell the neighbours again, for letters may have been lost.
record SyncTimer() implements Timer {}
