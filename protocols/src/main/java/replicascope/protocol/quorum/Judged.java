package replicascope.protocol.quorum;

import replicascope.kernel.Cluster;
import replicascope.kernel.Invariant;
import replicascope.kernel.OpId;
import replicascope.protocol.quorum.Past.Op;

/// The witness of a property that is judged when something new is seen: the past, and the first thing found wrong.
///
/// @param finding null while all is well
record Judged(Past past, Finding finding) {

    /// Looks at an operation that has just returned to its client.
    interface Look {
        /// @return null when nothing is wrong with it
        Finding at(Past past, Op op, Cluster<Message> cluster);
    }

    /// Judged at each return to a client.
    static Invariant<Message> atReturns(String id, Look look) {
        return invariant(id, (was, past, cluster) -> {
            for (int i = was.events(); i < past.events(); i++) {
                Op op = past.ops().get(cluster.history().get(i).id());
                Finding found = op.returned() == i ? look.at(past, op, cluster) : null;
                if (found != null)
                    return found;
            }
            return null;
        });
    }

    /// Judged at each answer that a coordinator sends.
    static Invariant<Message> atAnswers(String id, Look look) {
        return invariant(id, (was, past, cluster) -> {
            for (OpId answered : past.answers().keys().toList()) {
                Finding found = was.answers().has(answered) ? null
                        : look.at(past, past.ops().get(answered), cluster);
                if (found != null)
                    return found;
            }
            return null;
        });
    }

    private interface News {
        Finding in(Past was, Past past, Cluster<Message> cluster);
    }

    private static Invariant<Message> invariant(String id, News news) {
        return new Invariant.OfHistory<>(id, new Judged(Past.NONE, null), (judged, before, after) -> {
            Past past = judged.finding == null ? judged.past.next(before, after) : judged.past;
            return past == judged.past ? judged : new Judged(past, news.in(judged.past, past, after));
        }, (judged, cluster) -> judged.finding == null ? null : judged.finding.violation());
    }
}
