package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import replicascope.language.Command;
import replicascope.run.Branch;
import replicascope.run.CommandFailed;
import replicascope.run.ExpectationFailed;
import replicascope.run.Player;
import replicascope.run.Run;

/// Plays a lesson on a run. The learner may act on the same run by hand at any time: the lesson then goes on from its
/// own place, on a branch of its own, and the learner's branch stays.
public final class LessonPlayer {
    private final Lesson lesson;
    private final Run run;
    private final Player player;
    /// The run's step at which each step of the lesson is entered, as far as it was played.
    private final List<Long> entered = new ArrayList<>();
    private Branch own;
    private int step;

    /// What happened: the steps of the run after `from` up to `to`; none when they are equal.
    public record Played(long from, long to) {}

    /// @throws LessonException when what prepares the stage cannot be carried out
    public LessonPlayer(Lesson lesson) {
        this(lesson, () -> false);
    }

    /// @param cancelled asked between the steps of long commands
    public LessonPlayer(Lesson lesson, BooleanSupplier cancelled) {
        this.lesson = lesson;
        run = new Run(lesson.stage().setup());
        player = new Player(run, cancelled);
        play(lesson.stage().prepare(), lesson.stage().places());
        own = run.branch();
        entered.add(run.step());
    }

    public Lesson lesson() {
        return lesson;
    }

    /// The run everything happens on.
    public Run run() {
        return run;
    }

    /// The number of the current step, from 0.
    public int step() {
        return Math.min(step, lesson.steps().size() - 1);
    }

    public Lesson.Step current() {
        return lesson.steps().get(step());
    }

    /// True unless the last step is current and nothing is left to do in it.
    public boolean hasNext() {
        int last = lesson.steps().size() - 1;
        return step < last || step == last && !current().commands().isEmpty();
    }

    /// True at the lesson's own place; false when the learner has gone elsewhere.
    public boolean atHome() {
        return run.branch() == own && run.step() == entered.get(step);
    }

    /// Goes back to the lesson's own place.
    public void home() {
        run.switchTo(own);
        run.seek(entered.get(step));
    }

    /// Carries out what the current step does and goes on to the next one. What was played before is looked at again.
    ///
    /// @throws LessonException when a command does not apply or an expectation does not hold; the lesson stays where
    ///                         it is
    public Played next() {
        if (!hasNext())
            throw new IllegalStateException("the lesson is over");
        home();
        long from = run.step();
        if (step + 1 == entered.size()) {
            try {
                play(current().commands(), current().places());
            } catch (LessonException e) {
                home();
                throw e;
            }
            own = run.branch();
            entered.add(run.step());
        }
        step++;
        home();
        return new Played(from, run.step());
    }

    /// Goes back to where the step before was entered; false at the first step.
    public boolean back() {
        if (step == 0) {
            home();
            return false;
        }
        step--;
        home();
        return true;
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
