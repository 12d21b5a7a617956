package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import replicascope.kernel.Value;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Term;
import replicascope.run.Branch;
import replicascope.run.CommandFailed;
import replicascope.run.ExpectationFailed;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.World;

/// Plays a lesson on a run. A step is entered frozen: its question is asked, its task is handed over, and what it does
/// happens when the learner goes on. The learner may act on the same run by hand at any time: the lesson then goes on
/// from its own place, on a branch of its own, and the learner's branch stays.
public final class LessonPlayer {
    private final Lesson lesson;
    private final Run run;
    private final Player player;
    private final BooleanSupplier cancelled;
    /// The steps gone through, in order; the last may be the end, which is no step.
    private final List<Visit> path = new ArrayList<>();
    private final Map<String, List<Progress.Given>> answers = new LinkedHashMap<>();
    private final Map<String, Integer> attempts = new LinkedHashMap<>();
    private int at;

    /// What happened: the steps of the run after `from` up to `to`; none when they are equal.
    public record Played(long from, long to) {}

    /// An answer that was shown.
    ///
    /// @param right    see [Graded#right]
    /// @param explain  why it is so
    /// @param revealed the steps of the run that show it
    public record Shown(List<String> right, String explain, Played revealed) {
        public Shown {
            right = List.copyOf(right);
        }
    }

    /// A step that was entered.
    private static final class Visit {
        /// Its place in the lesson; the number of steps for the end.
        private final int step;
        /// Where in the run it was entered.
        private final long entered;
        private final World world;
        private Branch branch;
        /// Where the answer was shown, or -1.
        private long revealed = -1;
        private boolean skipped;
        private Optional<Graded> graded = Optional.empty();
        private Optional<Desk> desk = Optional.empty();

        Visit(int step, Run.Position entered, World world) {
            this.step = step;
            this.world = world;
            this.entered = entered.step();
            branch = entered.branch();
        }

        long place() {
            return revealed < 0 ? entered : revealed;
        }

        boolean solved() {
            return desk.flatMap(Desk::solved).isPresent();
        }
    }

    /// @throws LessonException when what prepares the stage cannot be carried out
    public LessonPlayer(Lesson lesson) {
        this(lesson, () -> false);
    }

    /// @param cancelled asked between the steps of long commands
    public LessonPlayer(Lesson lesson, BooleanSupplier cancelled) {
        this.lesson = lesson;
        this.cancelled = cancelled;
        run = new Run(lesson.stage().setup());
        player = new Player(run, cancelled);
        play(lesson.stage().prepare(), lesson.stage().places());
        enter(0);
    }

    private void enter(int step) {
        if (step < lesson.steps().size())
            lesson.steps().get(step).from().ifPresent(this::goBackTo);
        Visit visit = new Visit(step, run.position(), run.world());
        if (step < lesson.steps().size())
            visit.desk = lesson.steps().get(step).task().map(task -> new Desk(task, run));
        path.add(visit);
    }

    /// What was played from there on stays on its branch; the step begins a new one, with nothing ahead.
    private void goBackTo(String step) {
        for (Visit visit : path)
            if (visit.step == lesson.index(step)) {
                run.switchTo(visit.branch);
                run.seek(visit.entered);
                run.branchOff();
                return;
            }
    }

    /// The lesson has played on from its own place: the places before that lie on the new branch as well.
    ///
    /// @param from  the branch it was on
    /// @param place where it left it
    private void grown(Branch from, long place) {
        for (Visit visit : path)
            if (visit.branch == from && visit.place() <= place)
                visit.branch = run.branch();
    }

    public Lesson lesson() {
        return lesson;
    }

    /// The run everything happens on.
    public Run run() {
        return run;
    }

    private Visit here() {
        return path.get(at);
    }

    /// The number of the current step, from 0.
    public int step() {
        return Math.min(here().step, lesson.steps().size() - 1);
    }

    public Lesson.Step current() {
        return lesson.steps().get(step());
    }

