package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.run.CommandFailed;
import replicascope.run.Player;
import replicascope.simulation.Explanation;

/// Tries out one step of a lesson: every answer to its question, the solution of its task, its comparison.
final class Rehearsal {
    private final LessonPlayer player;
    private final Lesson.Step step;

    /// @param player at the step, which it has just entered
    Rehearsal(LessonPlayer player) {
        this.player = player;
        step = player.current();
    }

    /// The answers that may lead to different places; empty stands for going on without one.
    static List<Optional<Answer>> answers(LessonPlayer player) {
        List<Optional<Answer>> answers = new ArrayList<>(List.of(Optional.empty()));
        Optional<Prediction> asked = player.current().predict();
        if (asked.isEmpty() || player.current().next().isEmpty())
            return answers;
        for (Answer answer : all(asked.get()))
            answers.add(Optional.of(answer));
        return answers;
    }

    /// Each option by itself, or, where there is nothing to choose, something nobody would answer.
    private static List<Answer> all(Prediction prediction) {
        List<String> ids = Grading.ids(prediction);
        List<Answer> answers = new ArrayList<>();
        switch (prediction.kind()) {
            case CHOICE, CHOICES, RELATION -> ids.forEach(id -> answers.add(Answer.of(id)));
            case ORDER -> {
                answers.add(Answer.of(ids));
                answers.add(Answer.of(ids.reversed()));
            }
            case NODE, MESSAGE, VALUE, LINE, EXPLAIN -> {
                answers.add(Answer.of("(nothing)"));
                prediction.options().forEach(option -> answers.add(Answer.of(option.text())));
            }
        }
        if (prediction.right() instanceof Prediction.Right.Literal literal)
            answers.add(Answer.of(literal.parts()));
        return answers;
    }

    /// @throws LessonException at the first mistake
    void rehearse() {
        new FocusCheck(player.lesson(), player.run()).check(step);
        step.compare().ifPresent(this::compare);
        step.predict().ifPresent(this::predict);
        step.task().ifPresent(this::solve);
    }

    private void compare(Lesson.Compare compare) {
        Compared compared = player.compared().orElseThrow();
        for (Condition condition : compare.expect())
            if (!holds(new Player(compared.run()), condition, compare.place()))
                throw claim(compare.place(), "with nothing broken " + Conditions.print(condition) + " does not hold");
    }

    private static boolean holds(Player player, Condition condition, Place place) {
        try {
            return player.holds(condition);
        } catch (CommandFailed e) {
            throw LessonException.input(place, "in \"" + Conditions.print(condition) + "\": " + e.getMessage());
        }
    }

    private static LessonException claim(Place place, String problem) {
        return new LessonException(LessonException.Kind.CLAIM, place, problem);
    }

    private void predict(Prediction prediction) {
        Graded first = player.answer(all(prediction).getFirst());
        if (prediction.kind() == Prediction.Kind.EXPLAIN)
            return;
        List<String> right = first.right();
        if (right.isEmpty())
            throw claim(prediction.place(), "when the answer has been shown, no answer is right");
        boolean one = prediction.kind() == Prediction.Kind.CHOICE || prediction.kind() == Prediction.Kind.RELATION;
        if (one && right.size() > 1)
            throw claim(prediction.place(), "when the answer has been shown, several are right: " + String.join(", ",
                    right) + "; one option is to be chosen");
        marked(prediction, right);
        if (prediction.kind() == Prediction.Kind.LINE)
            ran(prediction, first);
        explained(prediction, right);
        Answer best = prediction.kind() == Prediction.Kind.CHOICES || prediction.kind() == Prediction.Kind.ORDER
                ? Answer.of(right) : Answer.of(right.getFirst());
        if (!player.answer(best).isRight())
            throw claim(prediction.place(), "\"" + best + "\" should be right and is not judged so");
    }

    /// The lesson and the engine are of one mind.
    private static void marked(Prediction prediction, List<String> right) {
        List<String> marked = Grading.marked(prediction);
        if (!marked.isEmpty() && !Set.copyOf(marked).equals(Set.copyOf(right)))
            throw claim(prediction.place(), "marked as right is " + String.join(", ", marked)
                    + ", but right is " + String.join(", ", right));
    }

    private void ran(Prediction prediction, Graded graded) {
        Set<String> lines = new LinkedHashSet<>();
        for (long at = graded.revealed().from() + 1; at <= graded.revealed().to(); at++) {
            for (Explanation.Line line : player.run().explanation(at).lines())
                for (int number = line.first(); number <= line.last(); number++)
                    lines.add("" + number);
        }
        for (String line : graded.right())
            if (!lines.contains(line))
                throw claim(prediction.place(), "line " + line + " does not run while the answer is shown; there run "
                        + String.join(", ", lines));
    }

    /// Every wrong option says why it is wrong.
    private void explained(Prediction prediction, List<String> right) {
        for (Prediction.Option option : prediction.options()) {
            String answer = prediction.kind().chooses() ? option.id() : option.text();
            if (prediction.kind() == Prediction.Kind.ORDER || right.contains(answer))
                continue;
            if (option.feedback().isEmpty())
                throw LessonException.input(option.place(), "the option \"" + option.id() + "\" is wrong and has no "
                        + "feedback; expected a sentence that says why it is wrong");
            if (player.answer(Answer.of(answer)).isRight())
                throw claim(option.place(), "the option \"" + option.id() + "\" should be wrong and is judged right");
        }
    }

    private void solve(Task task) {
        Player hands = new Player(player.run());
        notYet(hands, task, "before anything is done");
        for (int i = 0; i < task.solution().size(); i++) {
            Command command = task.solution().get(i);
            Place place = task.places().get(i);
            player.refusal(command).ifPresent(why -> {
                throw claim(place, "the task does not let its own solution \"" + command + "\" happen: " + why);
            });
            try {
                hands.play(command);
            } catch (CommandFailed e) {
                throw LessonException.input(place, "\"" + command + "\" is not possible here: " + e.getMessage());
            }
            Task.State state = player.state().orElseThrow();
            if (i < task.solution().size() - 1) {
                notYet(hands, task, "already after \"" + command + "\"");
                if (state.status() == Task.Status.FAILED)
                    throw claim(place, "the solution fails after \"" + command + "\": " + state.sentence().orElse(""));
            }
        }
        if (!player.state().orElseThrow().success())
            throw claim(task.place(), "the solution does not reach the goal: " + Conditions.print(task.success())
                    + " does not hold after it");
        player.home();
    }

    private static void notYet(Player hands, Task task, String when) {
        if (holds(hands, task.success(), task.place()))
            throw claim(task.place(), "the goal is reached " + when + "; expected that only the whole solution reaches "
                    + "it");
    }
}
