package replicascope.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import replicascope.app.cli.BadInput;
import replicascope.app.cli.InputFile;
import replicascope.app.cli.LessonFile;
import replicascope.kernel.BadSetting;
import replicascope.language.Command;
import replicascope.language.Header;
import replicascope.language.LanguageException;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonException;
import replicascope.lessons.ProgressStore;
import replicascope.run.Headers;
import replicascope.run.Protocols;
import replicascope.run.Run;
import replicascope.run.Scenes;
import replicascope.run.Script;

/// Finds what the window is asked to show.
final class Opening {
    static final String FIRST_LESSON = "raft-first-election";
    private Opening() {}

    /// What was found.
    ///
    /// @param session what to show
    /// @param title   in a few words
    /// @param file    null unless it is a run's file
    /// @param plain   true when the file holds nothing but what a saved run does
    record Found(Session session, String title, Path file, boolean plain) {
        private Found(Session session, String title) {
            this(session, title, null, true);
        }
    }

    /// What cannot be shown, in a sentence.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String sentence) {
            super(sentence);
        }
    }

    /// What a window begins with.
    ///
    /// @param left true when it is what a window left that ended without asking
    record First(Found found, boolean left) {
        Session session() {
            return found.session();
        }
    }

    /// What is asked for; when nothing is, what a window left that ended without asking, or else the first lesson.
    ///
    /// @param alive whether a process still runs
    static First first(Optional<String> wanted, Autosave autosave, LongPredicate alive, Worker worker, Words words,
            Bookmarks bookmarks) {
        Optional<Path> left = wanted.isPresent() ? Optional.empty() : autosave.adopt(alive);
        return new First(open(left.map(Path::toString).or(() -> wanted), worker, words, bookmarks), left.isPresent());
    }

    /// What is asked for; or, when that is not possible, the first lesson with a word of why.
    static Found open(Optional<String> wanted, Worker worker, Words words, Bookmarks bookmarks) {
        try {
            return find(wanted.orElse(FIRST_LESSON), worker, words, bookmarks);
        } catch (Failed e) {
            try {
                Found first = find(FIRST_LESSON, worker, words, bookmarks);
                first.session().complain(words.say("open.instead", Words.complete(e.getMessage())));
                return first;
            } catch (Failed none) {
                throw new IllegalStateException(none.getMessage(), none);
            }
        }
    }

    static Found open(Optional<String> wanted, Worker worker, Words words) {
        return open(wanted, worker, words, Bookmarks.none());
    }

    static Found find(String wanted, Worker worker, Words words) throws Failed {
        return find(wanted, worker, words, Bookmarks.none());
    }

    /// A lesson by its id, a scene by its id, a lesson or a run in a file, or the empty run of a protocol. A lesson goes on where it was
    /// left.
    ///
    /// @throws Failed with a sentence when there is no such thing
    static Found find(String wanted, Worker worker, Words words, Bookmarks bookmarks) throws Failed {
        try {
            Path file = wanted.contains("\0") ? Path.of("") : Path.of(wanted);
            if (wanted.endsWith(".run"))
                return run(file, InputFile.read(wanted), worker, words);
            if (LessonFile.names(wanted))
                return lesson(LessonFile.read(wanted), LessonFile.path(wanted), worker, words, bookmarks);
            Optional<Scenes.Scene> scene = Files.exists(file) || !wanted.contains("/") ? Optional.empty()
                    : Scenes.named(wanted);
            if (scene.isPresent())
                return scene(scene.get(), worker, words);
            if (Files.exists(file) && !LessonFile.comes(wanted))
                return run(file, InputFile.read(wanted), worker, words);
            if (Protocols.all().stream().anyMatch(provider -> provider.blueprint().id().equals(wanted)))
                return empty(wanted, worker);
            return lesson(LessonFile.read(wanted), null, worker, words, bookmarks);
        } catch (LessonException | BadSetting | BadInput e) {
            throw new Failed(e.getMessage());
        } catch (LanguageException e) {
            throw new Failed(wanted + ", " + e.getMessage());
        }
    }

    private static Found lesson(Lesson lesson, Path source, Worker worker, Words words, Bookmarks bookmarks) {
        ProgressStore.Loaded kept = bookmarks.of(lesson.name());
        Found found = kept.progress().map(progress -> {
            PlayedLecture.Again again = PlayedLecture.resume(lesson, progress, source);
            Found resumed = lecture(again.lecture(), worker, bookmarks);
            if (again.lecture().at() > 0)
                resumed.session().guide().orElseThrow().news(again.exact() ? words.say("lesson.resumed")
                        : again.sentence());
            return resumed;
        }).orElseGet(() -> lecture(new PlayedLecture(lesson, source), worker, bookmarks));
        kept.trouble().ifPresent(found.session()::complain);
        return found;
    }

    /// What a lecture looks like on the desk.
    static Found lecture(Lecture lecture, Worker worker, Bookmarks bookmarks) {
        Session session = new Session(lecture, worker, bookmarks);
        return new Found(session, title(session) + " · " + lecture.title());
    }

    private static Found empty(String protocol, Worker worker) {
        Session session = new Session(new Run(Headers.of(List.of(new Header.Protocol(protocol, OptionalInt.empty())))
                .setup()), worker);
        return new Found(session, title(session));
    }

    /// A scene has no file of its own to be saved to.
    private static Found scene(Scenes.Scene scene, Worker worker, Words words) {
        Found found = run(Path.of(scene.file()), scene.text(), worker, words);
        return new Found(found.session(), title(found.session()) + " · " + scene.title());
    }

    private static Found run(Path file, String text, Worker worker, Words words) {
        RunFile parsed = RunFiles.parse(text);
        Script script = Script.play(parsed);
        script.run().forgetUndo();
        Session session = new Session(script.run(), worker);
        session.seek(script.looksAt());
        List<Script.Trouble> troubles = script.troubles();
        if (!troubles.isEmpty()) {
            List<Script.Trouble> worst = script.stopped().isEmpty() ? troubles : script.stopped();
            session.complain(words.say(script.stopped().isEmpty() ? "open.claim" : "open.stopped",
                    Words.complete(worst.getFirst().toString()), troubles.size() - 1));
        }
        boolean plain = script.stopped().isEmpty() && script.headers().shows().isEmpty()
                && parsed.everyStatement().allMatch(statement -> statement.body() instanceof Command)
                && RunFiles.print(parsed).equals(text);
        return new Found(session, title(session) + " · " + file.getFileName(), file, plain);
    }

    /// The protocol's name in words.
    static String title(Session session) {
        return session.texts().has("title") ? session.texts().say("title")
                : Words.title(session.provider().blueprint().id());
    }
}
