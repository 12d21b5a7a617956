package replicascope.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonReader;
import replicascope.lessons.Lessons;
import replicascope.run.Scenes;
import replicascope.run.Script;

/// Something that can be played: a lesson or a run.
interface Playable {
    /// In a sentence.
    String title();

    /// Plays it as text.
    ///
    /// @return the exit code
    int tell(Terminal terminal);

    /// @param name the id of a lesson, a scene or a protocol, or the name of a file
    /// @throws BadInput                               when it is neither
    /// @throws replicascope.lessons.LessonException when it is not a good lesson
    static Playable named(String name) {
        if (Lessons.ids().contains(name))
            return lesson(Lessons.named(name));
        Optional<Scenes.Scene> scene = exists(name) ? Optional.empty() : Scenes.named(name);
        if (scene.isPresent())
            return run(RunText.of(scene.get().id(), scene.get().text()));
        if (name.endsWith(".json"))
            return lesson(LessonReader.read(InputFile.read(name), name));
        if (name.isBlank() || name.matches(".*[./\\\\].*") || exists(name))
            return run(RunText.read(name));
        return lesson(Lessons.named(name));
    }

    private static boolean exists(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static Playable lesson(Lesson lesson) {
        return new Playable() {
            @Override
            public String title() {
                return "the lesson \"" + lesson.title() + "\"";
            }

            @Override
            public int tell(Terminal terminal) {
                new LessonTeller(terminal, lesson).tell();
                return ExitCodes.FINE;
            }
        };
    }

    private static Playable run(RunText text) {
        return new Playable() {
            @Override
            public String title() {
                return "the run " + text.name();
            }

            @Override
            public int tell(Terminal terminal) {
                Script script = Script.play(text.file());
                new RunTeller(terminal, text, script.run()).tell();
                text.complaints(script).forEach(terminal::complain);
                return !script.stopped().isEmpty() ? ExitCodes.BAD_INPUT
                        : script.troubles().isEmpty() ? ExitCodes.FINE : ExitCodes.DOES_NOT_HOLD;
            }
        };
    }
}
