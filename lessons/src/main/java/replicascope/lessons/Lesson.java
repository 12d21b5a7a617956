package replicascope.lessons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.language.Command;
import replicascope.language.Condition;
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
/// @param variants      the data it can be played with
/// @param checks        conditions by name; a lesson's conditions may use the names
/// @param teacher       what only a teacher reads
public record Lesson(String id, int format, int revision, Kind kind, String title, String summary, int minutes,
        Level level, List<String> prerequisites, List<Objective> objectives, List<Chapter> chapter,
        List<String> references, Variants variants, Stage stage, Map<String, Condition> checks,
        Optional<Teacher> teacher,
        List<Step> steps) {

    /// The newest format this program reads.
    public static final int LATEST = 2;

    public Lesson {
        prerequisites = List.copyOf(prerequisites);
        objectives = List.copyOf(objectives);
        chapter = List.copyOf(chapter);
        references = List.copyOf(references);
        checks = Map.copyOf(checks);
        steps = List.copyOf(steps);
    }

    /// What marks a variant in the name of a lesson.
    public static final char VARIANT = '#';

    /// The data a lesson can be played with.
    ///
    /// @param names  in the order written; empty when there is one set of data only
    /// @param chosen the one played; empty when there are none
    public record Variants(List<String> names, Optional<String> chosen) {
        public Variants {
            names = List.copyOf(names);
        }

        /// The one after the one played, the first after the last; empty when there is no other.
        public Optional<String> next() {
            return names.size() < 2 ? Optional.empty()
                    : chosen.map(name -> names.get((names.indexOf(name) + 1) % names.size()));
        }
    }

    /// What it is called by, with its variant: `clocks` or `clocks#second`. The first variant is the lesson itself.
    public String name() {
        return variants.chosen().filter(name -> !name.equals(variants.names().getFirst()))
                .map(name -> id + VARIANT + name).orElse(id);
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
    /// @param lines     of the algorithm; may be empty
    public record Chapter(String section, Optional<Integer> algorithm, List<Focus.Lines> lines) {
        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    /// What only a teacher reads.
    ///
    /// @param discussion questions to talk about
    public record Teacher(String overview, List<Misconception> misconceptions, List<String> discussion) {
        public Teacher {
            misconceptions = List.copyOf(misconceptions);
            discussion = List.copyOf(discussion);
        }
    }

    /// Something people wrongly believe.
    public record Misconception(String id, String text) {}

    /// Where it plays. The lists are those of a run file's header.
    ///
    /// @param settings `name=value` as in the command language
    /// @param nodes    names by kind
    /// @param prepare  done before the first step
    /// @param places   of the commands in `prepare`, in their order
    /// @param setup    all this as the simulation wants it
    /// @param deployed the same with nothing broken
    public record Stage(String protocol, String preset, List<String> breaks, List<String> repairs,
            List<String> settings, Map<String, List<String>> nodes, long seed, List<Command> prepare,
            List<Place> places, Setup setup, Setup deployed) {
        public Stage {
            breaks = List.copyOf(breaks);
            repairs = List.copyOf(repairs);
            settings = List.copyOf(settings);
            prepare = List.copyOf(prepare);
            places = List.copyOf(places);
        }
    }

    /// A step: something to read, maybe something to answer or to do, then something that happens.
    ///
    /// @param say      at most 60 words
    /// @param alt      what the stage shows, for those who do not see it
    /// @param teacher  what only a teacher reads
    /// @param seconds  how long it takes about
    /// @param keyframe whether it is a landmark of the lesson
    /// @param from     the step that the stage goes back to when this one is entered; without it, it stays
    /// @param compare  what holds after the same choices with nothing broken; then the two are shown together
    /// @param commands what happens when the learner goes on; may be empty
    /// @param waits    what should come before the learner goes on
    /// @param next     where to; without one that fits, to the step that follows
    /// @param places   of the commands, in their order
    public record Step(String id, String title, String say, Optional<String> alt, Optional<String> teacher,
            OptionalInt seconds, boolean keyframe, Optional<String> from,
            Optional<Compare> compare, List<Command> commands, Optional<Focus> focus, Optional<Prediction> predict,
            Optional<Task> task, Wait waits, List<Next> next, Place place,
            List<Place> places) {
        public Step {
            commands = List.copyOf(commands);
            next = List.copyOf(next);
            places = List.copyOf(places);
        }
    }

    /// What should come before the learner goes on.
    ///
    /// @param condition that must hold on the stage, only for [For#CONDITION]
    public record Wait(For what, Optional<Condition> condition) {
        /// What is waited for.
        public enum For {
            /// Nothing but the wish to go on.
            NEXT,
            /// Any action on the stage.
            USER_ACTION,
            /// That a condition holds.
            CONDITION,
            /// An answer to the prediction, or the solution of the task.
            ANSWER
        }
    }

    /// A look at the deployed protocol after the same choices.
    public record Compare(List<Condition> expect, Place place) {
        public Compare {
            expect = List.copyOf(expect);
        }
    }

    /// Where a step may lead.
    ///
    /// @param when empty for always. It may use the words `right`, `wrong`, `skipped`, `solved` and the ids of options
    ///             for what the learner did
    /// @param to   the id of a step
    public record Next(Optional<Condition> when, String to, Place place) {}

    /// The place of a step in the order of the steps, or -1.
    public int index(String step) {
        for (int i = 0; i < steps.size(); i++)
            if (steps.get(i).id().equals(step))
                return i;
        return -1;
    }
}
