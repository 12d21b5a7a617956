package replicascope.protocol.raft;

import java.time.Duration;
import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Violation;

/// Bounded progress: while a majority is up and letters pass between all of its servers and none get in from
/// others, it does not stay without a leader for longer than a given time. "Broken" is a matter of the clock: it
/// supposes what §5.6 of the Raft paper calls the timing requirement, letters much faster than election timeouts, and
/// so it does not judge while a server is slowed.
final class Progress {
    private static final Waiting NOT_WAITING = new Waiting(-1);

    private Progress() {}

    /// Since when a majority that could have a leader has none.
    ///
    /// @param since microseconds of model time, -1 when nobody waits
    record Waiting(long since) {}

    static Invariant<Message> electsInTime(Duration within) {
        long micros = within.toNanos() / 1_000;
        return new Invariant.OfHistory<>("elects-in-time", NOT_WAITING,
                (witness, before, after) -> !waiting(after) ? NOT_WAITING
                        : witness.since() >= 0 ? witness : new Waiting(after.now()),
                (witness, cluster) -> witness.since() < 0 || cluster.now() - witness.since() <= micros ? null
                        : Violation.of("broken.elects-in-time", up(cluster), Pictures.text(within)));
    }

    private static List<NodeId> up(Cluster<Message> cluster) {
        return cluster.members(Server.class).stream().filter(Member::up).map(Member::id).toList();
    }

    private static boolean waiting(Cluster<Message> cluster) {
        List<Member<Server>> servers = cluster.members(Server.class);
        int needed = cluster.all(RaftBlueprint.SERVER).size() / 2 + 1;
        for (int i = 0; i < servers.size(); i++)
            if (servers.get(i).state().leads() && Integer.bitCount(linked(cluster, servers, i, true)) >= needed)
                return false;
        for (Member<Server> server : servers)
            if (server.up() && cluster.slowed(server.id()))
                return false;
        for (int i = 0; i < servers.size(); i++)
            if (apart(cluster, servers, linked(cluster, servers, i, true), needed))
                return true;
        return false;
    }

    /// A bit for each server that is up and linked with this one, itself included: in both directions, or in one
    /// at least. No bit at all when this one is down.
    private static int linked(Cluster<Message> cluster, List<Member<Server>> servers, int place, boolean both) {
        NodeId one = servers.get(place).id();
        if (!servers.get(place).up())
            return 0;
        int bits = 1 << place;
        for (int i = 0; i < servers.size(); i++) {
            NodeId other = servers.get(i).id();
            boolean there = cluster.reaches(one, other);
            boolean back = cluster.reaches(other, one);
            if (i != place && servers.get(i).up() && (both ? there && back : there || back))
                bits |= 1 << i;
        }
        return bits;
    }

    /// True for a majority whose servers are linked with each other and with nobody else.
    private static boolean apart(Cluster<Message> cluster, List<Member<Server>> servers, int group, int needed) {
        if (Integer.bitCount(group) < needed)
            return false;
        for (int i = 0; i < servers.size(); i++)
            if ((group >> i & 1) == 1 && !(linked(cluster, servers, i, true) == group
                    && linked(cluster, servers, i, false) == group))
                return false;
        return true;
    }
}
