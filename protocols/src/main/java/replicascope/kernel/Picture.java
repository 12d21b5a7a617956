package replicascope.kernel;

import java.util.List;

/// How a node is shown: data, never drawing code.
///
/// @param badge  its role now
/// @param fields what it knows, in reading order
public record Picture(Badge badge, List<Field> fields) {
    public Picture {
        fields = List.copyOf(fields);
    }

    /// The word that tells a node's role (`LEADER`) and how it is to stand out.
    public record Badge(String word, Stress stress) {
        public static final Badge NONE = new Badge("", Stress.PLAIN);
    }

    /// How strongly a node stands out: plain outline, dashed (it wants something), thick with a crown (it leads).
    public enum Stress {
        PLAIN, DASHED, CROWNED
    }
}
