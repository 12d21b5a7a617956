package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import replicascope.app.stage.Moment;
import replicascope.app.stage.StageActions;
import replicascope.kernel.NodeId;
import replicascope.kernel.Provider;
import replicascope.language.Command;
import replicascope.run.Branch;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Cuts;
import replicascope.simulation.EngineFailure;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Refused;
import replicascope.simulation.Texts;
import replicascope.simulation.World;

/// All that the window shows and does, without its controls: a run, the place looked at, what plays, what is chosen,
/// what went wrong. It belongs to one thread and reads no clock.
public final class Session implements StageActions, Transport {
    private final Words words = new Words();
    private final Run run;
    private final Texts texts;
    private final Playhead playhead;
    private final Operations operations;
    private final Worker worker;
    private final List<SessionListener> listeners = new ArrayList<>();
    private NodeId selected;
    private boolean chosen;
    private String error = "";
    private boolean busy;
    private Runnable beforeLong = () -> {};
    private boolean lecturing;
    private Guide guide;
    private Moment shown;
    private long deeds;

    /// @param worker where long commands run
    public Session(Run run, Worker worker) {
        this.run = run;
        this.worker = worker;
        texts = Texts.of(run.setup().provider());
        playhead = new Playhead(run);
        operations = new Operations(run, texts, choice -> lecture().flatMap(one -> one.refusal(choice)));
        playhead.clockMayRun(() -> operations.forbidden(new Choice.Tick()).isEmpty());
        shown = playhead.moment();
        selected = run.world().nodes().getFirst();
    }

    /// A session that follows a lesson.
    Session(Lecture lecture, Worker worker, Bookmarks bookmarks) {
        this(lecture.run(), worker);
        guide = new Guide(this, lecture, words, bookmarks, worker);
        look();
    }

    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    public void ignore(SessionListener listener) {
        listeners.remove(listener);
    }

    private void changed() {
        look();
        listeners.forEach(SessionListener::changed);
    }

    private void look() {
        shown = playhead.moment();
        Explanation led = playhead.scene().led();
        if (!chosen && !busy)
            selected = guide().flatMap(Guide::pointed).orElse(led == null || led.node() == null ? selected
                    : led.node());
    }

    // What there is to see

    public Moment moment() {
        return shown;
    }

    /// The step looked at: the last one the place has reached.
    public Frame frame() {
        return shown.before();
    }

    /// The step looked at and what led to it.
    Playhead.Scene scene() {
        return playhead.scene();
    }

    public double tau() {
        return playhead.tau();
    }

    public long step() {
        return run.step();
    }

    public long end() {
        return run.end();
    }

    public boolean playing() {
        return playhead.playing();
    }

    public double speed() {
        return playhead.speed();
    }

    /// True while pulses change something.
    public boolean moves() {
        return playhead.moves();
    }

    /// True while something travels and nobody should have to read.
    public boolean travels() {
        return playhead.travels();
    }

    /// True while a long command runs elsewhere; until it ends nothing can be done.
    public boolean busy() {
        return busy;
    }

    /// The node chosen; as long as none was, the one where something happened last.
    public NodeId selected() {
        return selected;
    }

    /// What went wrong last, in a sentence; empty when nothing did.
    public String error() {
        return error;
    }

    public Texts texts() {
        return texts;
    }

    /// From now on this is done before the session gets busy.
    void beforeLong(Runnable deed) {
        beforeLong = deed;
    }

    /// For reading only, and not while the session is busy.
    public Run run() {
        return run;
    }

    public Provider provider() {
        return run.setup().provider();
    }

    public Optional<Lecture> lecture() {
        return guide().map(Guide::lecture);
    }

    Optional<Guide> guide() {
        return Optional.ofNullable(guide);
    }

    public String sentence() {
        return texts.say(frame().sentence());
    }

    public List<Branch> branches() {
        return run.branches();
    }

    public Branch branch() {
        return run.branch();
    }

    /// How often a hand changed the run; what the clock brings by itself does not count.
    public long deeds() {
        return deeds;
    }

    public boolean mayUndo() {
        return !busy && run.mayUndo();
    }

    public boolean mayRedo() {
        return !busy && run.mayRedo();
    }

    // Time

    /// Lets time pass.
    ///
    /// @param nanos of a clock that only ever grows
    public void pulse(long nanos) {
        if (busy || !playhead.moves())
            return;
        long step = run.step();
        boolean travelled = travels();
        boolean played = playing();
        attempt(() -> playhead.pulse(nanos));
        if (played && !playing() && error.isEmpty())
            error = operations.stopped();
        look();
        if (step != run.step() || travelled != travels() || played != playing() || !moves())
            listeners.forEach(SessionListener::changed);
        else
            listeners.forEach(SessionListener::moved);
    }

    public void playOrPause() {
        ask(playhead.playing() ? playhead::pause : playhead::play);
    }

    public void pause() {
        ask(playhead::pause);
    }

    public void speed(double times) {
        ask(() -> playhead.speed(times));
    }

    /// Moves over the next step: one made already, or one that the clock brings. Asked again on the way, it arrives.
    public void forward() {
        ask(() -> {
            if (!playhead.forward())
                error = operations.stopped();
        });
    }

    /// Stands at the beginning of the step under way, or at the step before.
    public void back() {
        ask(playhead::back);
    }

    public void forwardTen() {
        ask(() -> playhead.leap(STRIDE));
    }

