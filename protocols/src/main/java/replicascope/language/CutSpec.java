package replicascope.language;

import java.util.List;

/// `S1 > S2 S3` cuts one way, `S1 | *` both ways. At most one side is `*`.
public record CutSpec(NodeGroup from, boolean both, NodeGroup to) {
    public CutSpec {
        Checks.oneRest(List.of(from, to));
    }
}
