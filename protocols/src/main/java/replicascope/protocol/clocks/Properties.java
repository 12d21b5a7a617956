package replicascope.protocol.clocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Settings;
import replicascope.kernel.Violation;
import replicascope.protocol.clocks.Message.Update;

/// What must hold, each under its sentence. Nothing is judged once a disk was lost.
final class Properties {
    private Properties() {}

    /// `no-lost-update` is promised only where concurrent versions are kept.
    static List<Invariant<Message>> of(Settings settings) {
        List<Invariant<Message>> all = new ArrayList<>(List.of(traced("causal-delivery"), traced("fifo"),
                traced("integrity"), traced("strong-clock"), traced("lamport-clock"), traced("read-your-writes"),
                ofMoment("hold-back-clean", Properties::clean), agreement(settings.span("within")),
                ofMoment("convergence", Properties::convergence)));
        if (settings.word("conflicts").equals("siblings"))
            all.add(traced("no-lost-update"));
        return List.copyOf(all);
    }

    private static Invariant<Message> traced(String id) {
        return new Invariant.OfHistory<>(id, Trace.of(id), Trace::next, (trace, cluster) -> {
            Trace.Finding found = trace.findings().get(id);
            return found == null ? null
                    : Violation.of("broken." + id, List.of(found.node()), found.node(), found.one(), found.other());
        });
    }

    /// Whether a disk was lost, which a single moment does not show.
    record Disks(boolean lost) {
        static Disks next(Disks disks, Cluster<Message> before, Cluster<Message> after) {
            boolean lost = after.members(Replica.class).size() < before.members(Replica.class).size();
            return lost && !disks.lost ? new Disks(true) : disks;
        }
    }

    private static Invariant<Message> ofMoment(String id, Function<Cluster<Message>, Violation> check) {
        return new Invariant.OfHistory<>(id, new Disks(false), Disks::next,
                (disks, cluster) -> disks.lost() ? null : check.apply(cluster));
    }

    /// What waits has not been delivered, and waits once: the queue is never longer than what is missing.
    private static Violation clean(Cluster<Message> cluster) {
        for (Member<Replica> member : cluster.members(Replica.class)) {
            Replica r = member.state();
            for (int i = 0; i < r.holdBack().size(); i++) {
                Update held = r.holdBack().get(i);
                if (r.log().contains(held) || r.holdBack().take(i).contains(held))
                    return Violation.of("broken.hold-back-clean", List.of(member.id()), member.id(), held.id());
            }
        }
        return null;
    }

    /// Replicas that have delivered the same operations have the same versions of every key.
    private static Violation convergence(Cluster<Message> cluster) {
        List<Member<Replica>> members = cluster.members(Replica.class);
        for (int i = 0; i < members.size(); i++)
            for (int j = 0; j < i; j++) {
                Replica one = members.get(i).state();
                Replica other = members.get(j).state();
                if (one.log().size() == other.log().size() && !one.store().equals(other.store())
                        && delivered(one).equals(delivered(other)))
                    return Violation.of("broken.convergence", List.of(members.get(j).id(), members.get(i).id()),
                            members.get(j).id(), members.get(i).id());
            }
        return null;
    }

    private static Bag<OpId> delivered(Replica r) {
        Bag<OpId> ids = Bag.empty();
        for (Update operation : r.log())
            ids = ids.add(operation.id());
        return ids;
    }

    /// The trace, and since when somebody has lacked something although all are up and linked and nothing new was
    /// delivered.
    ///
    /// @param since in microseconds of model time, or -1
    record Waiting(Trace trace, long since, NodeId node, OpId lacks) {}

    private static Invariant<Message> agreement(Duration within) {
        long micros = within.toNanos() / 1_000;
        return new Invariant.OfHistory<>("agreement", new Waiting(Trace.of("agreement"), -1, null, null),
                Properties::waiting,
                (waiting, cluster) -> waiting.since() < 0 || cluster.now() - waiting.since() <= micros ? null
                        : Violation.of("broken.agreement", List.of(waiting.node()), waiting.node(), waiting.lacks(),
                                Pictures.text(within)));
    }

    private static Waiting waiting(Waiting waiting, Cluster<Message> before, Cluster<Message> after) {
        Trace trace = Trace.next(waiting.trace(), before, after);
        if (trace.diskLost() || !linked(after))
            return trace == waiting.trace() && waiting.since() < 0 ? waiting : new Waiting(trace, -1, null, null);
        if (waiting.since() >= 0 && trace == waiting.trace())
            return waiting;
        for (NodeId node : after.all(ClocksProvider.REPLICA))
            if (trace.had(node).size() < trace.written().size()) {
                OpId lacks = trace.written().keys().filter(id -> !trace.had(node).has(id)).findFirst().orElseThrow();
                return new Waiting(trace, after.now(), node, lacks);
            }
        return trace == waiting.trace() && waiting.since() < 0 ? waiting : new Waiting(trace, -1, null, null);
    }

    /// All replicas are there, up, reach each other and are as fast as the settings say.
    private static boolean linked(Cluster<Message> cluster) {
        List<Member<Replica>> members = cluster.members(Replica.class);
        if (members.size() < cluster.all(ClocksProvider.REPLICA).size())
            return false;
        for (Member<Replica> one : members) {
            if (!one.up() || cluster.slowed(one.id()))
                return false;
            for (Member<Replica> other : members)
                if (one != other && !cluster.reaches(one.id(), other.id()))
                    return false;
        }
        return true;
    }
}