    public void seek(double tau) {
        ask(() -> playhead.seek(tau), SessionListener::sought);
    }

    // Hands

    @Override
    public void act(Choice choice) {
        make(() -> operations.forbidden(choice), () -> run.act(choice));
    }

    /// Does what a command of one step says.
    ///
    /// @throws replicascope.run.CommandFailed when it does not apply here
    void play(Command command) {
        make(Optional::empty, () -> new Player(run).play(command));
    }

    /// Makes one step, unless something forbids it, and moves over it.
    private void make(Supplier<Optional<String>> forbidden, Runnable step) {
        ask(() -> {
            playhead.settle();
            error = forbidden.get().orElse("");
            if (!error.isEmpty())
                return;
            step.run();
            deeds++;
            run.back();
            playhead.forgetWhatFollows();
            playhead.moveTo(run.step() + 1, true);
        });
    }

    /// Heals all cuts there are.
    public void heal() {
        if (busy || !Cuts.now(here()).isEmpty())
            act(new Choice.HealAll());
        else
            complain(words.say("heal.nothing"));
    }

    /// The world in which a choice would be made now.
    private World here() {
        return playhead.actsAfter();
    }

    @Override
    public boolean possible(Choice choice) {
        return !busy && operations.refusal(here(), choice).isEmpty();
    }

    @Override
    public String whyNot(Choice choice) {
        return busy ? "" : operations.refusal(here(), choice).orElse("");
    }

    @Override
    public List<Named> timers(NodeId node) {
        return busy ? List.of() : operations.timers(here(), node);
    }

    @Override
    public List<Named> operations(NodeId node) {
        return busy ? List.of() : operations.of(here(), node);
    }

    @Override
    public void point(Frame.LetterView letter) {
        guide().ifPresent(some -> some.pick(letter));
    }

    @Override
    public void select(NodeId node) {
        guide().ifPresent(some -> some.pick(node));
        chosen = node != null;
        if (chosen)
            selected = node;
        changed();
    }

    public void undo() {
        ask(() -> {
            playhead.settle();
            playhead.stand();
            run.undo();
        });
    }

    public void redo() {
        ask(() -> {
            playhead.stand();
            run.redo();
        });
    }

    public void switchTo(Branch branch) {
        ask(() -> {
            playhead.stand();
            run.switchTo(branch);
        });
    }

    public void rename(Branch branch, String name) {
        ask(() -> {
            branch.rename(name);
            deeds++;
        });
    }

    // Lessons

    /// True while what a lesson's step asked for is made or shown.
    public boolean lecturing() {
        return busy || lecturing && playhead.moves();
    }

    /// Does what the lesson's step asks for and goes on to the next text, see [Guide#goOn].
    public void goOn() {
        guide().ifPresent(Guide::goOn);
    }

    /// Shows the lesson's step before this one, and the place it was shown at.
    public void goBack() {
        if (!busy)
            guide().ifPresent(Guide::goBack);
    }

    /// Has something long done elsewhere, and shows the way it took.
    ///
    /// @param then done when it is made, before it is shown
    void follow(Supplier<Lecture.Stretch> work, Runnable then) {
        if (busy)
            return;
        playhead.stand();
        error = "";
        elsewhere(work, stretch -> {
            error = stretch.failure();
            then.run();
            followed(stretch);
        });
    }

    /// Has something long done elsewhere.
    <T> void elsewhere(Supplier<T> work, Consumer<T> then) {
        beforeLong.run();
        busy = true;
        changed();
        worker.run(work, result -> {
            busy = false;
            then.accept(result);
        });
    }

    private void followed(Lecture.Stretch stretch) {
        stand(stretch.from());
        if (stretch.to() > stretch.from().step()) {
            playhead.moveTo(stretch.to(), false);
            lecturing = true;
        }
        changed();
    }

    private void stand(Run.Position place) {
        run.switchTo(place.branch());
        run.seek(place.step());
    }

    /// Looks at a place that is found in the run.
    void look(Supplier<Run.Position> found) {
        ask(() -> {
            playhead.stand();
            stand(found.get());
        });
    }

    void arrive() {
        ask(playhead::arrive);
    }

    /// Something else than the run has changed.
    void tell() {
        error = "";
        changed();
    }

    // Errors

    /// Takes the error away; stops a long command.
    public void dismiss() {
        if (busy)
            lecture().ifPresent(Lecture::cancel);
        if (error.isEmpty())
            return;
        error = "";
        changed();
    }

    /// Says that something went wrong.
    public void complain(String sentence) {
        error = sentence;
        changed();
    }

    /// Does something long elsewhere; until it is done nothing else can be.
    <T> void work(Supplier<T> work, Consumer<T> then) {
        if (busy)
            return;
        playhead.stand();
        error = "";
        elsewhere(work, result -> {
            changed();
            then.accept(result);
        });
    }

    /// Does what a hand asked for, and says why when it cannot be done.
    private void ask(Runnable deed) {
        ask(deed, SessionListener::changed);
    }

    private void ask(Runnable deed, Consumer<SessionListener> tell) {
        if (busy)
            return;
        error = "";
        lecturing = false;
        attempt(deed);
        look();
        listeners.forEach(tell);
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refused e) {
            playhead.pause();
            error = Words.complete(texts.say(e.why()));
        } catch (EngineFailure e) {
            playhead.stand();
            error = Words.complete(e.getMessage());
        }
    }
}
