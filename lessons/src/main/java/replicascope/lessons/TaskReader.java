package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import replicascope.language.Command;
import replicascope.language.Condition;

/// Reads tasks.
final class TaskReader {
    private static final String SUCCESS = "the condition that is to hold";
    private static final String VERB = "a verb of the command language such as \"crash\"";

    private final Phrases phrases;

    TaskReader(Phrases phrases) {
        this.phrases = phrases;
    }

    Task read(Json json) {
        Fields fields = Fields.of(json, "a task");
        String goal = fields.text("goal", "what is to be brought about");
        Condition success = phrases.condition(fields.need("success", SUCCESS));
        List<Place> places = new ArrayList<>();
        fields.need("solution", "a list of commands");
        List<Command> solution = phrases.commands(fields, "solution", places);
        List<String> allow = fields.list("allow", "a list of verbs", one -> {
            Fields.text(one, VERB);
            return Fields.word(one, Verbs.ALL);
        });
        Task.Budget budget = fields.find("budget").map(TaskReader::budget).orElse(new Task.Budget(OptionalInt.empty(),
                OptionalInt.empty()));
        List<Task.Fail> fail = fields.list("fail", "a list of ways to fail", this::fail);
        List<Task.Partial> partial = fields.list("partial", "a list of things on the way", this::partial);
        List<String> hints = fields.list("hints", "a list of hints", one -> Fields.text(one, "a hint"));
        if (hints.size() > Task.MOST_HINTS)
            throw LessonException.input(fields.find("hints").orElseThrow().place(), "there are " + hints.size()
                    + " hints here; expected at most " + Task.MOST_HINTS);
        var task = new Task(goal, success, solution, places, allow, budget, fail, partial, hints, fields.text(
                "explain", "what is said when it is solved"), fields.place());
        fields.done();
        return task;
    }

    private static Task.Budget budget(Json json) {
        Fields fields = Fields.of(json, "a budget");
        var budget = new Task.Budget(StepReader.count(fields, "faults", 0, 1_000), StepReader.count(fields, "actions",
                1, 1_000));
        fields.done();
        return budget;
    }

    private Task.Fail fail(Json json) {
        Fields fields = Fields.of(json, "a way to fail");
        var fail = new Task.Fail(phrases.condition(fields.need("when", "the condition that makes it fail")),
                fields.text("say", "what the learner is told"), fields.find("rewind").map(one -> LessonReader.oneOf(one,
                        Task.Rewind.values())).orElse(Task.Rewind.START), fields.place());
        fields.done();
        return fail;
    }

    private Task.Partial partial(Json json) {
        Fields fields = Fields.of(json, "something on the way");
        var partial = new Task.Partial(phrases.condition(fields.need("when", "a condition")),
                fields.text("say", "what has been reached"), fields.place());
        fields.done();
        return partial;
    }
}
