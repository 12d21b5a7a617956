package replicascope.protocol.crdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Invariant;
import replicascope.kernel.Value;
import replicascope.kernel.Violation;
import replicascope.protocol.crdt.Past.Done;
import replicascope.protocol.crdt.Past.Finding;

/// What must hold, each under its sentence. What a replica should show is worked out from the users' history: which
/// updates have reached it, and which of them had seen which others.
record Properties(Type type, Updates updates) {
    static List<Invariant<Message>> all(Variant variant) {
        Properties properties = new Properties(variant.type(), new Updates(variant));
        List<Invariant<Message>> all = new ArrayList<>();
        all.add(new Invariant.OfHistory<>("convergence", new Disks(false), Disks::next,
                (disks, cluster) -> disks.lost() ? null : properties.convergence(cluster)));
        if (variant.type().set()) {
            all.add(properties.judged("no-lost-add", properties::lost));
            all.add(properties.judged("no-resurrection", properties::resurrected));
        } else
            all.add(properties.judged("right-value", variant.type().counts() ? properties::sum : properties::latest));
        if (variant.type() == Type.OR_SET)
            all.add(new Invariant.OfWorld<>("bounded-metadata", properties::bounded));
        return List.copyOf(all);
    }

    private Invariant<Message> judged(String id, Past.Judge judge) {
        return new Invariant.OfHistory<>(id, Past.NONE,
                (past, before, after) -> Past.next(type, judge, past, before, after),
                (past, cluster) -> past.found() == null ? null : Violation.of("violation." + id,
                        List.of(past.found().node()), past.found().node(), past.found().what(),
                        past.found().instead()));
    }

    /// Whether a disk was ever lost.
    record Disks(boolean lost) {
        static Disks next(Disks disks, Cluster<Message> before, Cluster<Message> after) {
            return disks.lost || after.members(Replica.class).size() >= before.members(Replica.class).size() ? disks
                    : new Disks(true);
        }
    }

    /// Strong eventual consistency: whoever has seen the same updates shows the same.
    private Violation convergence(Cluster<Message> cluster) {
        List<Member<Replica>> members = cluster.members(Replica.class);
        for (int i = 0; i < members.size(); i++)
            for (int j = 0; j < i; j++)
                if (members.get(i).state() != members.get(j).state()
                        && members.get(i).state().seen().equals(members.get(j).state().seen())
                        && !shown(members.get(i)).equals(shown(members.get(j))))
                    return Violation.of("violation.convergence", List.of(members.get(j).id(), members.get(i).id()),
                            members.get(j).id(), members.get(i).id(), shown(members.get(j)), shown(members.get(i)));
        return null;
    }

    private Value shown(Member<Replica> member) {
        return updates.whole(member.state().content());
    }

    private Set<String> present(Member<Replica> member) {
        Set<String> present = new TreeSet<>();
        ((Value.Group) shown(member)).items().forEach(item -> present.add(item.toString()));
        return present;
    }

    /// An element that has to be there and is not.
    private Finding lost(Past past, Member<Replica> member) {
        Set<String> present = present(member);
        for (Map.Entry<String, List<Done>> entry : past.standing(member.state().seen()).entrySet())
            if (!present.contains(entry.getKey()) && in(entry.getValue()) && (type != Type.LWW_SET
                    || !out(entry.getValue())))
                return new Finding(member.id(), entry.getKey(), "");
        return null;
    }

    /// An element that is there and must not be.
    private Finding resurrected(Past past, Member<Replica> member) {
        Map<String, List<Done>> standing = past.standing(member.state().seen());
        for (String element : present(member))
            if (!in(standing.getOrDefault(element, List.of())))
                return new Finding(member.id(), element, "");
        return null;
    }

    /// Whether an element with these updates left standing is in the set; of the last-writer-wins set, whether it may
    /// be.
    private boolean in(List<Done> standing) {
        boolean added = standing.stream().anyMatch(done -> done.is("add"));
        return switch (type) {
            case OR_SET, LWW_SET, G_SET -> added;
            default -> added && !out(standing);
        };
    }

    private static boolean out(List<Done> standing) {
        return standing.stream().anyMatch(done -> done.is("remove"));
    }

    private Finding sum(Past past, Member<Replica> member) {
        long sum = 0;
        for (List<Done> all : past.standing(member.state().seen()).values())
            for (Done done : all) {
                long amount = ((Value.Whole) done.operation().arguments().get(0)).number();
                sum += done.is("increment") ? amount : -amount;
            }
        return shown(member).equals(Value.of(sum)) ? null
                : new Finding(member.id(), shown(member).toString(), Long.toString(sum));
    }

    /// One of the writes that nobody who had seen them has overwritten.
    private Finding latest(Past past, Member<Replica> member) {
        LwwMap map = (LwwMap) member.state().content();
        for (Map.Entry<String, List<Done>> entry : past.standing(member.state().seen()).entrySet()) {
            List<Value> written = entry.getValue().stream().map(Properties::written).toList();
            if (!written.contains(map.get(entry.getKey())))
                return new Finding(member.id(), map.get(entry.getKey()).toString(), written.toString());
        }
        return null;
    }

    private static Value written(Done done) {
        return switch (done.operation().name()) {
            case "assign" -> done.operation().arguments().get(0);
            case "put" -> done.operation().arguments().get(1);
            default -> Value.NULL;
        };
    }

    /// No more tags than one for each element that is present and each replica.
    private Violation bounded(Cluster<Message> cluster) {
        for (Member<Replica> member : cluster.members(Replica.class)) {
            int kept = member.state().content().metadata();
            int present = ((Value.Group) shown(member)).items().size();
            int most = present * cluster.all(CrdtBlueprint.REPLICA).size();
            if (kept > most)
                return Violation.of("violation.bounded-metadata", List.of(member.id()), member.id(), kept, present);
        }
        return null;
    }
}