    /// True unless the last step is current and nothing is left to do in it.
    public boolean hasNext() {
        Visit here = here();
        int last = lesson.steps().size() - 1;
        return here.step < last || here.step == last && (!current().commands().isEmpty() || !current().next().isEmpty()
                || open(here));
    }

    /// True for a step whose question or task is still to be played.
    private boolean open(Visit visit) {
        return visit.revealed < 0 && (current().predict().isPresent() || current().task().isPresent());
    }

    /// True at the lesson's own place; false when the learner has gone elsewhere.
    public boolean atHome() {
        return run.branch() == here().branch && run.step() == here().place();
    }

    /// Goes back to the lesson's own place: where the step was entered, or behind the reveal of its answer.
    public void home() {
        run.switchTo(here().branch);
        run.seek(here().place());
    }

    /// The question of the current step, if it has one.
    public Optional<Prompt> prompt() {
        return asked().map(prediction -> Prompts.of(lesson, prediction, here().world,
                here().graded));
    }

    /// Why this is no answer to the current question, if it is none.
    public Optional<String> refusal(Answer answer) {
        return Grading.refusal(prediction(), answer);
    }

    /// At the end nothing is asked any more.
    private Optional<Prediction> asked() {
        return here().step < lesson.steps().size() ? current().predict() : Optional.empty();
    }

    private Prediction prediction() {
        return asked().orElseThrow(() -> new IllegalStateException("the step \"" + current().id()
                + "\" asks nothing"));
    }

    /// Takes an answer, plays the reveal and judges. It may be answered again; then the answer is judged again.
    ///
    /// @throws IllegalArgumentException when it is no answer to this question, see [#refusal(Answer)]
    /// @throws LessonException          when the reveal cannot be played; the lesson stays where it is
    public Graded answer(Answer answer) {
        Prediction prediction = prediction();
        Grading.refusal(prediction, answer).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Visit here = here();
        reveal(here, prediction);
        Graded graded = new Grading(prediction, run, new Played(here.entered, here.revealed)).grade(answer);
        if (here.graded.isPresent() && !here.graded.get().given().parts().equals(answer.parts()) || here.skipped)
            path.subList(at + 1, path.size()).clear();
        here.graded = Optional.of(graded);
        here.skipped = false;
        answers.computeIfAbsent(current().id(), id -> new ArrayList<>()).add(new Progress.Given(answer, graded
                .verdict()));
        attempts.merge(current().id(), 1, Integer::sum);
        return graded;
    }

    /// True when the step has something to compare, and what it asks has been answered or shown.
    public boolean compares() {
        return current().compare().isPresent() && (asked().isEmpty() || here().revealed >= 0);
    }

    /// The same choices with nothing broken, where the step asks to compare: what led to the lesson's own place.
    public Optional<Compared> compared() {
        if (current().compare().isEmpty())
            return Optional.empty();
        Run.Position looked = run.position();
        home();
        Compared compared = Compared.with(run, lesson.stage().deployed());
        run.switchTo(looked.branch());
        run.seek(looked.step());
        return Optional.of(compared);
    }

    /// Shows the answer to the current question without one by the learner.
    ///
    /// @throws LessonException when the reveal cannot be played; the lesson stays where it is
    public Shown show() {
        Prediction prediction = prediction();
        Visit here = here();
        here.skipped = here.skipped || here.graded.isEmpty();
        reveal(here, prediction);
        Played played = new Played(here.entered, here.revealed);
        return new Shown(new Grading(prediction, run, played).right(), prediction.explain(), played);
    }

    /// What came of the last answer in the current step.
    public Optional<Graded> graded() {
        return here().graded;
    }

    private void reveal(Visit here, Prediction prediction) {
        home();
        if (here.revealed >= 0)
            return;
        try {
            play(prediction.reveal(), prediction.places());
        } catch (LessonException e) {
            home();
            throw e;
        }
        grown(here.branch, here.entered);
        here.branch = run.branch();
        here.revealed = run.step();
    }

