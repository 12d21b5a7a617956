package replicascope.protocol.cassandra;

/// Where a node stands: what Cassandra's snitch tells.
record Site(String dc, String rack) {}
