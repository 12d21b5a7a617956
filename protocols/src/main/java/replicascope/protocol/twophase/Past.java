package replicascope.protocol.twophase;

import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.protocol.twophase.Log.Standing;

/// What no single world shows: who ever said and did what. It is read off letters and logs, not taken from what the
/// nodes believe.
///
/// @param diskLost true when a disk was ever lost: stable storage is what the protocol stands on, so nothing is
///                 judged from then on
/// @param yes      who ever sent a yes
/// @param told     what participants were ever told by letter: `COMMITTED`, `ABORTED` or both
/// @param ends     how each transaction ever ended at each participant
record Past(boolean diskLost, Table<OpId, Bag<NodeId>> yes, Table<OpId, Bag<Standing>> told,
        Table<OpId, Table<NodeId, Bag<Standing>>> ends) {
    static final Past NONE = new Past(false, Table.empty(), Table.empty(), Table.empty());

    static Past next(Past past, Cluster<Message> before, Cluster<Message> after) {
        if (past.diskLost)
            return past;
        if (lost(before, after, Coordinator.class) || lost(before, after, Participant.class))
            return new Past(true, Table.empty(), Table.empty(), Table.empty());
        return past.hearing(after).seeing(before.members(Participant.class), after.members(Participant.class));
    }

    /// A node that has lost its disk is no longer among the members.
    private static <S extends Record> boolean lost(Cluster<Message> before, Cluster<Message> after, Class<S> state) {
        return after.members(state).size() < before.members(state).size();
    }

    private Past hearing(Cluster<Message> cluster) {
        Past past = this;
        for (Cluster.Parcel<Message> parcel : cluster.letters())
            past = switch (parcel.message()) {
                case Message.Vote vote -> vote.ballot() == Message.Ballot.YES ? past.voted(vote.tx(), parcel.from())
                        : past;
                case Message.Commit commit -> past.told(commit.tx(), Standing.COMMITTED);
                case Message.Abort abort -> past.told(abort.tx(), Standing.ABORTED);
                case Message.Request request -> past;
                case Message.Answer answer -> past;
                case Message.Prepare prepare -> past;
                case Message.Ack ack -> past;
                case Message.Inquire inquire -> past;
            };
        return past;
    }

    private Past voted(OpId tx, NodeId voter) {
        Bag<NodeId> voters = yes.getOr(tx, Bag.empty());
        return voters.has(voter) ? this : new Past(diskLost, yes.with(tx, voters.add(voter)), told, ends);
    }

    private Past told(OpId tx, Standing end) {
        Bag<Standing> both = told.getOr(tx, Bag.empty());
        return both.has(end) ? this : new Past(diskLost, yes, told.with(tx, both.add(end)), ends);
    }

    private Past seeing(List<Cluster.Member<Participant>> before, List<Cluster.Member<Participant>> after) {
        Past past = this;
        for (int i = 0; i < after.size(); i++)
            if (before.size() != after.size() || before.get(i).state() != after.get(i).state())
                past = past.reading(after.get(i).id(), after.get(i).state().log());
        return past;
    }

    private Past reading(NodeId participant, Log log) {
        Past past = this;
        for (Log.Entry entry : log.records())
            past = switch (entry) {
                case Log.Entry.Committed committed -> past.ended(committed.tx(), participant, Standing.COMMITTED);
                case Log.Entry.Aborted aborted -> past.ended(aborted.tx(), participant, Standing.ABORTED);
                case Log.Entry.Begun begun -> past;
                case Log.Entry.Prepared prepared -> past;
                case Log.Entry.Ended ended -> past;
            };
        return past;
    }

    private Past ended(OpId tx, NodeId participant, Standing end) {
        Table<NodeId, Bag<Standing>> all = ends.getOr(tx, Table.empty());
        Bag<Standing> own = all.getOr(participant, Bag.empty());
        return own.has(end) ? this
                : new Past(diskLost, yes, told, ends.with(tx, all.with(participant, own.add(end))));
    }

    /// Participants at which the transaction ever ended like this.
    List<NodeId> endedAt(OpId tx, Standing end) {
        return ends.getOr(tx, Table.empty()).stream().filter(entry -> entry.value().has(end))
                .map(Table.Entry::key).toList();
    }
}
