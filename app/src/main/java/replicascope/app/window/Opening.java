package replicascope.app.window;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.BadSetting;
import replicascope.language.LanguageException;
import replicascope.language.RunFiles;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonException;
import replicascope.lessons.LessonReader;
import replicascope.lessons.Lessons;
import replicascope.run.Script;

/// Finds what the window is asked to show.
final class Opening {
    static final String FIRST_LESSON = "raft-first-election";
    private static final long LARGEST = 20_000_000;

    private Opening() {}

    /// What was found.
    ///
    /// @param session what to show
    /// @param title   in a few words
    record Found(Session session, String title) {}

    /// What cannot be shown, in a sentence.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String sentence) {
            super(sentence);
        }
    }

    /// What is asked for; or, when that is not possible, the first lesson with a word of why.
    static Found open(Optional<String> wanted, Worker worker, Words words) {
        try {
            return find(wanted.orElse(FIRST_LESSON), worker, words);
        } catch (Failed e) {
            try {
                Found first = find(FIRST_LESSON, worker, words);
                first.session().complain(words.say("open.instead", Session.complete(e.getMessage())));
                return first;
            } catch (Failed none) {
                throw new IllegalStateException(none.getMessage(), none);
            }
        }
    }

    static Found find(String wanted, Worker worker, Words words) throws Failed {
        try {
            Path file = wanted.contains("\0") ? Path.of("") : Path.of(wanted);
            if (wanted.endsWith(".run"))
                return run(wanted, read(file, words), worker, words);
            if (wanted.endsWith(".json"))
                return lesson(LessonReader.read(read(file, words), wanted), worker);
            if (Files.exists(file) && !Lessons.ids().contains(wanted))
                return run(wanted, read(file, words), worker, words);
            return lesson(Lessons.named(wanted), worker);
        } catch (LessonException | BadSetting e) {
            throw new Failed(e.getMessage());
        } catch (LanguageException e) {
            throw new Failed(wanted + ", " + e.getMessage());
        }
    }

    private static Found lesson(Lesson lesson, Worker worker) {
        Session session = new Session(new PlayedLecture(lesson), worker);
        return new Found(session, title(session) + " · " + lesson.title());
    }

    private static Found run(String name, String text, Worker worker, Words words) {
        Script script = Script.play(RunFiles.parse(text));
        Session session = new Session(script.run(), worker);
        session.home();
        List<Script.Trouble> troubles = script.troubles();
        if (!troubles.isEmpty())
            session.complain(words.say(script.stopped().isEmpty() ? "open.claim" : "open.stopped",
                    Session.complete(troubles.getLast().toString())));
        return new Found(session, title(session) + " · " + Path.of(name).getFileName());
    }

    private static String title(Session session) {
        return session.texts().has("title") ? session.texts().say("title")
                : Words.title(session.provider().blueprint().id());
    }

    private static String read(Path file, Words words) throws Failed {
        try {
            if (Files.isDirectory(file))
                throw new Failed(words.say("open.directory", file));
            if (Files.exists(file) && Files.size(file) > LARGEST)
                throw new Failed(words.say("open.large", file, LARGEST / 1_000_000));
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failed(words.say("open.missing", file));
        } catch (CharacterCodingException e) {
            throw new Failed(words.say("open.binary", file));
        } catch (IOException e) {
            throw new Failed(words.say("open.unreadable", file));
        }
    }
}