    /// How the task of the current step stands at the place the run looks at; empty when it has none. To be asked after
    /// each action.
    public Optional<Task.State> state() {
        Optional<Task.State> state = here().desk.map(Desk::state);
        here().desk.ifPresent(desk -> {
            int since = desk.attemptsSinceAsked();
            if (since > 0)
                attempts.merge(current().id(), since, Integer::sum);
        });
        return state;
    }

    /// Why the current task does not let the learner do this at the place looked at; empty when it does, and when there
    /// is no task. Whether it is possible at all is for the simulator to say.
    public Optional<String> refusal(Choice choice) {
        return here().desk.flatMap(desk -> desk.refusal(choice));
    }

    /// The same for a command, which may stand for many choices.
    public Optional<String> refusal(Command command) {
        return here().desk.flatMap(desk -> desk.refusal(command));
    }

    /// Gives the next hint; empty when there is none, or when nothing has been tried since the last.
    public Optional<String> hint() {
        return here().desk.flatMap(Desk::hint);
    }

    /// Goes back to where a failed attempt goes on from, or to the beginning of the task.
    public void retry() {
        Optional<Run.Position> place = state().flatMap(Task.State::rewind);
        if (place.isEmpty())
            home();
        else {
            run.switchTo(place.get().branch());
            run.seek(place.get().step());
        }
    }

    /// True when what the step waits for has come: see [Lesson.Wait]. It is for the view to insist on it.
    public boolean ready() {
        return switch (current().waits().what()) {
            case NEXT -> true;
            case USER_ACTION -> !atHome() || at + 1 < path.size();
            case CONDITION -> holds(current().waits().condition().orElseThrow());
            case ANSWER -> here().graded.isPresent() || here().solved() || at + 1 < path.size();
        };
    }

    private boolean holds(Condition condition) {
        try {
            return player.holds(condition);
        } catch (CommandFailed e) {
            return false;
        }
    }

    /// Carries out what the current step does and goes on to the next one. A question that was not answered is passed
    /// over and its answer shown; a task that was not solved is solved. What was played before is looked at again.
    ///
    /// @return what happened on the branch the run now looks at; nothing when the next step takes the stage back
    /// @throws LessonException when a command does not apply or an expectation does not hold; the lesson stays where
    ///                         it is
    public Played next() {
        if (!hasNext())
            throw new IllegalStateException("the lesson is over");
        home();
        long from = run.step();
        if (at + 1 == path.size()) {
            Visit here = here();
            boolean before = here.revealed >= 0;
            try {
                if (finish(here))
                    from = run.step();
                play(current().commands(), current().places());
            } catch (LessonException e) {
                here.revealed = before ? here.revealed : -1;
                home();
                throw e;
            }
            grown(here.branch, here.place());
            enter(target(here));
        }
        at++;
        home();
        boolean jumped = here().step < lesson.steps().size() && current().from().isPresent();
        return new Played(jumped ? run.step() : from, run.step());
    }

    /// What was left open: the reveal or the solution. True when the lesson goes on from the learner's own solution.
    private boolean finish(Visit here) {
        Lesson.Step step = current();
        if (step.predict().isPresent() && here.revealed < 0) {
            reveal(here, step.predict().get());
            here.skipped = true;
        }
        if (step.task().isEmpty())
            return false;
        Optional<Run.Position> solved = here.desk.flatMap(Desk::solved);
        if (solved.isPresent() && nothingFollows(here.step)) {
            run.switchTo(solved.get().branch());
            run.seek(solved.get().step());
            return true;
        }
        play(step.task().get().solution(), step.task().get().places());
        return false;
    }

    /// True when nothing from this step on depends on how the task was solved.
    private boolean nothingFollows(int from) {
        return lesson.steps().get(from).commands().isEmpty() && lesson.steps().stream().skip(from + 1L)
                .allMatch(step -> step.commands().isEmpty() && step.focus().isEmpty() && step.predict().isEmpty()
                        && step.task().isEmpty() && step.next().isEmpty());
    }

