package replicascope.protocol.quorum;

import java.time.Duration;
import java.util.List;
import replicascope.history.Call;
import replicascope.history.Calls;
import replicascope.history.Judgement;
import replicascope.history.Linearizability;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Sentence;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.kernel.Times;
import replicascope.kernel.Violation;
import replicascope.protocol.quorum.Past.Op;

/// What must hold, each under its sentence in `texts.properties`.
final class Properties {
    private final Variant variant;

    private Properties(Variant variant) {
        this.variant = variant;
    }

    static List<Invariant<Message>> of(Settings settings, Variant variant) {
        Properties properties = new Properties(variant);
        return List.of(Judged.atReturns("linearizable", Properties::linearizable), Judged.atReturns("regular",
                Properties::regular),
                Judged.atReturns("monotonic-reads", properties::monotonic),
                Judged.atAnswers("quorum-intersection", Properties::intersection),
                new Invariant.OfHistory<>("durability", Past.NONE, Past::next, Properties::durability),
                Judged.atReturns("failed-has-no-effect", Properties::failed),
                Judged.atReturns("no-resurrection", Properties::resurrection),
                new Invariant.OfWorld<>("convergence", Properties::convergence),
                Availability.invariant(variant, micros(settings.span("within"))),
                Judged.atReturns("staleness", (past, op, cluster) -> properties.stale(past, op,
                        settings.whole("behind"), micros(settings.span("age")))));
    }

    private static long micros(Duration duration) {
        return duration.toSeconds() * Times.SECOND + duration.toNanosPart() / 1_000;
    }

    /// Every operation seems to happen at one moment between its beginning and its end. A write reported as failed
    /// (A2.8) counts as one whose end is not known.
    private static Finding linearizable(Past past, Op op, Cluster<Message> cluster) {
        if (past.diskLost())
            return null;
        List<Call> calls = Calls.of(QuorumBlueprint.BLUEPRINT, cluster.history()).stream()
                .filter(call -> Writes.key(call.operation()).equals(op.key()))
                .map(call -> Writes.FAILURE.equals(call.result()) ? new Call(call.id(), call.client(), call.operation(),
                        call.meaning(), call.key(), call.invoked(), Call.NEVER, null) : call)
                .toList();
        return switch (Linearizability.judge(calls)) {
            case Judgement.Broken(List<OpId> guilty, Sentence why) -> Finding.of(why.key(),
                    Seq.copyOf(guilty.stream().map(id -> past.ops().get(id).client()).distinct().toList()),
                    why.args().toArray());
            case Judgement.Holds holds -> null;
            case Judgement.NotJudged not -> null;
        };
    }

    /// A read gives what the last write before it wrote, or one that it overlaps (Lamport's regular register, for
    /// many writers: one of the last). An operation without a known end overlaps all that follows.
    private static Finding regular(Past past, Op read, Cluster<Message> cluster) {
        if (!read.reads() || past.diskLost())
            return null;
        boolean written = false;
        for (Op write : past.ops().values().toList()) {
            if (write.reads() || !write.key().equals(read.key()) || write.invoked() > read.returned())
                continue;
            written |= write.precedes(read);
            if (write.written().equals(read.result()) && !overwritten(past, write, read))
                return null;
        }
        return !written && read.result().equals(Version.read(null)) ? null
                : Finding.of("broken.regular", Seq.of(read.client()), read.id(), read.result());
    }

    /// Another write came after it and was done before the read began.
    private static boolean overwritten(Past past, Op write, Op read) {
        return past.ops().values().anyMatch(other -> !other.reads() && other.key().equals(write.key())
                && write.precedes(other) && other.precedes(read));
    }

    /// A read does not give an older version than one that was done before it began. A deleted key may have lost its
    /// versions (A2.9), which is another property's affair.
    private Finding monotonic(Past past, Op read, Cluster<Message> cluster) {
        if (!read.reads() || past.diskLost() || past.ops().values().anyMatch(op -> op.deletes() && op.key().equals(read
                .key()) && past.version(read) == null))
            return null;
        for (Op earlier : past.ops().values().toList())
            if (earlier.reads() && earlier.key().equals(read.key()) && earlier.precedes(read)
                    && variant.older(past.version(read), past.version(earlier)))
                return Finding.of("broken.monotonic-reads", Seq.of(earlier.client(), read.client()), read.id(),
                        read.result(), earlier.id(), earlier.result());
        return null;
    }

