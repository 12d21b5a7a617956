package replicascope.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Field;
import replicascope.kernel.Picture;
import replicascope.kernel.Pictures;
import replicascope.kernel.Self;

/// How a server is shown, the most telling fields first: a small card has room for few.
final class RaftPicture {
    private RaftPicture() {}

    static Picture of(Self self, Server s) {
        List<Field> fields = new ArrayList<>();
        fields.add(Pictures.field("currentTerm", s.currentTerm()));
        fields.add(Pictures.field("votedFor", s.votedFor()));
        if (s.state() == State.CANDIDATE)
            fields.add(votes(self, s));
        fields.add(log(s));
        fields.add(Pictures.field("commitIndex", s.commitIndex()));
        fields.add(Pictures.field("store", s.store()));
        fields.add(Pictures.field("leaderHint", s.leaderHint()));
        if (s.leads()) {
            fields.add(Pictures.field("nextIndex", s.nextIndex()));
            fields.add(Pictures.field("matchIndex", s.matchIndex()));
            fields.add(votes(self, s));
        }
        fields.add(Pictures.field("lastApplied", s.lastApplied()));
        fields.add(Pictures.field("results", s.results()));
        return new Picture(badge(s), fields);
    }

    private static Picture.Badge badge(Server s) {
        return new Picture.Badge(s.state().name(), switch (s.state()) {
            case FOLLOWER -> Picture.Stress.PLAIN;
            case CANDIDATE -> Picture.Stress.DASHED;
            case LEADER -> Picture.Stress.CROWNED;
        });
    }

    private static Field votes(Self self, Server s) {
        return new Field.Tally("votes", s.votes().stream().map(voter -> voter.name()).toList(), self.size(),
                self.size() / 2 + 1);
    }

    /// Each entry is its term; what it asks for is in the detail.
    private static Field log(Server s) {
        List<Field.Cell> cells = new ArrayList<>();
        for (Entry entry : s.log())
            cells.add(new Field.Cell(Integer.toString(entry.term()), entry.isNoOp() ? entry.operation().toString()
                    : entry.id() + ": " + entry.operation()));
        return new Field.Cells("log", cells, s.commitIndex());
    }
}
