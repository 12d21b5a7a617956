package replicascope.protocol.raft;

import java.util.List;
import replicascope.kernel.Invariant;
import replicascope.kernel.Settings;

final class RaftInvariants {
    private RaftInvariants() {}

    static List<Invariant<Message>> of(Settings settings) {
        return List.of();
    }
}
