package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.language.Command;
import replicascope.language.Condition;

/// Reads steps.
final class StepReader {
    private static final List<String> SINCE_2 = List.of("alt", "teacher", "seconds", "keyframe", "predict", "task",
            "wait", "next", "from", "compare");

    private final Phrases phrases;
    private final int format;

    StepReader(Phrases phrases, int format) {
        this.phrases = phrases;
        this.format = format;
    }

    Lesson.Step step(Json json) {
        Fields fields = Fields.of(json, "a step");
        LessonReader.since2(fields, SINCE_2, format);
        String id = LessonReader.id(fields);
        String title = fields.text("title", "a title");
        String say = say(fields.need("say", "what the learner reads"));
        Optional<String> alt = fields.maybe("alt", "what the stage shows");
        Optional<String> teacher = fields.maybe("teacher", "what only a teacher reads");
        OptionalInt seconds = count(fields, "seconds", 1, 3_600);
        boolean keyframe = fields.flag("keyframe");
        Optional<String> from = fields.find("from").map(LessonReader::id);
        Optional<Lesson.Compare> compare = fields.find("compare").map(this::compare);
        List<Place> places = new ArrayList<>();
        List<Command> commands = phrases.commands(fields, "do", places);
        Optional<Focus> focus = fields.find("focus").map(FocusReader::read);
        Optional<Prediction> predict = fields.find("predict").map(new PredictionReader(phrases)::read);
        Optional<Task> task = fields.find("task").map(new TaskReader(phrases)::read);
        if (predict.isPresent() && task.isPresent())
            throw LessonException.input(fields.nameAt("task"), "a step has a prediction or a task, not both: make two "
                    + "steps of it");
        boolean asks = predict.isPresent() || task.isPresent();
        Lesson.Wait wait = fields.find("wait").map(one -> wait(one, asks)).orElse(new Lesson.Wait(
                asks ? Lesson.Wait.For.ANSWER : Lesson.Wait.For.NEXT, Optional.empty()));
        List<Lesson.Next> next = fields.list("next", "a list of places to go to", this::next);
        fields.done();
        return new Lesson.Step(id, title, say, alt, teacher, seconds, keyframe, from, compare, commands, focus, predict,
                task, wait,
                next, fields.place(), places);
    }

    static OptionalInt count(Fields fields, String name, int least, int most) {
        Optional<Integer> number = fields.find(name).map(json -> (int) Fields.number(json, least, most,
                "a whole number from " + least + " to " + most));
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    private static String say(Json json) {
        String say = Fields.text(json, "what the learner reads");
        int words = say.strip().split("\\s+").length;
        if (words > LessonReader.MOST_WORDS)
            throw LessonException.input(json.place(), "this text has " + words + " words; expected at most "
                    + LessonReader.MOST_WORDS + ": make two steps of it");
        return say;
    }

    private Lesson.Wait wait(Json json, boolean asks) {
        Fields fields = Fields.of(json, "what is waited for");
        Json what = fields.need("for", "one of next, user-action, condition, answer");
        Lesson.Wait.For forWhat = LessonReader.oneOf(what, Lesson.Wait.For.values());
        Optional<Condition> condition = fields.find("condition").map(phrases::condition);
        fields.done();
        if (condition.isPresent() != (forWhat == Lesson.Wait.For.CONDITION))
            throw LessonException.input(fields.place(), "the field \"condition\" belongs to \"for\": \"condition\"; "
                    + "expected both or neither");
        if (forWhat == Lesson.Wait.For.ANSWER && !asks)
            throw LessonException.input(what.place(), "nothing is asked in this step; expected next, user-action or "
                    + "condition");
        return new Lesson.Wait(forWhat, condition);
    }

    private Lesson.Compare compare(Json json) {
        Fields fields = Fields.of(json, "a comparison");
        var compare = new Lesson.Compare(fields.list("expect", "a list of conditions", phrases::condition), fields
                .place());
        fields.done();
        return compare;
    }

    private Lesson.Next next(Json json) {
        Fields fields = Fields.of(json, "a place to go to");
        var next = new Lesson.Next(fields.find("when").map(phrases::condition), LessonReader.id(
                fields.need("to", "the id of a step")), fields.place());
        fields.done();
        return next;
    }
}
