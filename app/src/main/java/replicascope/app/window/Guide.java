package replicascope.app.window;

import java.util.Optional;
import java.util.function.Consumer;
import replicascope.kernel.NodeId;
import replicascope.lessons.Answer;
import replicascope.lessons.Focus;
import replicascope.lessons.Graded;
import replicascope.lessons.Prediction;
import replicascope.lessons.Progress;
import replicascope.lessons.Prompt;
import replicascope.lessons.Task;
import replicascope.run.Run;
import replicascope.simulation.Frame;

/// What a learner does with a lesson: goes on and back, answers, tries, asks for help. It belongs to the session's
/// thread.
final class Guide {
    private final Session session;
    private final Lecture lecture;
    private final Words words;
    private final Bookmarks bookmarks;
    private final Worker worker;
    private String news = "";
    private Draft draft;
    private int drafted = -1;
    /// The step at which the learner was told what it waits for; going on once more goes on.
    private int warned = -1;

    Guide(Session session, Lecture lecture, Words words, Bookmarks bookmarks, Worker worker) {
        this.worker = worker;
        this.session = session;
        this.lecture = lecture;
        this.words = words;
        this.bookmarks = bookmarks;
    }

    Lecture lecture() {
        return lecture;
    }

    /// The question that waits for an answer.
    Optional<Prompt> open() {
        return session.lecturing() ? Optional.empty() : lecture.prompt().filter(prompt -> prompt.graded().isEmpty());
    }

    /// The answer being thought about, for the question that waits.
    Optional<Draft> draft() {
        Optional<Prompt> open = open();
        if (open.isEmpty())
            return Optional.empty();
        if (draft == null || drafted != lecture.at()) {
            draft = new Draft(open.get());
            drafted = lecture.at();
        }
        return Optional.of(draft);
    }

    /// Does what the step asks for and goes on to the next text when it has been seen. Asked again on the way, it
    /// arrives. A step that waits for something is left when it is asked twice.
    void goOn() {
        if (session.busy())
            return;
        if (session.lecturing()) {
            session.arrive();
            return;
        }
        if (!lecture.mayGoOn())
            return;
        if (!lecture.ready() && warned != lecture.at()) {
            warned = lecture.at();
            session.complain(words.say(waitsFor()));
            return;
        }
        warned = -1;
        news = "";
        draft = null;
        session.follow(lecture::goOn, this::keep);
    }

    private String waitsFor() {
        if (open().isPresent())
            return "lesson.waits.answer";
        return lecture.errand().isPresent() ? "lesson.waits.task" : "lesson.waits.action";
    }

    /// Shows the step before this one, and the place it was shown at.
    void goBack() {
        if (!lecture.mayGoBack())
            return;
        warned = -1;
        news = "";
        draft = null;
        session.look(lecture::goBack);
        keep();
    }

    /// Turns to any text of the lesson: back as it was shown, or on as if every text before it had been left.
    ///
    /// @param wanted from 0
    void goTo(int wanted) {
        if (session.busy() || wanted == lecture.at())
            return;
        warned = -1;
        news = "";
        draft = null;
        if (wanted > lecture.at()) {
            session.follow(() -> onTo(wanted), this::keep);
            return;
        }
        session.look(() -> {
            Run.Position place = lecture.goBack();
            while (lecture.at() > wanted)
                place = lecture.goBack();
            return place;
        });
        keep();
    }

    private Lecture.Stretch onTo(int wanted) {
        Lecture.Stretch last = lecture.goOn();
        while (last.failure().isEmpty() && lecture.at() < wanted)
            last = lecture.goOn();
        return last;
    }

    /// Looks at the place that the text shown is about.
    void goHome() {
        session.look(lecture::home);
    }

    /// Begins the same lesson with other data.
    ///
    /// @param open opens a lesson by its name
    void redraw(Consumer<String> open) {
        lecture.another().ifPresent(another -> worker.run(() -> bookmarks.keep(another.fresh()), trouble -> open
                .accept(another.name())));
    }

    /// Moves something in an order, up with -1.
    ///
    /// @return false when it does not move
    boolean move(String id, int by) {
        boolean moved = draft().map(some -> some.move(id, by)).orElse(false);
        if (moved)
            session.tell();
        return moved;
    }

    /// Picks an answer by its place, from 0.
    ///
    /// @return false when there is none, or nothing is asked
    boolean pick(int place) {
        Optional<Prompt> open = open();
        return open.isPresent() && place < open.get().choices().size() && pick(open.get().choices().get(place).id());
    }

    /// Picks an answer by its id.
    boolean pick(String id) {
        boolean picked = draft().map(some -> some.pick(id)).orElse(false);
        if (picked)
            session.tell();
        return picked;
    }

    /// A node was clicked: that answers a question for one.
    boolean pick(NodeId node) {
        return node != null && asksFor(Prediction.Kind.NODE) && pick(node.name());
    }

    boolean asksFor(Prediction.Kind kind) {
        return draft().map(some -> some.kind() == kind).orElse(false);
    }

    /// Hands the answer in.
    void submit() {
        Optional<Draft> ready = draft();
        if (ready.isEmpty())
            return;
        Answer answer = ready.get().answer();
        Optional<String> refusal = ready.get().complete() ? lecture.refusal(answer)
                : Optional.of(words.say("lesson.nothing"));
        if (refusal.isPresent()) {
            session.complain(Words.complete(refusal.get()));
            return;
        }
        submit(answer);
    }

    /// Hands in an answer that is one.
    void submit(Answer answer) {
        warned = -1;
        session.follow(() -> lecture.answer(answer), this::keep);
    }

    /// Plays what showed the answer once more.
    void again() {
        lecture.again().ifPresent(stretch -> session.follow(() -> stretch, () -> {}));
    }

    void hint() {
        if (session.busy())
            return;
        if (lecture.hint())
            session.tell();
        else
            session.complain(words.say("task.hint.later"));
        keep();
    }

    /// Takes back what made the attempt fail, or begins again.
    void retry() {
        session.look(lecture::retry);
    }

    void solve() {
        if (lecture.errand().isPresent())
            session.follow(lecture::solve, this::keep);
    }

    /// True when nothing keeps the learner from going on.
    boolean done() {
        return lecture.ready() || lecture.graded().map(Graded::isRight).orElse(false)
                || lecture.errand().map(errand -> errand.state().status() == Task.Status.SUCCESS).orElse(false);
    }

    private void keep() {
        Progress progress = lecture.progress();
        worker.run(() -> bookmarks.keep(progress), trouble -> trouble.ifPresent(session::complain));
    }

    /// A sentence about how the lesson got here; empty for none.
    String news() {
        return news;
    }

    void news(String sentence) {
        news = sentence;
    }

    /// What the text shown points at: nothing while something moves.
    Focus focus() {
        return session.moves() || session.busy() ? Focus.NONE : lecture.focus();
    }

    /// The first node whose fields the text shown points at.
    Optional<NodeId> pointed() {
        return focus().highlight().stream().filter(Focus.Field.class::isInstance)
                .flatMap(thing -> lecture.run().setup().node(((Focus.Field) thing).node()).stream()).findFirst();
    }

    /// A letter was clicked: that answers a question for one.
    boolean pick(Frame.LetterView letter) {
        return asksFor(Prediction.Kind.MESSAGE) && pick(letter.from() + ">" + letter.to() + " " + letter.name()
                + (letter.rank() > 1 ? "#" + letter.rank() : ""));
    }

    /// A line of the listing was clicked: that answers a question for one.
    boolean pickLine(int number) {
        return asksFor(Prediction.Kind.LINE) && pick(Integer.toString(number));
    }
}
