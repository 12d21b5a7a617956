package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.LanguageException;

/// Reads lessons. Every field is known, every needed one is there, and every command is one of the language; whether
/// the commands can be carried out shows when the lesson is played, see [LessonCheck].
public final class LessonReader {
    /// As many words as a step may have.
    public static final int MOST_WORDS = 60;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String AN_ID = "an id of small letters, digits and \"-\"";
    private static final String COMMAND = "a command such as \"timeout S1 election\"";

    private LessonReader() {}

    /// @param name of the file, for messages
    /// @throws LessonException at the first mistake
    public static Lesson read(String text, String name) {
        Fields fields = Fields.of(JsonText.read(text, name), "a lesson");
        int format = format(fields.need("format", "the version of the format: " + Lesson.LATEST));
        Lesson lesson = new Lesson(id(fields), format,
                (int) number(fields, "revision", 1, 1_000_000, "a whole number from 1"),
                kind(fields), fields.text("title", "a title"), fields.text("summary", "a summary"),
                (int) number(fields, "minutes", 1, 600, "a whole number of minutes from 1 to 600"),
                level(fields), fields.list("prerequisites", "a list of ids of lessons", LessonReader::id),
                objectives(fields), fields.list("chapter", "a list of parts of the chapter", LessonReader::chapter),
                fields.list("references", "a list of texts", json -> Fields.text(json, "a reference")),
                StageReader.read(fields.need("stage", "the stage, an object with the field protocol")),
                steps(fields));
        fields.done();
        return lesson;
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

    private static String id(Fields fields) {
        return id(fields.need("id", AN_ID));
    }

    private static String id(Json json) {
        String id = Fields.text(json, AN_ID);
        if (!ID.matcher(id).matches())
            throw LessonException.input(json.place(), "\"" + id + "\" is not an id; expected " + AN_ID);
        return id;
    }

    private static Lesson.Kind kind(Fields fields) {
        return oneOf(fields.need("kind", "one of lesson, demo, exercise, sandbox"), Lesson.Kind.values());
    }

    private static Lesson.Level level(Fields fields) {
        return oneOf(fields.need("level", "one of beginner, intermediate, advanced"), Lesson.Level.values());
    }

    private static <E extends Enum<E>> E oneOf(Json json, E[] values) {
        List<String> words = List.of(values).stream().map(value -> value.name().toLowerCase(Locale.ROOT))
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
                        "the number of an algorithm")));
        fields.done();
        return chapter;
    }

    private static List<Lesson.Step> steps(Fields fields) {
        Json json = fields.need("steps", "a list of steps");
        List<Lesson.Step> steps = Fields.items(json, "a list of steps", LessonReader::step);
        if (steps.isEmpty())
            throw LessonException.input(json.place(), "this list is empty; expected at least one step");
        different(Optional.of(json), steps, Lesson.Step::id, "steps");
        return steps;
    }

    /// Things of one list have different ids.
    private static <T> void different(Optional<Json> list, List<T> read, Function<T, String> id, String what) {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            Integer first = seen.putIfAbsent(id.apply(read.get(i)), i);
            if (first != null && list.orElseThrow() instanceof Json.Items(Place place, List<Json> items))
                throw LessonException.input(((Json.Table) items.get(i)).values().get("id").place(), "two " + what
                        + " have the id \"" + id.apply(read.get(i)) + "\" (the other is number " + (first + 1)
                        + "); give each an id of its own");
        }
    }

    private static Lesson.Step step(Json json) {
        Fields fields = Fields.of(json, "a step");
        String id = id(fields);
        String title = fields.text("title", "a title");
        String say = say(fields.need("say", "what the learner reads"));
        List<Place> places = new ArrayList<>();
        List<Command> commands = commands(fields, "do", places);
        Optional<Focus> focus = fields.find("focus").map(FocusReader::read);
        fields.done();
        return new Lesson.Step(id, title, say, commands, focus, fields.place(), places);
    }

    private static String say(Json json) {
        String say = Fields.text(json, "what the learner reads");
        int words = say.strip().split("\\s+").length;
        if (words > MOST_WORDS)
            throw LessonException.input(json.place(), "this text has " + words + " words; expected at most "
                    + MOST_WORDS + ": make two steps of it");
        return say;
    }

    /// A list of commands that may be missing.
    ///
    /// @param places where theirs are put
    static List<Command> commands(Fields fields, String name, List<Place> places) {
        return fields.list(name, "a list of commands", json -> {
            places.add(json.place());
            return command(json, COMMAND, Fields.text(json, COMMAND));
        });
    }

    /// @param text the command; it may have words put before what the lesson says
    static Command command(Json json, String what, String text) {
        try {
            return Commands.parse(text);
        } catch (LanguageException e) {
            throw inCommand(json, what, text.length(), e);
        }
    }

    /// The mistake in the words of the command language, with the column in the lesson's own text.
    static LessonException inCommand(Json json, String what, int length, LanguageException e) {
        String own = json instanceof Json.Text(Place place, String text) ? text : "";
        int column = Math.max(1, e.column() - (length - own.length()));
        return LessonException.input(json.place(), "in \"" + own + "\", column " + column + ": " + e.problem()
                + "; " + (e.expected().isEmpty() ? "expected " + what : e.expected()));
    }
}
