package replicascope.protocol.twophase;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Picture.Badge;
import replicascope.kernel.Picture.Stress;
import replicascope.kernel.Pictures;
import replicascope.kernel.Table;

/// How the nodes are shown: a log as cells of which the forced ones are settled, votes and acknowledgements as
/// tallies of all participants.
final class Pictured {
    private Pictured() {}

    static Picture coordinator(Coordinator c) {
        List<Field> fields = new ArrayList<>();
        tallies("votes", c.votes(), c, fields);
        tallies("acks", c.acks(), c, fields);
        fields.add(log(c.log()));
        Badge badge = !c.votes().isEmpty() ? new Badge("VOTING", Stress.DASHED)
                : !c.acks().isEmpty() ? new Badge("TELLING", Stress.PLAIN) : Badge.NONE;
        return new Picture(badge, fields);
    }

    private static void tallies(String name, Table<OpId, Bag<NodeId>> tables, Coordinator c, List<Field> fields) {
        for (Table.Entry<OpId, Bag<NodeId>> entry : tables) {
            int of = c.log().begun(entry.key()).changes().size();
            fields.add(new Field.Tally(name + " " + entry.key(),
                    entry.value().stream().map(NodeId::name).toList(), of, of));
        }
    }

    static Picture participant(Participant p) {
        Badge badge = p.inDoubt() == null ? Badge.NONE : new Badge("IN DOUBT", Stress.DASHED);
        return new Picture(badge, List.of(new Field.Scalar("balance", Long.toString(p.balance())),
                new Field.Scalar("inDoubt", Pictures.text(p.inDoubt())), log(p.log())));
    }

    private static Field log(Log log) {
        return new Field.Cells("log", log.records().stream()
                .map(entry -> new Field.Cell(word(entry) + " " + entry.tx(), Pictures.text(entry))).toList(),
                log.forced());
    }

    private static String word(Log.Entry entry) {
        return switch (entry) {
            case Log.Entry.Begun begun -> "begun";
            case Log.Entry.Prepared prepared -> "prepared";
            case Log.Entry.Committed committed -> "committed";
            case Log.Entry.Aborted aborted -> "aborted";
            case Log.Entry.Ended ended -> "ended";
        };
    }
}