    /// The replicas that a read had its answers from, and those that have a write, meet; and so do those of any two
    /// writes.
    private static Finding intersection(Past past, Op op, Cluster<Message> cluster) {
        Message.Answer answer = past.answers().get(op.id());
        if (answer.result().equals(Writes.FAILURE))
            return null;
        for (Table.Entry<OpId, Message.Answer> other : past.answers()) {
            Op earlier = past.ops().get(other.key());
            if (other.key().equals(op.id()) || !earlier.key().equals(op.key())
                    || other.value().result().equals(Writes.FAILURE) || op.reads() && earlier.reads())
                continue;
            Bag<NodeId> here = used(op, answer);
            Bag<NodeId> there = used(earlier, other.value());
            if (here.stream().noneMatch(there::has))
                return Finding.of("broken.quorum-intersection", Seq.copyOf(here.stream().toList()), op.id(), here,
                        earlier.id(), there);
        }
        return null;
    }

    private static Bag<NodeId> used(Op op, Message.Answer answer) {
        return op.reads() ? answer.readers() : answer.writers();
    }

    /// A write that was acknowledged is somewhere, or a write is that was not done before it began.
    private static Violation durability(Past past, Cluster<Message> cluster) {
        if (past.diskLost())
            return null;
        List<Cluster.Member<Replica>> replicas = cluster.members(Replica.class);
        for (Op write : past.ops().values().toList())
            if (!write.reads() && !write.deletes() && write.done() && replicas.stream().noneMatch(
                    member -> keeps(past, write, member.state().store().get(write.key())))
                    && past.ops().values().noneMatch(op -> op.deletes() && op.key().equals(write.key())
                            && !op.precedes(write)))
                return Violation.of("broken.durability", List.of(write.client()), write.id(), write.written());
        return null;
    }

    private static boolean keeps(Past past, Op write, Version kept) {
        return kept != null && !past.ops().get(kept.op()).precedes(write);
    }

    /// What was reported as failed is never read.
    private static Finding failed(Past past, Op read, Cluster<Message> cluster) {
        if (!read.reads() || past.version(read) == null)
            return null;
        Op write = past.ops().get(past.version(read).op());
        return write.result() == null || !write.result().equals(Writes.FAILURE) ? null
                : Finding.of("broken.failed-has-no-effect", Seq.of(write.client(), read.client()), read.id(),
                        read.result(), write.id());
    }

    /// What was written before a delete is not read after it.
    private static Finding resurrection(Past past, Op read, Cluster<Message> cluster) {
        if (!read.reads() || past.diskLost() || past.version(read) == null || past.version(read).isTombstone())
            return null;
        Op write = past.ops().get(past.version(read).op());
        return past.ops().values().filter(op -> op.deletes() && op.key().equals(read.key()) && write.precedes(op)
                && op.precedes(read)).findFirst()
                .map(delete -> Finding.of("broken.no-resurrection", Seq.of(read.client()), read.id(), read.result(),
                        delete.id())).orElse(null);
    }

    /// Replicas that the same writes have reached keep the same.
    private static Violation convergence(Cluster<Message> cluster) {
        List<Cluster.Member<Replica>> members = cluster.members(Replica.class);
        for (int i = 0; i < members.size(); i++)
            for (int j = 0; j < i; j++) {
                Cluster.Member<Replica> one = members.get(j);
                Cluster.Member<Replica> other = members.get(i);
                for (Table.Entry<String, Bag<OpId>> heard : one.state().heard()) {
                    String key = heard.key();
                    Version here = one.state().store().get(key);
                    Version there = other.state().store().get(key);
                    if (heard.value().equals(other.state().heard().get(key))
                            && (here == null ? there != null : !here.equals(there)))
                        return Violation.of("broken.convergence", List.of(one.id(), other.id()), one.id(),
                                Version.read(here), other.id(), Version.read(there));
                }
            }
        return null;
    }

    private Finding stale(Past past, Op read, long behind, long age) {
        if (!read.reads() || past.diskLost())
            return null;
        Staleness staleness = Staleness.of(variant, past, read);
        return staleness.versions() <= behind && staleness.micros() <= age ? null
                : Finding.of("broken.staleness", Seq.of(read.client()), read.id(), staleness.versions(),
                        Times.print(staleness.micros()));
    }
}
