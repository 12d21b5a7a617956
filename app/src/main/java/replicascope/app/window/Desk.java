package replicascope.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import replicascope.app.cli.BadInput;
import replicascope.app.cli.LessonFile;
import replicascope.app.cli.OutputFile;
import replicascope.kernel.BadSetting;
import replicascope.language.LanguageException;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonException;
import replicascope.run.Mirror;
import replicascope.simulation.Choice;
import replicascope.simulation.EngineFailure;
import replicascope.simulation.Setup;

/// What comes and goes on the window: opening, saving, leaving, and never losing anything without a question.
final class Desk {
    private static final String ENDING = ".run";

    private final Front front;
    private final Worker worker;
    private final Words words;
    private final Autosave autosave;
    private final Recent recent;
    private final Bookmarks bookmarks;
    private Document document;
    private String title;
    private long keptDeeds = -1;
    private boolean keeping;
    private boolean comparing;

    Desk(Front front, Worker worker, Words words, Autosave autosave, Recent recent) {
        this(front, worker, words, autosave, recent, Bookmarks.none());
    }

    Desk(Front front, Worker worker, Words words, Autosave autosave, Recent recent, Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
        this.front = front;
        this.worker = worker;
        this.words = words;
        this.autosave = autosave;
        this.recent = recent;
    }

    /// A desk where nothing comes and goes: to look at.
    static Desk still(Opening.Found found, Words words) {
        return still(found, words, false);
    }

    /// @param comparing whether the run is shown beside what the deployed engine makes of it
    static Desk still(Opening.Found found, Words words, boolean comparing) {
        Path nowhere = Path.of("");
        Desk desk = new Desk(null, Worker.HERE, words, null, new Recent(nowhere));
        desk.document = new Document(found.session(), found.file(), found.plain());
        desk.title = found.title();
        desk.comparing = comparing;
        return desk;
    }

    /// Shows the first thing; or, when a window ended without asking, what was on it.
    ///
    /// @param alive whether a process still runs
    void start(Optional<String> wanted, LongPredicate alive) {
        worker.run(() -> Opening.first(wanted, autosave, alive, worker, words, bookmarks), this::begin);
    }

    /// Shows what was found.
    void begin(Opening.First first) {
        if (first.left() && first.found().file() != null)
            recovered(first.found());
        else
            place(first.found());
    }

    private void recovered(Opening.Found found) {
        document = new Document(found.session(), null, true);
        document.orphan();
        title = words.say("desk.recovered.title");
        document.session().beforeLong(this::keepNow);
        front.show(this);
        if (found.session().error().isEmpty())
            found.session().complain(words.say("desk.recovered"));
    }

    private void place(Opening.Found found) {
        document = new Document(found.session(), found.file(), found.plain());
        title = found.title();
        comparing = false;
        document.file().ifPresent(file -> {
            recent.add(file);
            autosave.prepare(document.copy());
        });
        document.session().beforeLong(this::keepNow);
        keptDeeds = -1;
        front.show(this);
    }

    /// Plays the branch looked at again from its start, with the switches of a preset.
    void preset(String name) {
        Session session = document.session();
        if (session.busy())
            return;
        Setup start = session.run().world(0).setup();
        if (!Switches.preset(start.settings()).equals(name))
            like(start, name).ifPresent(setup -> playAgain(setup, false));
        else if (comparing)
            compare(false);
    }

    /// Changes live parameters from here on, or plays the branch looked at again with everything that was drafted.
    void apply(Switches draft) {
        if (draft.startsAgain())
            fitting(draft::setup).ifPresent(setup -> playAgain(setup, comparing));
        else if (draft.changed())
            document.session().act(new Choice.Change(draft.live()));
    }

    /// A setup with the same parameters and the switches of a preset; nothing when the protocol refuses it.
    private Optional<Setup> like(Setup start, String preset) {
        return fitting(() -> start.with(Switches.like(start.settings(), preset)));
    }

