package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import replicascope.kernel.Blueprint;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.End;
import replicascope.language.LetterName;
import replicascope.language.Suggestions;
import replicascope.language.Target;
import replicascope.language.Term;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.Verdict;

/// What a lesson speaks of exists: steps, options, misconceptions, nodes, messages, timers, properties, lines.
final class References {
    private static final Pattern SECTION = Pattern.compile("\\d+(\\.\\d+)*");
    private static final List<String> DONE = List.of("right", "wrong", "skipped", "solved", "true");

    private final Lesson lesson;
    private final Blueprint blueprint;
    private final List<String> nodes;
    private final List<String> kinds;
    private final List<String> invariants;

    References(Lesson lesson) {
        this.lesson = lesson;
        Setup setup = lesson.stage().setup();
        blueprint = setup.blueprint();
        nodes = setup.nodes().stream().map(NodeId::name).toList();
        kinds = blueprint.nodes().stream().map(Blueprint.NodeKind::name).toList();
        invariants = Simulator.start(setup).verdicts().stream().map(Verdict::invariant).toList();
    }

    void check() {
        Place whole = Place.of(lesson.steps().getFirst().place().file());
        for (Lesson.Chapter chapter : lesson.chapter()) {
            if (!SECTION.matcher(chapter.section()).matches())
                throw LessonException.input(whole, "\"" + chapter.section() + "\" is no section of the chapter; "
                        + "expected numbers such as 0.5.3");
            lines(chapter.lines(), whole);
        }
        lesson.checks().values().forEach(condition -> condition(condition, whole));
        commands(lesson.stage().prepare(), lesson.stage().places());
        for (int i = 0; i < lesson.steps().size(); i++)
            step(lesson.steps().get(i), i);
    }

    private void lines(List<Focus.Lines> lines, Place place) {
        for (Focus.Lines range : lines)
            for (int line : List.of(range.first(), range.last()))
                if (Listings.of(lesson).at(line).isEmpty())
                    throw LessonException.input(place, "line " + line + " is not in the protocol's listing");
    }

    private void step(Lesson.Step step, int number) {
        commands(step.commands(), step.places());
        step.from().ifPresent(from -> {
            int at = lesson.index(from);
            if (at < 0 || at >= number)
                throw LessonException.input(step.place(), "the stage cannot go back to \"" + from
                        + "\"; expected the id of a step before this one");
        });
        step.compare().ifPresent(this::compare);
        step.waits().condition().ifPresent(condition -> condition(condition, step.place()));
        step.predict().ifPresent(this::prediction);
        step.task().ifPresent(this::task);
        for (Lesson.Next next : step.next()) {
            known("step", next.to(), lesson.steps().stream().map(Lesson.Step::id).toList(), next.place());
            next.when().ifPresent(when -> {
                Set<String> words = new TreeSet<>(DONE);
                step.predict().ifPresent(asked -> words.addAll(Grading.ids(asked)));
                condition(when, next.place(), words);
            });
        }
    }

    private void compare(Lesson.Compare compare) {
        Settings settings = lesson.stage().setup().settings();
        if (settings.broken().isEmpty() && !settings.literal())
            throw LessonException.input(compare.place(), "nothing is broken on this stage, so there is nothing to "
                    + "compare; expected a stage with \"break\" or another preset");
        compare.expect().forEach(one -> condition(one, compare.place()));
    }

    private void prediction(Prediction prediction) {
        commands(prediction.reveal(), prediction.places());
        List<String> misconceptions = lesson.teacher().map(Lesson.Teacher::misconceptions).orElse(List.of()).stream()
                .map(Lesson.Misconception::id).toList();
        for (Prediction.Option option : prediction.options()) {
            option.misconception().ifPresent(id -> known("misconception", id, misconceptions, option.place()));
            if (prediction.kind() == Prediction.Kind.NODE)
                known("node", option.text(), nodes, option.place());
        }
        switch (prediction.right()) {
            case Prediction.Right.Asked(Condition question, Place place) -> condition(question, place);
            case Prediction.Right.ByOption(var holds, Place place) ->
                holds.values().forEach(condition -> condition(condition, place));
            case Prediction.Right.Literal literal when prediction.kind() == Prediction.Kind.NODE ->
                literal.parts().forEach(node -> known("node", node, nodes, literal.place()));
            case Prediction.Right.Literal _, Prediction.Right.Marked _ -> {}
        }
    }