    private int target(Visit here) {
        for (Lesson.Next next : lesson.steps().get(here.step).next())
            if (next.when().isEmpty() || leads(here, next))
                return lesson.index(next.to());
        return here.step + 1;
    }

    private boolean leads(Visit here, Lesson.Next next) {
        Condition spelt = Phrases.replaced(next.when().orElseThrow(), word -> Optional.of(truth(did(here, word))));
        try {
            return player.holds(spelt);
        } catch (CommandFailed e) {
            throw LessonException.input(next.place(), "it cannot be said whether this holds: " + e.getMessage());
        }
    }

    private static Condition truth(boolean is) {
        return new Condition.Holds(new Term.Literal(Value.of("" + is)));
    }

    private static boolean did(Visit here, String word) {
        return switch (word) {
            case "true" -> true;
            case "right" -> here.graded.map(Graded::isRight).orElse(false);
            case "wrong" -> here.graded.map(graded -> graded.verdict() == Graded.Verdict.WRONG
                    || graded.verdict() == Graded.Verdict.PARTLY).orElse(false);
            case "skipped" -> here.skipped;
            case "solved" -> here.solved();
            default -> here.graded.map(graded -> graded.given().parts().contains(word)).orElse(false);
        };
    }

    /// Goes back to where the step before was entered, or, at the end, the last step; false at the first step.
    public boolean back() {
        if (at == 0) {
            home();
            return false;
        }
        at--;
        home();
        return true;
    }

    /// Plays a changed version of this lesson up to the step looked at, with the same answers; when that step is gone
    /// or cannot be reached, up to the nearest one before it. This player stays as it is.
    ///
    /// @throws LessonException when the changed lesson cannot even begin
    public Resumed reload(Lesson changed) {
        List<String> wanted = new ArrayList<>();
        for (int i = at; i >= 0; i--)
            wanted.add(lesson.steps().get(Math.min(path.get(i).step, lesson.steps().size() - 1)).id());
        Map<String, Answer> given = new LinkedHashMap<>();
        for (Visit visit : path.subList(0, at + 1))
            visit.graded.ifPresent(graded -> given.put(lesson.steps().get(visit.step).id(), graded.given()));
        Resumed resumed = Resumed.play(changed, wanted, given, cancelled);
        resumed.player().remember(answers, attempts);
        return resumed;
    }

    /// Goes on where somebody left off.
    ///
    /// @param cancelled asked between the steps of long commands
    public static Resumed resume(Lesson lesson, Progress progress, BooleanSupplier cancelled) {
        Map<String, Answer> given = new LinkedHashMap<>();
        progress.answers().forEach((step, some) -> {
            if (!some.isEmpty() && !step.equals(progress.step()))
                given.put(step, some.getLast().answer());
        });
        Resumed resumed = Resumed.play(lesson, List.of(progress.step()), given, cancelled);
        resumed.player().remember(progress.answers(), progress.attempts());
        return resumed;
    }

    private void remember(Map<String, List<Progress.Given>> given, Map<String, Integer> tried) {
        answers.clear();
        given.forEach((step, some) -> answers.put(step, new ArrayList<>(some)));
        attempts.clear();
        attempts.putAll(tried);
    }

    /// How far the learner has come, to be saved.
    public Progress progress() {
        return new Progress(lesson.name(), lesson.revision(), current().id(), answers, attempts);
    }

    private void play(List<Command> commands, List<Place> places) {
        for (int i = 0; i < commands.size(); i++)
            try {
                player.play(commands.get(i));
            } catch (ExpectationFailed e) {
                throw new LessonException(LessonException.Kind.CLAIM, places.get(i), e.getMessage());
            } catch (CommandFailed e) {
                throw LessonException.input(places.get(i), "\"" + commands.get(i) + "\" is not possible here: "
                        + e.getMessage());
            }
    }
}
