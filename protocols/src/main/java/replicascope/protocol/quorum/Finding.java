package replicascope.protocol.quorum;

import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Sentence;
import replicascope.kernel.Seq;
import replicascope.kernel.Violation;

/// Why a property is broken, as a witness may keep it.
record Finding(String key, Seq<NodeId> guilty, Seq<String> args) {
    static Finding of(String key, Seq<NodeId> guilty, Object... args) {
        return new Finding(key, guilty, Seq.copyOf(List.of(args)).map(Pictures::text));
    }

    Violation violation() {
        return new Violation(new Sentence(key, List.copyOf(args.toList())), guilty.toList());
    }
}
