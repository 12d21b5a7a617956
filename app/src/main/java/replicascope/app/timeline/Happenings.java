package replicascope.app.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replicascope.kernel.Sentence;
import replicascope.run.Branch;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Explanation;
import replicascope.simulation.Letter;
import replicascope.simulation.World;

/// The happenings looked at lately. Steps that branches share are kept once, under the branch that made them.
final class Happenings {
    private static final int KEPT = 4096;

    private record Place(Branch branch, long step) {}

    private final Map<Place, Happening> kept = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Happening> eldest) {
            return size() > KEPT;
        }
    };
    private Run run;
    private long made;

    /// How many were made so far: what the work of a view is measured by.
    long made() {
        return made;
    }

    /// What happened in the step that led to `step` of the branch looked at; at 0 the start.
    Happening at(Run from, long step) {
        if (from != run) {
            kept.clear();
            run = from;
        }
        Place place = new Place(owner(step), step);
        Happening known = kept.get(place);
        if (known != null)
            return known;
        Happening happening = step == 0 ? start() : make(step);
        made++;
        kept.put(place, happening);
        return happening;
    }

    private Branch owner(long step) {
        Branch owner = run.branch();
        while (owner.parent() != null && step <= owner.fork())
            owner = owner.parent();
        return owner;
    }

    private Happening start() {
        World world = run.world(0);
        return new Happening(0, null, null, null, false, world.flight(), List.of(), -1, world.now(),
                Condition.of(world), Sentence.of("start.of.run"));
    }

    private Happening make(long step) {
        World before = run.world(step - 1);
        Explanation explanation = run.explanation(step);
        World after = run.world(step);
        Happening previous = kept.get(new Place(owner(step - 1), step - 1));
        Condition condition = previous == null ? Condition.of(after) : previous.after().next(before, after);
        return new Happening(step, explanation.choice(), explanation.node(), explanation.letter(),
                explanation.lost(), List.copyOf(explanation.sent()), vanished(explanation.choice(), before, after),
                copy(explanation, after), after.now(), condition, explanation.sentence());
    }

    private static List<Letter> vanished(Choice choice, World before, World after) {
        if (!(choice instanceof Choice.Cut || choice instanceof Choice.Partition))
            return List.of();
        List<Letter> left = after.flight();
        return before.flight().stream().filter(letter -> !left.contains(letter)).toList();
    }

    private static long copy(Explanation explanation, World after) {
        if (!(explanation.choice() instanceof Choice.Duplicate duplicate))
            return -1;
        List<Letter> inbox = after.slot(duplicate.to()).inbox();
        for (int i = 0; i + 1 < inbox.size(); i++)
            if (inbox.get(i).serial() == duplicate.serial())
                return inbox.get(i + 1).serial();
        return -1;
    }
}
