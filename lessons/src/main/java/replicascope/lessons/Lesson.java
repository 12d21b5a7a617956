package replicascope.lessons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import replicascope.language.Command;
import replicascope.simulation.Setup;

/// A lesson: a stage and steps on it, read by [LessonReader].
///
/// @param id            what it is called by: words of small letters and digits joined by `-`
/// @param format        version of the format
/// @param revision      raised whenever its steps change
/// @param summary       one or two sentences
/// @param minutes       how long it takes about
/// @param level         for whom
/// @param prerequisites ids of lessons to be seen before
public record Lesson(String id, int format, int revision, Kind kind, String title, String summary, int minutes,
        Level level, List<String> prerequisites, List<Objective> objectives, List<Chapter> chapter,
        List<String> references, Stage stage, List<Step> steps) {

    /// The newest format this program reads.
    public static final int LATEST = 1;

    public Lesson {
        prerequisites = List.copyOf(prerequisites);
        objectives = List.copyOf(objectives);
        chapter = List.copyOf(chapter);
        references = List.copyOf(references);
        steps = List.copyOf(steps);
    }

    /// What sort of script it is.
    public enum Kind {
        LESSON, DEMO, EXERCISE, SANDBOX
    }

    /// For whom it is.
    public enum Level {
        BEGINNER, INTERMEDIATE, ADVANCED
    }

    /// What the learner can do afterwards.
    ///
    /// @param bloom the verb's rank: remember, understand, apply, analyze, evaluate or create
    public record Objective(String id, String text, String bloom) {}

    /// The part of the chapter it belongs to.
    ///
    /// @param section   such as `7.2`; may be empty
    /// @param algorithm its number, if there is one
    public record Chapter(String section, Optional<Integer> algorithm) {}

    /// Where it plays. The lists are those of a run file's header.
    ///
    /// @param settings `name=value` as in the command language
    /// @param nodes    names by kind
    /// @param prepare  done before the first step
    /// @param places   of the commands in `prepare`, in their order
    /// @param setup    all this as the simulation wants it
    public record Stage(String protocol, String preset, List<String> breaks, List<String> repairs,
            List<String> settings, Map<String, List<String>> nodes, long seed, List<Command> prepare,
            List<Place> places, Setup setup) {
        public Stage {
            breaks = List.copyOf(breaks);
            repairs = List.copyOf(repairs);
            settings = List.copyOf(settings);
            prepare = List.copyOf(prepare);
            places = List.copyOf(places);
        }
    }

    /// A step: something to read, then something that happens.
    ///
    /// @param say      at most 60 words
    /// @param commands what happens when the learner goes on; may be empty
    /// @param places   of the commands, in their order
    public record Step(String id, String title, String say, List<Command> commands, Optional<Focus> focus,
            Place place, List<Place> places) {
        public Step {
            commands = List.copyOf(commands);
            places = List.copyOf(places);
        }
    }
}
