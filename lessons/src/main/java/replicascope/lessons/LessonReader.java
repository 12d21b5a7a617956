package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads lessons. Every field is known, every needed one is there, and every command is one of the language; whether
/// the commands can be carried out shows when the lesson is played, see [LessonCheck].
public final class LessonReader {
    /// As many words as a step may have.
    public static final int MOST_WORDS = 60;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String AN_ID = "an id of small letters, digits and \"-\"";
    private static final List<String> SINCE_2 = List.of("checks", "teacher", Params.FIELD);

    private LessonReader() {}

    /// Its first variant, in its own language.
    ///
    /// @param name of the file, for messages
    /// @throws LessonException at the first mistake
    public static Lesson read(String text, String name) {
        return read(text, name, Optional.empty(), Optional.empty());
    }

    /// @param name        of the file, for messages
    /// @param variant     which is wanted of those in `params`; empty for the first
    /// @param translation texts in place of its own; what is not in it stays as it is
    /// @throws LessonException at the first mistake
    public static Lesson read(String text, String name, Optional<String> variant, Optional<Translation> translation) {
        Json json = JsonText.read(text, name);
        Params params = Params.of(json, name, variant);
        Json own = params.fill(json);
        Json said = translation.map(some -> params.filled(some.into(json))).orElse(own);
        return lesson(Fields.of(said, "a lesson"), new Lesson.Variants(params.names(), variant.or(
                () -> params.names().stream().findFirst())));
    }

    /// Every variant of a lesson in its own language, and in those it is translated to.
    ///
    /// @throws LessonException at the first mistake, also when a translation lacks a text or has one too many
    public static List<Edition> editions(String text, String name, List<Translation> translations) {
        Json json = JsonText.read(text, name);
        List<String> variants = Params.of(json, name, Optional.empty()).names();
        List<Optional<Translation>> languages = new ArrayList<>(List.of(Optional.empty()));
        for (Translation translation : translations) {
            translation.check(json);
            languages.add(Optional.of(translation));
        }
        List<Edition> editions = new ArrayList<>();
        for (Optional<Translation> language : languages)
            for (Optional<String> variant : variants.isEmpty() ? List.of(Optional.<String>empty())
                    : variants.stream().map(Optional::of).toList())
                editions.add(new Edition(read(text, name, variant, language), language.map(Translation::file)));
        return editions;
    }

    /// One of the lessons that a file holds.
    ///
    /// @param translation the file its texts come from; empty when they are its own
    public record Edition(Lesson lesson, Optional<String> translation) {}

    private static Lesson lesson(Fields fields, Lesson.Variants variants) {
        int format = format(fields.need("format", "the version of the format: " + Lesson.LATEST));
        since2(fields, SINCE_2, format);
        fields.maybe("$schema", "the name of a schema");
        fields.find(Params.FIELD);
        Phrases phrases = Phrases.of(fields);
        Lesson lesson = new Lesson(id(fields), format,
                (int) number(fields, "revision", 1, 1_000_000, "a whole number from 1"),
                kind(fields), fields.text("title", "a title"), fields.text("summary", "a summary"),
                (int) number(fields, "minutes", 1, 600, "a whole number of minutes from 1 to 600"),
                level(fields), fields.list("prerequisites", "a list of ids of lessons", LessonReader::id),
                objectives(fields), fields.list("chapter", "a list of parts of the chapter", LessonReader::chapter),
                fields.list("references", "a list of texts", json -> Fields.text(json, "a reference")),
                variants, StageReader.read(fields.need("stage", "the stage, an object with the field protocol"),
                        phrases),
                phrases.checks(), fields.find("teacher").map(LessonReader::teacher), steps(fields, phrases, format));
        fields.done();
        if (lesson.kind() == Lesson.Kind.LESSON && format >= 2 && lesson.steps().stream().allMatch(step -> step
                .predict().isEmpty()))
            throw LessonException.input(fields.nameAt("steps"), "no step asks for a prediction; a lesson needs one "
                    + "before its key event, or is a demo");
        return lesson;
    }

    /// @throws LessonException when an older lesson has one of these newer fields
    static void since2(Fields fields, List<String> names, int format) {
        for (String name : names)
            if (format < 2 && fields.nameAt(name) != null)
                throw LessonException.input(fields.nameAt(name), "the field \"" + name
                        + "\" belongs to format 2; expected \"format\": 2 at the top of the lesson");
    }

