package replicascope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import replicascope.kernel.Hashes;
import replicascope.kernel.Invariant;
import replicascope.kernel.Violation;

/// The invariants' state at one moment: each one's witness and the first violation. Immutable.
final class Watch {
    private final List<Invariant<Object>> invariants;
    private final Record[] witnesses;
    private final Verdict[] verdicts;

    private Watch(List<Invariant<Object>> invariants, Record[] witnesses, Verdict[] verdicts) {
        this.invariants = invariants;
        this.witnesses = witnesses;
        this.verdicts = verdicts;
    }

    static Watch of(List<Invariant<Object>> invariants, World start) {
        Record[] witnesses = new Record[invariants.size()];
        Verdict[] verdicts = new Verdict[invariants.size()];
        for (int i = 0; i < witnesses.length; i++) {
            verdicts[i] = new Verdict(invariants.get(i).id(), -1, null);
            if (invariants.get(i) instanceof Invariant.OfHistory<?, Object> kept)
                witnesses[i] = kept.initial();
        }
        return new Watch(invariants, witnesses, verdicts).next(start, start);
    }

    /// The same witnesses and verdicts with the invariants of another engine, after a live parameter changed. One
    /// that was not there before begins with its initial witness.
    Watch judging(List<Invariant<Object>> others) {
        Record[] kept = new Record[others.size()];
        Verdict[] same = new Verdict[others.size()];
        for (int i = 0; i < kept.length; i++) {
            Invariant<Object> other = others.get(i);
            int place = place(other.id());
            same[i] = place < 0 ? new Verdict(other.id(), -1, null) : verdicts[place];
            kept[i] = place >= 0 ? witnesses[place]
                    : other instanceof Invariant.OfHistory<?, Object> fresh ? fresh.initial() : null;
        }
        return new Watch(others, kept, same);
    }

    private int place(String id) {
        for (int i = 0; i < verdicts.length; i++)
            if (verdicts[i].invariant().equals(id))
                return i;
        return -1;
    }

    /// Takes every witness over one step and judges what still holds.
    Watch next(World before, World after) {
        Record[] folded = witnesses;
        Verdict[] judged = verdicts;
        for (int i = 0; i < verdicts.length; i++) {
            Invariant<Object> invariant = invariants.get(i);
            Record witness = witness(invariant, witnesses[i], before, after);
            if (witness != witnesses[i]) {
                folded = folded == witnesses ? witnesses.clone() : folded;
                folded[i] = witness;
            }
            Violation violation = judged[i].holds() ? judge(invariant, witness, before, after) : null;
            if (violation != null) {
                judged = judged == verdicts ? verdicts.clone() : judged;
                judged[i] = new Verdict(invariant.id(), after.steps(), violation);
            }
        }
        return folded == witnesses && judged == verdicts ? this : new Watch(invariants, folded, judged);
    }

    @SuppressWarnings("unchecked")
    private static Record witness(Invariant<Object> invariant, Record witness, World before, World after) {
        return invariant instanceof Invariant.OfHistory<?, Object> kept
                ? ((Invariant.OfHistory<Record, Object>) kept).fold().next(witness, before, after)
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Violation judge(Invariant<Object> invariant, Record witness, World before, World after) {
        return switch (invariant) {
            case Invariant.OfWorld<Object> one -> one.check().apply(after);
            case Invariant.OfStep<Object> two -> two.check().apply(before, after);
            case Invariant.OfHistory<?, Object> kept ->
                ((Invariant.OfHistory<Record, Object>) kept).check().apply(witness, after);
        };
    }

    List<Verdict> verdicts() {
        return new ArrayList<>(Arrays.asList(verdicts));
    }

    long witnessKey() {
        long hash = witnesses.length;
        for (Record witness : witnesses)
            hash = Hashes.mix(hash, Hashes.of(witness));
        return hash;
    }
}
