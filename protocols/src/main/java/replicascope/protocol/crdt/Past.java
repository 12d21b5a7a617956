package replicascope.protocol.crdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// The updates so far, and which earlier ones each had seen: read off the users' history, not off tags or stamps.
///
/// @param diskLost true when a disk was ever lost: replicas count on theirs, so nothing is judged from then on
/// @param read     how many events of the history are in here
/// @param done     every update that was not refused
/// @param found    what was found first, or null; it is never taken back
record Past(boolean diskLost, int read, Table<OpId, Done> done, Finding found) {
    static final Past NONE = new Past(false, 0, Table.empty(), null);

    /// An update.
    ///
    /// @param key    the element or key it is about
    /// @param undoes those on the same key that it had seen and that count no more where it is known
    record Done(Operation operation, String key, Bag<OpId> undoes) {
        boolean is(String name) {
            return operation.name().equals(name);
        }
    }

    /// What a replica shows and should not, or the other way round.
    record Finding(NodeId node, String what, String instead) {}

    /// Judges one replica; null when all is well.
    interface Judge {
        Finding judge(Past past, Member<Replica> member);
    }

    static Past next(Type type, Judge judge, Past past, Cluster<Message> before, Cluster<Message> after) {
        if (past.diskLost || past.found != null)
            return past;
        List<Member<Replica>> earlier = before.members(Replica.class);
        List<Member<Replica>> later = after.members(Replica.class);
        if (later.size() < earlier.size())
            return new Past(true, 0, Table.empty(), null);
        Past now = past.reading(type, earlier, after);
        for (int i = 0; i < later.size() && now.found == null; i++)
            if (later.size() != earlier.size() || later.get(i).state() != earlier.get(i).state())
                now = new Past(false, now.read, now.done, judge.judge(now, later.get(i)));
        return now;
    }

    private Past reading(Type type, List<Member<Replica>> earlier, Cluster<Message> after) {
        Past past = this;
        Seq<Event> history = after.history();
        for (int i = read; i < history.size(); i++)
            if (history.get(i) instanceof Event.Invoked invoked)
                for (Member<Replica> member : after.members(Replica.class))
                    if (member.id().equals(invoked.client()) && member.state().seen().has(invoked.id()))
                        past = past.with(type, invoked, seenAt(earlier, member.id()));
        return new Past(false, history.size(), past.done, found);
    }

    private static Bag<OpId> seenAt(List<Member<Replica>> earlier, NodeId node) {
        return earlier.stream().filter(member -> member.id().equals(node)).map(member -> member.state().seen())
                .findFirst().orElse(Bag.empty());
    }

    private Past with(Type type, Event.Invoked invoked, Bag<OpId> seen) {
        Operation operation = invoked.operation();
        String key = type.counts() ? "" : Updates.name(operation);
        if (type == Type.LWW_REGISTER)
            key = LwwMap.ONLY;
        String about = key;
        Bag<OpId> undoes = seen.filter(id -> done.has(id) && done.get(id).key().equals(about)
                && undoes(type, operation.name(), done.get(id).operation().name()));
        return new Past(diskLost, read, done.with(invoked.id(), new Done(operation, key, undoes)), found);
    }

    /// What a later update does to an earlier one that it has seen.
    private static boolean undoes(Type type, String later, String earlier) {
        return switch (type) {
            case OR_SET -> later.equals("remove") && earlier.equals("add");
            case RW_SET -> later.equals("add") && earlier.equals("remove");
            case LWW_SET, LWW_REGISTER, LWW_MAP -> true;
            case G_SET, TWO_PHASE_SET, G_COUNTER, PN_COUNTER -> false;
        };
    }

    /// By key, the updates among `seen` that none of `seen` has undone. A key whose updates are all undone has an
    /// empty list.
    Map<String, List<Done>> standing(Bag<OpId> seen) {
        Set<OpId> undone = new TreeSet<>();
        Map<String, List<Done>> standing = new TreeMap<>();
        for (OpId id : seen)
            if (done.has(id))
                done.get(id).undoes().forEach(undone::add);
        for (OpId id : seen)
            if (done.has(id)) {
                List<Done> same = standing.computeIfAbsent(done.get(id).key(), key -> new ArrayList<>());
                if (!undone.contains(id))
                    same.add(done.get(id));
            }
        return standing;
    }
}