    /// A repaired switch may refuse what a parameter says: that is told, and nothing changes.
    private Optional<Setup> fitting(Supplier<Setup> setup) {
        try {
            return Optional.of(setup.get());
        } catch (BadSetting e) {
            document.session().complain(Words.complete(e.getMessage()));
            return Optional.empty();
        }
    }

    /// Other branches are not played again: before they go, a question.
    private void playAgain(Setup setup, boolean compare) {
        int others = document.session().branches().size() - 1;
        if (others == 0)
            mirror(setup, compare);
        else
            front.ask(new Question(words.say("again.title"), words.say("again.branches",
                    document.session().branch().name(), others), List.of(
                            new Question.Answer(words.say("again.go"), () -> mirror(setup, compare)),
                            new Question.Answer(words.say("desk.cancel"), () -> {}))));
    }

    private void mirror(Setup setup, boolean compare) {
        Session before = document.session();
        double tau = before.tau();
        before.work(() -> {
            Mirror mirror = new Mirror(before.run(), setup);
            try {
                mirror.follow();
                return Optional.of(mirror);
            } catch (EngineFailure e) {
                return Optional.of(e);
            }
        }, result -> {
            if (result.get() instanceof Mirror mirror) {
                comparing = compare;
                replace(before, mirror, tau);
            } else
                before.complain(Words.complete(((EngineFailure) result.get()).getMessage()));
        });
    }

    private void replace(Session before, Mirror mirror, double tau) {
        mirror.run().forgetUndo();
        Session session = new Session(mirror.run(), worker);
        session.seek(Math.floor(mirror.tau(Math.floor(tau))));
        boolean changed = document.changed();
        document = new Document(session, null, true);
        if (changed)
            document.orphan();
        session.beforeLong(this::keepNow);
        keptDeeds = -1;
        front.show(this);
        List<String> told = new ArrayList<>();
        List<Mirror.Skipped> skipped = mirror.skipped();
        if (!skipped.isEmpty())
            told.add(words.say("again.skipped", skipped.size(), skipped.getFirst().what(),
                    Words.complete(skipped.getFirst().why())));
        if (before.lecture().isPresent())
            told.add(words.say("again.lesson"));
        if (!told.isEmpty())
            session.complain(String.join(" ", told));
    }

    /// Shows the run beside what the deployed engine makes of it, or alone again. A run that is deployed already
    /// takes its place, and the printed one is played.
    void compare(boolean on) {
        if (document.session().busy())
            return;
        Setup start = document.session().run().world(0).setup();
        if (on && Switches.preset(start.settings()).equals("deployed"))
            like(start, "printed").ifPresent(setup -> playAgain(setup, true));
        else if (!on || like(start, "deployed").isPresent()) {
            comparing = on;
            front.show(this);
        }
    }

    boolean comparing() {
        return comparing;
    }

    Document document() {
        return document;
    }

    String title() {
        return title;
    }

    List<Path> recent() {
        return recent.files();
    }

    /// Opens a file that is picked.
    void open() {
        unlessUnsaved(() -> front.pickToOpen().ifPresent(file -> find(file.toString())));
    }

    /// Opens a lesson, a file, or a protocol's empty run.
    void open(String what) {
        unlessUnsaved(() -> find(what));
    }

    /// Opens a lesson. From one lesson to another nothing is asked: each goes on where it was left.
    void openLesson(String id) {
        if (document.file().isEmpty() && document.session().lecture().isPresent() && !document.session().busy())
            find(id);
        else
            open(id);
    }

    /// How far the learner has come in a lesson.
    Bookmarks.State state(Lesson lesson) {
        return bookmarks.state(lesson);
    }

