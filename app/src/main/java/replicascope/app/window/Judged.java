package replicascope.app.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import replicascope.history.Call;
import replicascope.history.Calls;
import replicascope.history.Judgement;
import replicascope.history.Judgements;
import replicascope.history.Linearizability;
import replicascope.kernel.Event;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// What is said of the client history at the step looked at. A key is judged when its operations have changed and at no
/// other time.
final class Judged {
    private final Session session;
    private Seq<Event> history = Seq.empty();
    private Judgements judgements = new Judgements(new LinkedHashMap<>());
    private Map<List<Call>, Judgement> known = Map.of();
    private long judgings;

    Judged(Session session) {
        this.session = session;
    }

    /// While the session is busy, what was said last.
    Judgements now() {
        if (session.busy())
            return judgements;
        Seq<Event> here = session.run().world().history();
        if (!here.equals(history))
            judge(here);
        return judgements;
    }

    private void judge(Seq<Event> here) {
        history = here;
        Map<List<Call>, Judgement> next = new LinkedHashMap<>();
        SequencedMap<Value, Judgement> keys = new LinkedHashMap<>();
        Calls.byKey(session.run().setup().blueprint(), here).forEach((key, calls) -> {
            Judgement judgement = known.get(calls);
            next.put(calls, judgement == null ? judge(calls) : judgement);
            keys.put(key, next.get(calls));
        });
        known = next;
        judgements = new Judgements(keys);
    }

    private Judgement judge(List<Call> calls) {
        judgings++;
        return Linearizability.judge(calls);
    }

    /// How often a key was judged.
    long judgings() {
        return judgings;
    }

    /// The keys whose history is broken.
    SequencedMap<Value, Judgement.Broken> broken() {
        SequencedMap<Value, Judgement.Broken> broken = new LinkedHashMap<>();
        now().byKey().forEach((key, judgement) -> {
            if (judgement instanceof Judgement.Broken one)
                broken.put(key, one);
        });
        return broken;
    }
}
