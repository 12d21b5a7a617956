package replicascope.protocol.clocks;

import replicascope.kernel.Timer;

/// Time to ask a peer for what is missing.
record Exchange() implements Timer {}
