package replicascope.protocol.quorum;

import replicascope.protocol.quorum.Past.Op;

/// How stale a read was when it began: by how many versions (k) and for how long (t). After Bailis and others,
/// *Probabilistically Bounded Staleness*, VLDB 2012.
///
/// @param versions how many writes newer than what it read were done before it began
/// @param micros   how long before it began the first of them was done, or 0
record Staleness(long versions, long micros) {
    static Staleness of(Variant variant, Past past, Op read) {
        Version found = past.version(read);
        long versions = 0;
        long since = read.began();
        for (Op write : past.ops().values().toList())
            if (!write.reads() && write.key().equals(read.key()) && write.precedes(read)
                    && variant.older(found, past.version(write))) {
                versions++;
                since = Math.min(since, write.ended());
            }
        return new Staleness(versions, read.began() - since);
    }
}