    private void task(Task task) {
        condition(task.success(), task.place());
        commands(task.solution(), task.places());
        task.fail().forEach(fail -> condition(fail.when(), fail.place()));
        task.partial().forEach(partial -> condition(partial.when(), partial.place()));
    }

    private static void known(String what, String name, List<String> all, Place place) {
        if (!all.contains(name))
            throw LessonException.input(place, "there is no " + what + " \"" + name + "\"; " + Suggestions.near(name,
                    all).map(Suggestions::question).orElse(all.isEmpty() ? "there is none at all"
                            : "there are " + String.join(", ", all)));
    }

    private void commands(List<Command> commands, List<Place> places) {
        for (int i = 0; i < commands.size(); i++)
            command(commands.get(i).action(), places.get(i));
    }

    /// What is wrong with a command otherwise shows when it is played.
    private void command(Action action, Place place) {
        switch (action) {
            case Action.Deliver(Target target) -> target(target, place);
            case Action.Drop(Target target) -> target(target, place);
            case Action.Release(Target target) -> target(target, place);
            case Action.Duplicate(LetterName letter) -> letter(letter, place);
            case Action.Hold(LetterName letter) -> letter(letter, place);
            case Action.Delay(LetterName letter, var by) -> letter(letter, place);
            case Action.Timeout timeout -> known("timer", timeout.timer(), blueprint.timers().stream()
                    .map(Blueprint.TimerKind::name).toList(), place);
            case Action.Expect(Condition condition) -> condition(condition, place);
            case Action.AdvanceUntil until -> condition(until.condition(), place);
            default -> {}
        }
    }

    private void target(Target target, Place place) {
        switch (target) {
            case Target.One(LetterName letter) -> letter(letter, place);
            case Target.All(Optional<LetterName> some) -> some.ifPresent(letter -> letter(letter, place));
        }
    }

    private void letter(LetterName letter, Place place) {
        for (End end : List.of(letter.from(), letter.to()))
            if (end instanceof End.Node(String name))
                node(name, place);
        for (String name : letter.names())
            known("message", name, blueprint.messages().stream().map(Blueprint.MessageKind::name).toList(), place);
    }

    /// Played, a missing node is said with those there are; so it is here.
    private void node(String name, Place place) {
        if (!nodes.contains(name))
            throw LessonException.input(place, "there is no node " + name + ": the nodes are " + String.join(", ",
                    nodes));
    }

    private void condition(Condition condition, Place place) {
        condition(condition, place, Set.of("true", "false"));
    }

    /// @param words that may stand for themselves
    private void condition(Condition condition, Place place, Set<String> words) {
        switch (condition) {
            case Condition.Or(List<Condition> parts) -> parts.forEach(part -> condition(part, place, words));
            case Condition.And(List<Condition> parts) -> parts.forEach(part -> condition(part, place, words));
            case Condition.Not(Condition inner) -> condition(inner, place, words);
            case Condition.Compare compare -> {
                term(compare.left(), place);
                term(compare.right(), place);
            }
            case Condition.Holds(Term.Literal(Value.Word(String word))) -> {
                List<String> all = new ArrayList<>(words);
                all.addAll(lesson.checks().keySet());
                known("check", word, all, place);
            }
            case Condition.Holds(Term term) -> term(term, place);
        }
    }

    private void term(Term term, Place place) {
        Consumer<String> node = name -> node(name, place);
        switch (term) {
            case Term.Path path -> path.node().ifPresent(node);
            case Term.Quantified quantified -> {
                known("kind of node", quantified.nodeKind(), kinds, place);
                condition(quantified.condition(), place);
            }
            case Term.Flight(LetterName letter) -> letter(letter, place);
            case Term.InvariantOf(String property) -> known("property", property, invariants, place);
            case Term.Literal _, Term.Op _, Term.Result _, Term.History _, Term.Time _, Term.Steps _, Term.Quiescent _ -> {}
        }
    }
}
