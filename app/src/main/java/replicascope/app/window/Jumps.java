package replicascope.app.window;

import java.util.OptionalLong;
import replicascope.app.timeline.Landmarks;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.run.Run;

/// Jumps to places worth seeing.
final class Jumps {
    private final Session session;
    private final Words words;

    Jumps(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    /// Looks at the next fault, mark or broken invariant.
    void nextLandmark() {
        if (!session.busy())
            session.seek(orElse(Landmarks.next(session.run(), session.step()), session.end()));
    }

    /// Looks at the fault, mark or broken invariant before.
    void previousLandmark() {
        if (!session.busy())
            session.seek(orElse(Landmarks.previous(session.run(), session.step()), 0));
    }

    private static long orElse(long step, long otherwise) {
        return step < 0 ? otherwise : step;
    }

    /// Looks at the step that gave a field the value it has here; from that step, at the one before that changed it.
    void toChange(NodeId node, String field) {
        if (session.busy())
            return;
        Run run = session.run();
        OptionalLong here = LastChange.of(run, node, field, run.step());
        OptionalLong found = here.isPresent() && here.getAsLong() == run.step()
                ? LastChange.of(run, node, field, run.step() - 1) : here;
        session.select(node);
        if (found.isPresent())
            session.seek(found.getAsLong());
        else
            session.complain(words.say(here.isPresent() ? "field.first" : "field.never", field, node));
    }

    /// Looks at the step in which a client operation ended; at its beginning when it has not.
    void toOperation(OpId id) {
        if (!session.busy())
            stepOf(id).ifPresent(session::seek);
    }

    /// The step in which a client operation ended as far as it is known here, or began; empty when there is none.
    OptionalLong stepOf(OpId id) {
        Run run = session.run();
        int place = -1;
        int at = 0;
        for (Event event : run.world().history()) {
            if (event.id().equals(id))
                place = at;
            at++;
        }
        return place < 0 ? OptionalLong.empty() : OptionalLong.of(firstWith(run, place + 1));
    }

    /// The first step with so many events in the history; they never become fewer.
    private static long firstWith(Run run, int events) {
        long low = 0;
        long high = run.step();
        while (low < high) {
            long middle = (low + high) / 2;
            if (run.world(middle).history().size() >= events)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