    private static int format(Json json) {
        long format = Fields.number(json, 1, Integer.MAX_VALUE, "the version of the format: " + Lesson.LATEST);
        if (format > Lesson.LATEST)
            throw LessonException.input(json.place(), "this lesson is in a newer format (" + format
                    + "); this program reads format " + Lesson.LATEST + ": update the program");
        return (int) format;
    }

    private static long number(Fields fields, String name, long least, long most, String what) {
        return Fields.number(fields.need(name, what), least, most, what);
    }

    static String id(Fields fields) {
        return id(fields.need("id", AN_ID));
    }

    static String id(Json json) {
        return id(Fields.text(json, AN_ID), json.place());
    }

    static String id(String id, Place place) {
        if (!ID.matcher(id).matches())
            throw LessonException.input(place, "\"" + id + "\" is not an id; expected " + AN_ID);
        return id;
    }

    private static Lesson.Kind kind(Fields fields) {
        return oneOf(fields.need("kind", "one of lesson, demo, exercise, sandbox"), Lesson.Kind.values());
    }

    private static Lesson.Level level(Fields fields) {
        return oneOf(fields.need("level", "one of beginner, intermediate, advanced"), Lesson.Level.values());
    }

    /// A constant, written small and with `-`.
    static <E extends Enum<E>> E oneOf(Json json, E[] values) {
        List<String> words = List.of(values).stream().map(value -> value.name().toLowerCase(Locale.ROOT)
                .replace('_', '-'))
                .toList();
        return values[words.indexOf(Fields.word(json, words))];
    }

    private static List<Lesson.Objective> objectives(Fields fields) {
        List<Lesson.Objective> objectives = fields.list("objectives", "a list of objectives", json -> {
            Fields one = Fields.of(json, "an objective");
            var objective = new Lesson.Objective(id(one), one.text("text", "what the learner can do afterwards"),
                    Fields.word(one.need("bloom", "a rank such as understand"), List.of("remember", "understand",
                            "apply", "analyze", "evaluate", "create")));
            one.done();
            return objective;
        });
        different(fields.find("objectives"), objectives, Lesson.Objective::id, "objectives");
        return objectives;
    }

    private static Lesson.Chapter chapter(Json json) {
        Fields fields = Fields.of(json, "a part of the chapter");
        var chapter = new Lesson.Chapter(fields.text("section", "a section such as \"7.2\""),
                fields.find("algorithm").map(number -> (int) Fields.number(number, 1, 1_000,
                        "the number of an algorithm")),
                fields.find("lines").map(FocusReader::lines).orElse(List.of()));
        fields.done();
        return chapter;
    }

    private static Lesson.Teacher teacher(Json json) {
        Fields fields = Fields.of(json, "a part for teachers");
        List<Lesson.Misconception> misconceptions = fields.list("misconceptions", "a list of misconceptions", one -> {
            Fields wrong = Fields.of(one, "a misconception");
            var misconception = new Lesson.Misconception(id(wrong), wrong.text("text", "what people wrongly believe"));
            wrong.done();
            return misconception;
        });
        different(fields.find("misconceptions"), misconceptions, Lesson.Misconception::id, "misconceptions");
        var teacher = new Lesson.Teacher(fields.text("overview", "what the lesson is about"), misconceptions,
                fields.list("discussion", "a list of questions", one -> Fields.text(one, "a question")));
        fields.done();
        return teacher;
    }

    private static List<Lesson.Step> steps(Fields fields, Phrases phrases, int format) {
        Json json = fields.need("steps", "a list of steps");
        List<Lesson.Step> steps = Fields.items(json, "a list of steps", new StepReader(phrases, format)::step);
        if (steps.isEmpty())
            throw LessonException.input(json.place(), "this list is empty; expected at least one step");
        different(Optional.of(json), steps, Lesson.Step::id, "steps");
        return steps;
    }

    /// Things of one list have different ids.
    static <T> void different(Optional<Json> list, List<T> read, Function<T, String> id, String what) {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            Integer first = seen.putIfAbsent(id.apply(read.get(i)), i);
            if (first != null && list.orElseThrow() instanceof Json.Items(Place place, List<Json> items))
                throw LessonException.input(((Json.Table) items.get(i)).values().get("id").place(), "two " + what
                        + " have the id \"" + id.apply(read.get(i)) + "\" (the other is number " + (first + 1)
                        + "); give each an id of its own");
        }
    }
}