    /// The lesson's file has changed: plays it again up to where the learner is. When that is not possible, the old
    /// one stays and says why.
    void reload() {
        Session before = document.session();
        if (before.busy() || !(before.lecture().orElse(null) instanceof PlayedLecture lecture))
            return;
        String file = lecture.name();
        before.elsewhere(() -> {
            try {
                return new Reloaded(lecture.reload(LessonFile.read(file)), "");
            } catch (LessonException | BadSetting | BadInput | LanguageException e) {
                return new Reloaded(null, words.say("lesson.stays", Words.complete(e.getMessage())));
            }
        }, reloaded -> {
            if (document.session() != before)
                return;
            if (reloaded.again() == null) {
                before.complain(reloaded.complaint());
                return;
            }
            place(Opening.lecture(reloaded.again().lecture(), worker, bookmarks));
            document.session().guide().orElseThrow().news(reloaded.again().sentence());
            document.session().tell();
        });
    }

    private record Reloaded(PlayedLecture.Again again, String complaint) {}

    private void find(String what) {
        Session before = document.session();
        worker.run(() -> {
            try {
                return Optional.of(Opening.find(what, worker, words, bookmarks));
            } catch (Opening.Failed e) {
                return Optional.of(e);
            }
        }, found -> {
            if (found.get() instanceof Opening.Found something) {
                autosave.clear();
                place(something);
            } else
                before.complain(Words.complete(((Opening.Failed) found.get()).getMessage()));
        });
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        if (document.session().busy())
            return;
        Optional<Path> file = document.file();
        if (file.isEmpty())
            saveAs(then);
        else if (document.losesWhenSaved())
            front.ask(new Question(words.say("desk.plain.title", document.name()), words.say("desk.plain"), List.of(
                    new Question.Answer(words.say("desk.saveAs"), () -> saveAs(then)),
                    new Question.Answer(words.say("desk.replace"), () -> write(file.get(), then)),
                    new Question.Answer(words.say("desk.cancel"), () -> {}))));
        else
            write(file.get(), then);
    }

    void saveAs() {
        if (!document.session().busy())
            saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        String suggestion = document.name().isEmpty()
                ? document.session().provider().blueprint().id() + ENDING : document.name();
        front.pickToSave(suggestion).map(Desk::ended).ifPresent(file -> write(file, then));
    }

    private static Path ended(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + ENDING);
    }

    private void write(Path file, Runnable then) {
        Document written = document;
        Document.Copy copy = written.copy();
        worker.run(() -> {
            try {
                OutputFile.rewrite(file, copy.text());
                return "";
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage());
            }
        }, complaint -> {
            if (complaint.isEmpty())
                saved(written, file, copy);
            written.session().complain(complaint.isEmpty() ? "" : Words.complete(complaint));
            if (complaint.isEmpty())
                then.run();
        });
    }

    /// What was done since is kept again at the next opportunity.
    private void saved(Document written, Path file, Document.Copy copy) {
        written.saved(file, copy);
        recent.add(file);
        if (written != document)
            return;
        autosave.clear();
        keptDeeds = -1;
        title = Opening.title(written.session()) + " · " + written.name();
    }

    /// Somebody wants to close the window.
    void leave() {
        unlessUnsaved(() -> {
            autosave.clear();
            front.close();
        });
    }

    private void unlessUnsaved(Runnable then) {
        if (document == null || document.session().busy())
            return;
        if (!document.changed()) {
            then.run();
            return;
        }
        List<Question.Answer> answers = new ArrayList<>();
        answers.add(new Question.Answer(words.say("desk.save"), () -> save(() -> unlessUnsaved(then))));
        answers.add(new Question.Answer(words.say("desk.discard"), then));
        answers.add(new Question.Answer(words.say("desk.cancel"), () -> {}));
        front.ask(new Question(words.say("desk.unsaved.title"), words.say("desk.unsaved"), answers));
    }

    /// Keeps what no file has; called twice a second or so. Free when nothing was done since.
    void keep() {
        if (document != null && !keeping)
            keepNow();
    }

    private void keepNow() {
        if (document.session().busy() || !document.changed() || document.session().deeds() == keptDeeds)
            return;
        Document kept = document;
        Document.Copy copy = kept.copy();
        keptDeeds = copy.deeds();
        keeping = true;
        autosave.keep(copy, complaint -> {
            keeping = false;
            if (!complaint.isEmpty())
                kept.session().complain(words.say("desk.autosave", complaint));
        });
    }
}
