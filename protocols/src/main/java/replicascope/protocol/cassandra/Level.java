package replicascope.protocol.cassandra;

import java.util.Arrays;
import java.util.List;

/// Consistency levels: how many replicas have to answer. Those for lightweight transactions are left out.
enum Level {
    /// For writes: one replica, or a hint for one.
    ANY,
    ONE, TWO, THREE,
    /// More than half of all.
    QUORUM,
    /// One of the coordinator's data centre.
    LOCAL_ONE,
    /// More than half of those in the coordinator's data centre.
    LOCAL_QUORUM,
    /// More than half in each data centre.
    EACH_QUORUM, ALL;

    /// The level written like this, or null.
    static Level named(String word) {
        return Arrays.stream(values()).filter(level -> level.name().equals(word)).findFirst().orElse(null);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Level::name).toList();
    }
}
