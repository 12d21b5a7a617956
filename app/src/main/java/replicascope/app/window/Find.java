package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import replicascope.kernel.Listing;
import replicascope.kernel.NodeId;
import replicascope.run.Run;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Letter;

/// Looks for words: first among what is in sight (nodes, letters on their way, lines of the listing), then among the
/// sentences of the steps, from the place looked at to the end and on from the start.
final class Find {
    /// So many steps are looked through at once: more would keep somebody waiting.
    static final long STRETCH = 20_000;

    private final Session session;
    private final Listing listing;
    private String wanted = "";
    private int told;
    /// The step where the search through the steps began, and the one it has come to; -1 before.
    private long began = -1;
    private long last = -1;

    /// Something that was found.
    sealed interface Hit {
        record OfNode(NodeId node) implements Hit {}

        record OfLetter(Frame.LetterView letter) implements Hit {}

        record OfLine(Listing.Line line) implements Hit {}

        /// A step whose sentence or letter has the words.
        record OfStep(long step) implements Hit {}

        /// Nothing in so many steps; going on looks further.
        record NotYet(long steps) implements Hit {}

        /// Nothing anywhere.
        record Nowhere() implements Hit {}
    }

    Find(Session session, Listing listing) {
        this.session = session;
        this.listing = listing;
    }

    /// The next hit for some words; other words begin anew. Changes nothing but where it goes on.
    Hit next(String words) {
        String now = words.strip().toLowerCase(Locale.ROOT);
        if (!now.equals(wanted)) {
            wanted = now;
            told = 0;
            last = -1;
        }
        if (wanted.isEmpty())
            return new Hit.Nowhere();
        List<Hit> inSight = inSight();
        if (told < inSight.size())
            return inSight.get(told++);
        Optional<Hit> step = step();
        if (step.isPresent())
            return step.get();
        told = inSight.isEmpty() ? 0 : 1;
        last = -1;
        return inSight.isEmpty() ? new Hit.Nowhere() : inSight.getFirst();
    }

    private boolean fits(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private List<Hit> inSight() {
        List<Hit> hits = new ArrayList<>();
        Frame frame = session.frame();
        frame.nodes().stream().filter(node -> fits(node.id().name())).forEach(node -> hits.add(new Hit.OfNode(
                node.id())));
        frame.letters().stream().filter(letter -> fits(letter.name())).forEach(letter -> hits.add(new Hit.OfLetter(
                letter)));
        listing.lines().stream().filter(line -> fits(line.text())).forEach(line -> hits.add(new Hit.OfLine(line)));
        return hits;
    }

    /// True when the sentence of a step, or the letter handled in it, has the words. No picture is made for that.
    private boolean fits(Run run, long step) {
        if (step == 0)
            return fits(session.texts().say(run.frame(0).sentence()));
        Explanation led = run.explanation(step);
        Letter letter = led.letter();
        return fits(session.texts().say(led.sentence())) || letter != null && session.provider().blueprint()
                .message(letter.message()).filter(kind -> fits(kind.name())).isPresent();
    }

    /// The next step that fits; empty when all have been looked through since the first one was.
    private Optional<Hit> step() {
        Run run = session.run();
        long count = run.end() + 1;
        long first = last < 0 ? session.step() : last + 1;
        for (long i = 0; i < Math.min(count, STRETCH); i++) {
            long step = Math.floorMod(first + i, count);
            if (last >= 0 && step == began)
                return Optional.empty();
            if (last < 0 && i == 0)
                began = step;
            if (fits(run, step)) {
                last = step;
                return Optional.of(new Hit.OfStep(step));
            }
        }
        if (count <= STRETCH)
            return Optional.empty();
        last = Math.floorMod(first + STRETCH - 1, count);
        return Optional.of(new Hit.NotYet(STRETCH));
    }
}
