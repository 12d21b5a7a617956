package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.run.CommandFailed;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;

/// Where a learner works on a task: watches the run and judges what was done since the task began.
final class Desk {
    /// New actions that make an attempt real, so that another hint may be given.
    private static final int REAL = 3;

    private final Task task;
    private final Run run;
    private final Run.Position start;
    private final long startDigest;
    private final List<String> given = new ArrayList<>();
    private Run.Position solved;
    private Run.Position failed;
    private int attempts;
    /// Choices in the whole tree when the last hint was given.
    private long hintedAt;
    private boolean failedSince;

    Desk(Task task, Run run) {
        this.task = task;
        this.run = run;
        start = run.position();
        startDigest = run.world().digest();
        hintedAt = choices();
    }

    private long choices() {
        return run.branches().stream().mapToLong(branch -> branch.end() - branch.fork()).sum();
    }

    Optional<Run.Position> solved() {
        return Optional.ofNullable(solved);
    }

    /// True when the place looked at lies behind the beginning of the task.
    private boolean inside() {
        return run.step() >= start.step() && run.world(start.step()).digest() == startDigest;
    }

    private List<Choice> made() {
        List<Choice> made = new ArrayList<>();
        for (long step = start.step() + 1; step <= run.step(); step++)
            made.add(run.choice(step));
        return made;
    }

    private static int faults(List<Choice> choices) {
        return (int) choices.stream().filter(Verbs::isFault).count();
    }

    Task.State state() {
        if (!inside())
            return state(Task.Status.AWAY, Optional.of("The task begins at step " + start.step()
                    + "; go back there to work on it."), OptionalInt.empty(), List.of(), Optional.of(start));
        List<Choice> made = made();
        boolean reached = holds(task.success());
        Optional<String> astray = astray(made);
        if (reached && astray.isPresent())
            return fails(Task.Status.FAILED, "The goal is reached, but not in an allowed way: " + astray.get() + ".",
                    OptionalInt.empty(), made, start);
        if (reached) {
            if (solved == null)
                attempts++;
            solved = run.position();
            return state(Task.Status.SUCCESS, Optional.of(task.explain()), OptionalInt.empty(), made, Optional.empty());
        }
        for (int rule = 0; rule < task.fail().size(); rule++)
            if (holds(task.fail().get(rule).when()))
                return fails(Task.Status.FAILED, task.fail().get(rule).say(), OptionalInt.of(rule), made,
                        rewind(task.fail().get(rule).rewind()));
        if (spent(made))
            return fails(Task.Status.SPENT, "All " + task.budget().actions().getAsInt()
                    + " actions are used up; take some back, or begin again.", OptionalInt.empty(), made, start);
        return state(Task.Status.OPEN, Optional.empty(), OptionalInt.empty(), made, Optional.empty());
    }

    private boolean spent(List<Choice> made) {
        return task.budget().actions().isPresent() && made.size() >= task.budget().actions().getAsInt();
    }

    private Task.State fails(Task.Status status, String sentence, OptionalInt rule, List<Choice> made,
            Run.Position rewind) {
        if (!run.position().equals(failed))
            attempts++;
        failed = run.position();
        failedSince = true;
        return state(status, Optional.of(sentence), rule, made, Optional.of(rewind));
    }

    private Run.Position rewind(Task.Rewind rewind) {
        return rewind == Task.Rewind.ACTION && run.step() > start.step()
                ? new Run.Position(run.branch(), run.step() - 1) : new Run.Position(run.branch(), start.step());
    }

    private Task.State state(Task.Status status, Optional<String> sentence, OptionalInt rule, List<Choice> made,
            Optional<Run.Position> rewind) {
        List<String> reached = status == Task.Status.AWAY ? List.of() : task.partial().stream()
                .filter(partial -> holds(partial.when())).map(Task.Partial::say).toList();
        return new Task.State(status, sentence, rule, rewind, task.allow(), task.budget(), made.size(), faults(made),
                reached, given, mayHint());
    }

    private boolean holds(Condition condition) {
        try {
            return new Player(run).holds(condition);
        } catch (CommandFailed e) {
            return false;
        }
    }

    /// Why the actions made are not allowed, however they came about.
    private Optional<String> astray(List<Choice> made) {
        return made.stream().flatMap(choice -> verb(Verbs.of(choice)).stream()).findFirst()
                .or(() -> budget(made.size(), faults(made)));
    }

    Optional<String> refusal(Choice choice) {
        if (solved != null)
            return Optional.empty();
        return away().or(() -> verb(Verbs.of(choice))).or(() -> {
            List<Choice> made = made();
            return budget(made.size() + 1, faults(made) + (Verbs.isFault(choice) ? 1 : 0));
        });
    }

    Optional<String> refusal(Command command) {
        if (solved != null || Verbs.looks(command.action()))
            return Optional.empty();
        return away().or(() -> verb(Verbs.of(command.action()))).or(() -> {
            List<Choice> made = made();
            made.addAll(tried(command));
            return budget(made.size(), faults(made));
        });
    }

    /// The choices a command would come to; none when it is not possible.
    private List<Choice> tried(Command command) {
        Run trial = new Run(run.world());
        try {
            new Player(trial).play(command);
        } catch (CommandFailed e) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (long step = 1; step <= trial.step(); step++)
            choices.add(trial.choice(step));
        return choices;
    }

    private Optional<String> away() {
        return inside() ? Optional.empty() : Optional.of("the task begins at step " + start.step()
                + "; go back there to work on it");
    }

    private Optional<String> verb(String verb) {
        return task.allow().isEmpty() || task.allow().contains(verb) ? Optional.empty()
                : Optional.of("\"" + verb + "\" is not allowed in this task; allowed are "
                        + String.join(", ", task.allow()));
    }

    private Optional<String> budget(int actions, int faults) {
        if (task.budget().actions().isPresent() && actions > task.budget().actions().getAsInt())
            return Optional.of("this task allows " + task.budget().actions().getAsInt()
                    + " actions; take some back, or begin again");
        if (task.budget().faults().isPresent() && faults > task.budget().faults().getAsInt())
            return Optional.of("this task allows " + task.budget().faults().getAsInt()
                    + " faults; take some back, or begin again");
        return Optional.empty();
    }

    /// The first hint is free; behind it, and before every other, stands an attempt.
    private boolean mayHint() {
        return given.size() < task.hints().size() && (given.isEmpty() || failedSince || choices() - hintedAt >= REAL);
    }

    Optional<String> hint() {
        if (!mayHint())
            return Optional.empty();
        given.add(task.hints().get(given.size()));
        hintedAt = choices();
        failedSince = false;
        return Optional.of(given.getLast());
    }

    /// Attempts that came to an end since this was asked last.
    int attemptsSinceAsked() {
        int since = attempts;
        attempts = 0;
        return since;
    }
}
