package replicascope.protocol.raft;

import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// When an entry is committed and what happens then: lines 83–94. Raft paper, §5.3 and §5.4.2.
final class Commitment {
    private final Variant variant;

    Commitment(Variant variant) {
        this.variant = variant;
    }

    /// Lines 83–88. Raft paper, §5.4.2: "only log entries from the leader's current term are committed by counting
    /// replicas"; earlier ones are committed with them.
    Server advance(Self self, Server s, Turn<Message> turn) {
        turn.at(84);
        int index = onMajority(self, s);
        // A4.9: as the book has no commit rule, the obvious one: what a majority has is committed. Figure 8 of the
        // paper shows where that leads.
        boolean ownTerm = variant.commitsByCount() || index > 0 && s.termAt(index) == s.currentTerm();
        if (!turn.at(85, index > s.commitIndex() && ownTerm))
            return s;
        turn.at(86, 87);
        return apply(s.commit(index), turn);
    }

    /// The largest index that a majority has: as many servers as a majority minus this one have it or a later one.
    private static int onMajority(Self self, Server s) {
        int others = self.size() / 2;
        int best = others == 0 ? s.lastIndex() : 0;
        for (int i = 0; i < s.matchIndex().size(); i++) {
            int index = s.matchIndex().value(i);
            int have = 0;
            for (int j = 0; j < s.matchIndex().size(); j++)
                if (s.matchIndex().value(j) >= index)
                    have++;
            if (have >= others && index > best)
                best = index;
        }
        return best;
    }

    /// Lines 88–94. A retried operation may be in the log twice; `results` tells that it was executed. Ongaro's
    /// dissertation, §6.3.
    Server apply(Server s, Turn<Message> turn) {
        Table<String, Value> store = s.store();
        Table<OpId, Value> results = s.results();
        for (int index = s.lastApplied() + 1; index <= s.commitIndex(); index++) {
            turn.at(89);
            Entry entry = s.log().get(index - 1);
            Value result = entry.isNoOp() ? null : results.get(entry.id());
            if (turn.at(90, !entry.isNoOp() && result == null)) {
                turn.at(91);
                result = Machine.result(store, entry.operation());
                results = results.with(entry.id(), result);
                store = Machine.after(store, entry.operation());
            }
            if (turn.at(92, s.leads() && !entry.isNoOp())) {
                turn.at(93);
                turn.send(entry.client(), new Message.ClientReply(entry.id(), result));
            }
        }
        return s.applied(s.commitIndex(), store, results);
    }
}
